package dev.lading.gotemplate.run;

import dev.lading.problem.LadingException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be parsed or executed. The message is Go's, word for word; the parts it is
 * made of stand beside it, as the {@link Problem} and the place.
 *
 * <p>The cause is Go's wrapped error: the {@link FunctionException} of a failing function, the
 * {@code TemplateException} of a template that function rendered.
 */
public class TemplateException extends LadingException {
  private static final long serialVersionUID = 1L;

  /** What happened and where, as Go prints it. */
  private final String message;

  /** What happened, without the place. */
  private final String text;

  private final transient @Nullable TemplatePosition position;

  /**
   * A failure.
   *
   * @param message Go's whole message
   * @param text what happened, without the place
   */
  public TemplateException(
      String message, @Nullable TemplatePosition position, String text, @Nullable Throwable cause) {
    this("template", message, position, text, cause);
  }

  TemplateException(
      String code,
      String message,
      @Nullable TemplatePosition position,
      String text,
      @Nullable Throwable cause) {
    super(describe(code, position, text), cause);
    this.message = message;
    this.text = text;
    this.position = position;
  }

  private static Problem describe(String code, @Nullable TemplatePosition position, String text) {
    Problem problem = Problem.of(code, text);
    return position == null
        ? problem
        : problem
            .withSource(position.source())
            .withPosition(new Position(position.line(), position.column()))
            .withPath(position.expression());
  }

  /** Go's message. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Where it happened, when that is known. */
  public @Nullable TemplatePosition position() {
    return position;
  }

  /** What happened, without the place: {@code nil pointer evaluating interface {}.b}. */
  public String text() {
    return text;
  }
}
