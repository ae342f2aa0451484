package dev.lading.dsl;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/**
 * Drafts cannot become manifests that Kubernetes would take; all problems at once, each with a path
 * that reads like the calls that led there: {@code deployment("web").container("nginx").image}.
 */
public final class DraftException extends LadingException {

  private static final long serialVersionUID = 1L;

  DraftException(List<Problem> problems) {
    super(problems);
  }
}
