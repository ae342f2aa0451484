package dev.lading.gotemplate;

import org.jspecify.annotations.Nullable;

/** An execution that used up one of its {@link ExecutionLimits}. */
public final class TemplateLimitException extends TemplateException {
  private static final long serialVersionUID = 1L;

  private final String limit;

  public TemplateLimitException(String limit, String message, @Nullable TemplatePosition position) {
    super(message, position, message, null);
    this.limit = limit;
  }

  /** The name of the limit in {@link ExecutionLimits}. */
  public String limit() {
    return limit;
  }
}
