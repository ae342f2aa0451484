package dev.lading.overlay;

/** What an overlay does about a step that finds nothing to change. */
public enum Unmatched {
  /** Fails: the resource was renamed or removed, and the step has lost its meaning. */
  ERROR,
  /** Goes on and reports a finding. */
  FINDING
}
