package dev.lading.crd;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** Definitions of custom resources cannot be used, for the reasons in {@link #problems}. */
public final class CrdException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public CrdException(Problem problem) {
    super(problem);
  }

  /** With all problems of the definitions. */
  public CrdException(List<Problem> problems) {
    super(problems);
  }
}
