package dev.lading.gotemplate;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.internal.eval.Dialect;
import dev.lading.gotemplate.run.MissingKey;

/**
 * How templates are parsed and looked up in.
 *
 * @param functions beside the builtins; default none
 * @param missingKey default {@link MissingKey#INVALID}
 * @param leftDelimiter default <code>{{</code>
 * @param rightDelimiter default <code>}}</code>
 * @param integerRanges whether {@code range 3} counts, as since Go 1.24; default true
 */
public record TemplateOptions(
    FunctionRegistry functions,
    MissingKey missingKey,
    String leftDelimiter,
    String rightDelimiter,
    boolean integerRanges) {
  private static final TemplateOptions DEFAULT =
      new TemplateOptions(FunctionRegistry.empty(), MissingKey.INVALID, "{{", "}}", true);

  /** An empty delimiter stands for the default, as in Go. */
  public TemplateOptions {
    leftDelimiter = leftDelimiter.isEmpty() ? "{{" : leftDelimiter;
    rightDelimiter = rightDelimiter.isEmpty() ? "}}" : rightDelimiter;
  }

  /** The options of Go, with no functions but those of the language. */
  public static TemplateOptions defaults() {
    return DEFAULT;
  }

  /** The same options with other functions. */
  public TemplateOptions withFunctions(FunctionRegistry value) {
    return new TemplateOptions(value, missingKey, leftDelimiter, rightDelimiter, integerRanges);
  }

  /** The same options with another rule for missing keys. */
  public TemplateOptions withMissingKey(MissingKey value) {
    return new TemplateOptions(functions, value, leftDelimiter, rightDelimiter, integerRanges);
  }

  /** The same options with other delimiters. */
  public TemplateOptions withDelimiters(String left, String right) {
    return new TemplateOptions(functions, missingKey, left, right, integerRanges);
  }

  /** With ranges over integers allowed or, as before Go 1.24, refused. */
  public TemplateOptions withIntegerRanges(boolean value) {
    return new TemplateOptions(functions, missingKey, leftDelimiter, rightDelimiter, value);
  }

  Dialect dialect() {
    return new Dialect(functions, missingKey, leftDelimiter, rightDelimiter, integerRanges);
  }
}
