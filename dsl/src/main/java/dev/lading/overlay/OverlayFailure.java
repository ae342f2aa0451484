package dev.lading.overlay;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;

/**
 * A step of an overlay cannot be done; the problems name the overlay, the step, the resource and
 * the path.
 */
public final class OverlayFailure extends LadingException {

  private static final long serialVersionUID = 1L;

  OverlayFailure(List<Problem> problems, Throwable cause) {
    super(problems);
    initCause(cause);
  }

  OverlayFailure(Problem problem) {
    super(problem);
  }

  /** The same, with the place it happened in. */
  OverlayFailure in(String place) {
    return new OverlayFailure(
        problems().stream().map(problem -> problem.withSource(place)).toList(), this);
  }
}
