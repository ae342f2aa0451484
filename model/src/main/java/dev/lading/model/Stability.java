package dev.lading.model;

/** How far along an API version is. */
public enum Stability {
  /** May go away or change at any time, and is off by default. */
  ALPHA,
  /** Tested well, but may still change. */
  BETA,
  /** Stays as long as Kubernetes 1 does. */
  STABLE
}
