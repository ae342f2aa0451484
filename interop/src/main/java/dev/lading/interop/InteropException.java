package dev.lading.interop;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/** A resource cannot become an object of another client, or not without losing something. */
public final class InteropException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public InteropException(Problem problem) {
    super(problem);
  }

  /** With one problem and what led to it. */
  public InteropException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  /** With all problems of one resource. */
  public InteropException(List<Problem> problems) {
    super(problems);
  }
}
