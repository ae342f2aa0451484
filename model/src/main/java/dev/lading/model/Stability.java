package dev.lading.model;

/** How far along an API version is. */
public enum Stability {
  ALPHA,
  BETA,
  STABLE
}
