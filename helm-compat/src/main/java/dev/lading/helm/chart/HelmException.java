package dev.lading.helm.chart;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.Map;

/**
 * A chart cannot be loaded or rendered. The {@link #helmText()} is what Helm prints after {@code
 * Error: }; the problem says where it happened and what to do, as far as that is known.
 */
public final class HelmException extends LadingException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> rendered;

  /** A failure with its problem, whose message is in Helm's words. */
  public HelmException(Problem problem) {
    super(problem);
    this.rendered = Map.of();
  }

  /** A failure with its problem and what caused it. */
  public HelmException(Problem problem, Throwable cause) {
    this(problem, cause, Map.of());
  }

  private HelmException(Problem problem, Throwable cause, Map<String, String> rendered) {
    super(problem, cause);
    this.rendered = rendered;
  }

  /** A failure about which nothing is known but Helm's text. */
  public static HelmException of(String code, String helmText) {
    return new HelmException(Problem.of(code, helmText));
  }

  /** The message as Helm words it, without {@code Error: }. */
  public String helmText() {
    return problems().get(0).message();
  }

  /**
   * What the templates gave, by their names, when all of them were rendered but the result is no
   * YAML: {@code --debug} shows it. Empty otherwise.
   */
  public Map<String, String> rendered() {
    return rendered;
  }

  /** The same failure with what the templates gave. */
  public HelmException withRendered(Map<String, String> files) {
    return new HelmException(problems().get(0), this, Map.copyOf(files));
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
