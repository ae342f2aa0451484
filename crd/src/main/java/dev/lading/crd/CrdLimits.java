package dev.lading.crd;

/**
 * How much definitions may ask of the generator. Beyond a limit they are refused with a problem
 * that names it.
 *
 * @param maxDepth objects and lists within each other; default 100
 * @param maxProperties properties of one object, with apiVersion, kind and metadata; default and
 *     maximum 250, since a Java constructor takes no more
 * @param maxTypes Java types of all definitions together; default 20,000
 */
public record CrdLimits(int maxDepth, int maxProperties, int maxTypes) {

  private static final CrdLimits DEFAULTS = new CrdLimits(100, 250, 20_000);

  /**
   * Limits a definition can have.
   *
   * @throws IllegalArgumentException when one is not positive, or larger than Java can take
   */
  public CrdLimits {
    if (maxDepth < 1 || maxProperties < 1 || maxTypes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (maxDepth > 400 || maxProperties > 250) {
      throw new IllegalArgumentException("at most 400 levels and 250 properties are possible");
    }
  }

  /** Limits that no known definition reaches. */
  public static CrdLimits defaults() {
    return DEFAULTS;
  }
}
