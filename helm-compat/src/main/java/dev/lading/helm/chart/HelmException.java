package dev.lading.helm.chart;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;

/**
 * A chart cannot be loaded or rendered. The {@link #helmText()} is what Helm prints after {@code
 * Error: }; the problem says where it happened and what to do, as far as that is known.
 */
public final class HelmException extends LadingException {

  private static final long serialVersionUID = 1L;

  /** A failure with its problem, whose message is in Helm's words. */
  public HelmException(Problem problem) {
    super(problem);
  }

  /** A failure with its problem and what caused it. */
  public HelmException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  /** A failure about which nothing is known but Helm's text. */
  public static HelmException of(String code, String helmText) {
    return new HelmException(Problem.of(code, helmText));
  }

  /** The message as Helm words it, without {@code Error: }. */
  public String helmText() {
    return problems().get(0).message();
  }

  /** The same failure with text before Helm's own, as Go wraps errors. */
  public HelmException within(String context) {
    Problem problem = problems().get(0);
    Problem wrapped =
        new Problem(
            problem.code(),
            context + ": " + problem.message(),
            problem.source(),
            problem.position(),
            problem.path(),
            problem.hint());
    return new HelmException(wrapped, this);
  }
}
