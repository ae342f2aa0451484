package dev.lading.testing;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;

/** Short ways to name resources. */
final class Ids {

  private Ids() {}

  /** {@code name} or {@code namespace/name}, where the kind is known. */
  static String ofOneKind(KubernetesResource resource) {
    ResourceId id = resource.id();
    return id.namespace().isEmpty() ? id.name() : id.namespace() + "/" + id.name();
  }

  /** {@code Kind/name} or {@code Kind/namespace/name}. */
  static String of(KubernetesResource resource) {
    return resource.kind() + "/" + ofOneKind(resource);
  }

  /** Whether a short way means a resource: with its namespace, or without. */
  static boolean isOf(String text, KubernetesResource resource) {
    return text.equals(of(resource)) || text.equals(resource.kind() + "/" + resource.id().name());
  }
}
