package dev.lading.model;

import java.util.Optional;

/** An object with identity: apiVersion, kind and metadata. */
public interface KubernetesResource extends ApiObject {

  /** The API group and version, such as {@code apps/v1} or {@code v1}. */
  String apiVersion();

  /** The kind, such as {@code Deployment}. */
  String kind();

  /** Name, namespace, labels and the rest; {@link ObjectMeta#EMPTY} when absent. */
  ObjectMeta metadata();

  /** A copy with other metadata. */
  KubernetesResource withMetadata(ObjectMeta metadata);

  /** The kind as a Java type can read it; empty for resources that are plain trees. */
  default Optional<ResourceType<?>> resourceType() {
    return Optional.empty();
  }

  /** Group, version, kind, namespace and name of this resource. */
  default ResourceId id() {
    return ResourceId.of(this);
  }
}
