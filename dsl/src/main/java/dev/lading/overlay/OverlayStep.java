package dev.lading.overlay;

import java.util.List;
import java.util.Map;

/**
 * One step of an overlay, as others may write it down.
 *
 * @param description what it does and to what, for people
 * @param kustomization the fields of a kustomization that do the same, as plain values; empty when
 *     kustomize has nothing like it. The entries of a list are added to those of other steps
 * @param files contents that {@code kustomization} names by their paths
 */
public record OverlayStep(
    String description, Map<String, Object> kustomization, Map<String, byte[]> files) {

  /** A step with fields but no files. */
  static OverlayStep of(String description, Map<String, Object> kustomization) {
    return new OverlayStep(description, kustomization, Map.of());
  }

  /** A field and its value. */
  static Map<String, Object> field(String name, Object value) {
    return Map.of(name, value);
  }

  /** A field with a list of one entry. */
  static Map<String, Object> entry(String name, Object value) {
    return Map.of(name, List.of(value));
  }

  /** Whether kustomize has fields that do the same. */
  public boolean isKustomization() {
    return !kustomization.isEmpty();
  }

  /** The description; never the values, which may be secret. */
  @Override
  public String toString() {
    return description;
  }
}
