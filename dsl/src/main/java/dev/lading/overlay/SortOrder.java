package dev.lading.overlay;

/** Orders for the resources of an overlay's result. */
public enum SortOrder {
  /** What {@code kubectl kustomize} prints by default. */
  KUSTOMIZE_LEGACY,
  /** The order in which Helm installs kinds; within a kind by name. */
  HELM_INSTALL,
  /** Each resource after those it refers to, otherwise as it was. */
  DEPENDENCIES
}
