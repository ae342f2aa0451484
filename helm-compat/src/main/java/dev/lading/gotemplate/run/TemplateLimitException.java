package dev.lading.gotemplate.run;

/**
 * An execution that used up one of its {@link ExecutionLimits}. Passes through functions and
 * renderings as it is.
 */
public final class TemplateLimitException extends TemplateException {
  private static final long serialVersionUID = 1L;

  /** The limit, as {@link ExecutionLimits} names it. */
  private final String limit;

  /** Names the limit, as {@link ExecutionLimits} does, and its value. */
  public TemplateLimitException(String limit, long value) {
    super(
        "template-limit",
        "template: limit exceeded: " + limit + " " + value,
        null,
        "limit exceeded: " + limit + " " + value,
        null);
    this.limit = limit;
  }

  /** The name of the limit in {@link ExecutionLimits}. */
  public String limit() {
    return limit;
  }
}
