package dev.lading.overlay;

/** How far labels reach. */
public enum LabelScope {
  /** The resources' own labels. */
  RESOURCES,
  /** Also those of the Pods that workloads make. */
  PODS,
  /** Also everything that selects by labels; selectors of running workloads cannot be changed. */
  SELECTORS
}
