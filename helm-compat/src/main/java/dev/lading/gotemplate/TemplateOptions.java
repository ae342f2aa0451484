package dev.lading.gotemplate;

/**
 * How templates are parsed and looked up in.
 *
 * @param functions beside the builtins; default none
 * @param missingKey default {@link MissingKey#INVALID}
 * @param leftDelimiter default <code>{{</code>
 * @param rightDelimiter default <code>}}</code>
 */
public record TemplateOptions(
    FunctionRegistry functions,
    MissingKey missingKey,
    String leftDelimiter,
    String rightDelimiter) {
  private static final TemplateOptions DEFAULT =
      new TemplateOptions(FunctionRegistry.empty(), MissingKey.INVALID, "{{", "}}");

  /** An empty delimiter stands for the default, as in Go. */
  public TemplateOptions {
    leftDelimiter = leftDelimiter.isEmpty() ? "{{" : leftDelimiter;
    rightDelimiter = rightDelimiter.isEmpty() ? "}}" : rightDelimiter;
  }

  public static TemplateOptions defaults() {
    return DEFAULT;
  }

  public TemplateOptions withFunctions(FunctionRegistry value) {
    return new TemplateOptions(value, missingKey, leftDelimiter, rightDelimiter);
  }

  public TemplateOptions withMissingKey(MissingKey value) {
    return new TemplateOptions(functions, value, leftDelimiter, rightDelimiter);
  }

  public TemplateOptions withDelimiters(String left, String right) {
    return new TemplateOptions(functions, missingKey, left, right);
  }
}
