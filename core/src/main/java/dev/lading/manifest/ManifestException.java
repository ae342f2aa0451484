package dev.lading.manifest;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** Documents are no usable resources, or a set of resources has no answer to a question. */
public final class ManifestException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public ManifestException(Problem problem) {
    super(problem);
  }

  /** With all problems of an input. */
  public ManifestException(List<Problem> problems) {
    super(problems);
  }
}
