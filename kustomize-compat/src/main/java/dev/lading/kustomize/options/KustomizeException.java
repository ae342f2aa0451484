package dev.lading.kustomize.options;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;

/**
 * A kustomization cannot be built. The message has the words kustomize uses in the same situation;
 * the problem says where and what to do.
 */
public final class KustomizeException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public KustomizeException(Problem problem) {
    super(problem);
  }

  /** With one problem and what led to it. */
  public KustomizeException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
