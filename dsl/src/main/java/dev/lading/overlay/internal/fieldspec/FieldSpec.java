package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.resource.Gvk;

/**
 * A field of some kinds of resources (kustomize {@code api/types/fieldspec.go}).
 *
 * @param gvk the kinds; empty parts stand for any
 * @param path the fields on the way, separated by slashes; {@code name[]} says that it is a list
 * @param create whether missing fields are made
 */
public record FieldSpec(Gvk gvk, String path, boolean create) {

  /** A field of every kind. */
  public static FieldSpec everywhere(String path, boolean create) {
    return new FieldSpec(Gvk.ANY, path, create);
  }

  /** Whether this says nothing that another one does not say. */
  boolean isCoveredBy(FieldSpec other) {
    return other.gvk.isSelectedBy(gvk) && other.path.equals(path);
  }
}
