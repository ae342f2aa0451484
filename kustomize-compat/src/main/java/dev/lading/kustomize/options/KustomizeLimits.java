package dev.lading.kustomize.options;

/**
 * How much a build may take. Beyond a limit it ends with a problem that names it.
 *
 * @param maxDepth kustomizations within kustomizations; default 250
 * @param maxKustomizations kustomizations read in one build, repeated ones too; default 50,000
 * @param maxResources resources read or generated in one build; default 500,000
 * @param maxFileBytes the size of one file; default 64 MiB
 */
public record KustomizeLimits(
    int maxDepth, int maxKustomizations, int maxResources, int maxFileBytes) {

  private static final KustomizeLimits DEFAULTS =
      new KustomizeLimits(250, 50_000, 500_000, 64 << 20);

  /** Checks that all limits are positive. */
  public KustomizeLimits {
    if (maxDepth < 1 || maxKustomizations < 1 || maxResources < 1 || maxFileBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** Limits that no real kustomization comes near. */
  public static KustomizeLimits defaults() {
    return DEFAULTS;
  }
}
