package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.resource.ResId;

/**
 * A variable of a kustomization.
 *
 * @param name what stands between {@code $(} and {@code )}
 * @param object the resource its value comes from
 * @param fieldPath the field its value comes from
 */
public record Variable(String name, ResId object, String fieldPath) {

  /** As messages have it. */
  @Override
  public String toString() {
    return "{" + name + " " + object.gvk() + " {" + fieldPath + "}}";
  }
}
