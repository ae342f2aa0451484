package dev.lading.kustomize.options;

/** Which files a kustomization may name. */
public enum LoadRestriction {
  /** Files in or below its own directory; the default. */
  ROOT_ONLY,
  /** Any file. */
  NONE
}
