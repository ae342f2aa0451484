package dev.lading.overlay.internal.resource;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;

/** A transformation cannot be done as configured. */
public final class OverlayException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** With one problem. */
  public OverlayException(Problem problem) {
    super(problem);
  }

  /** With a code, a message and a remedy. */
  public static OverlayException of(String code, String message, String hint) {
    return new OverlayException(Problem.of(code, message).withHint(hint));
  }

  /** The first problem of another exception with words before its message. */
  public static OverlayException wrap(String prefix, LadingException cause) {
    Problem problem = cause.problems().get(0);
    OverlayException wrapped =
        new OverlayException(
            new Problem(
                problem.code(),
                prefix + ": " + problem.message(),
                problem.source(),
                problem.position(),
                problem.path(),
                problem.hint()));
    wrapped.initCause(cause);
    return wrapped;
  }
}
