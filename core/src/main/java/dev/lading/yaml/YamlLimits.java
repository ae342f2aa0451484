package dev.lading.yaml;

/**
 * How much a YAML text may ask of its reader. Beyond a limit, reading ends with a problem that
 * names it.
 *
 * @param maxLength characters of one text; default 64 Mi
 * @param maxDepth nesting of collections; default 1,000 (the deepest real resources reach 25)
 * @param maxDocuments documents of one stream; default 200,000
 * @param maxNodes nodes after aliases are expanded; default 5 million
 */
public record YamlLimits(int maxLength, int maxDepth, int maxDocuments, int maxNodes) {

  private static final YamlLimits DEFAULTS = new YamlLimits(64 << 20, 1_000, 200_000, 5_000_000);

  /** Checks that all limits are positive. */
  public YamlLimits {
    if (maxLength < 1 || maxDepth < 1 || maxDocuments < 1 || maxNodes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** Limits that no real manifest comes near. */
  public static YamlLimits defaults() {
    return DEFAULTS;
  }

  /** The same limits with another length. */
  public YamlLimits withMaxLength(int newMaxLength) {
    return new YamlLimits(newMaxLength, maxDepth, maxDocuments, maxNodes);
  }

  /** The same limits with another depth. */
  public YamlLimits withMaxDepth(int newMaxDepth) {
    return new YamlLimits(maxLength, newMaxDepth, maxDocuments, maxNodes);
  }

  /** The same limits with another number of documents. */
  public YamlLimits withMaxDocuments(int newMaxDocuments) {
    return new YamlLimits(maxLength, maxDepth, newMaxDocuments, maxNodes);
  }

  /** The same limits with another number of nodes. */
  public YamlLimits withMaxNodes(int newMaxNodes) {
    return new YamlLimits(maxLength, maxDepth, maxDocuments, newMaxNodes);
  }
}
