package dev.lading.gotemplate;

import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be parsed or executed. The message is Go's, word for word; the parts it is
 * made of stand beside it.
 *
 * <p>The cause is Go's wrapped error: the {@link FunctionException} of a failing function, the
 * {@code TemplateException} of a template that function rendered.
 */
public class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable TemplatePosition position;
  private final String problem;

  public TemplateException(
      String message,
      @Nullable TemplatePosition position,
      String problem,
      @Nullable Throwable cause) {
    super(message, cause);
    this.position = position;
    this.problem = problem;
  }

  /** Where it happened, when that is known. */
  public @Nullable TemplatePosition position() {
    return position;
  }

  /** What happened, without the place: {@code nil pointer evaluating interface {}.b}. */
  public String problem() {
    return problem;
  }
}
