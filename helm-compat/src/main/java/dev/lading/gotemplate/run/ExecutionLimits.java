package dev.lading.gotemplate.run;

/**
 * What one execution may use. Exceeding a limit ends it with a {@link TemplateLimitException}.
 *
 * @param steps nodes executed, default 100 million
 * @param outputLength chars written in all, rendered parts included, default 256 Mi
 * @param stringLength chars of any one string a function makes, default 64 Mi
 * @param elements elements of any one list or map a function makes or a range walks, default 10
 *     million
 * @param templateDepth templates within templates, default Go's 100,000
 * @param renderDepth executions started by functions within functions through Java, default 10,000
 */
public record ExecutionLimits(
    long steps,
    long outputLength,
    long stringLength,
    long elements,
    int templateDepth,
    int renderDepth) {
  private static final ExecutionLimits DEFAULT =
      new ExecutionLimits(100_000_000, 256L << 20, 64L << 20, 10_000_000, 100_000, 1_000);

  /** Limits that no real template comes near. */
  public static ExecutionLimits defaults() {
    return DEFAULT;
  }

  /** The same limits with another number of steps. */
  public ExecutionLimits withSteps(long value) {
    return new ExecutionLimits(
        value, outputLength, stringLength, elements, templateDepth, renderDepth);
  }

  /** The same limits with another length of the output. */
  public ExecutionLimits withOutputLength(long value) {
    return new ExecutionLimits(steps, value, stringLength, elements, templateDepth, renderDepth);
  }

  /** The same limits with another length of one string. */
  public ExecutionLimits withStringLength(long value) {
    return new ExecutionLimits(steps, outputLength, value, elements, templateDepth, renderDepth);
  }

  /** The same limits with another number of elements. */
  public ExecutionLimits withElements(long value) {
    return new ExecutionLimits(
        steps, outputLength, stringLength, value, templateDepth, renderDepth);
  }

  /** The same limits with another depth of executions within executions. */
  public ExecutionLimits withRenderDepth(int value) {
    return new ExecutionLimits(steps, outputLength, stringLength, elements, templateDepth, value);
  }
}
