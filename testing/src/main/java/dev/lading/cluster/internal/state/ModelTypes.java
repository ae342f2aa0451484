package dev.lading.cluster.internal.state;

import dev.lading.manifest.GenericResource;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;

/** The Java type under which an object is stored: the interface a user names. */
final class ModelTypes {

  private ModelTypes() {}

  static Class<?> of(KubernetesResource resource) {
    return resource instanceof GenericResource
        ? GenericResource.class
        : of(resource.apiVersion(), resource.kind());
  }

  static Class<?> of(String apiVersion, String kind) {
    return ResourceTypes.find(apiVersion, kind)
        .<Class<?>>map(ResourceType::javaType)
        .orElse(GenericResource.class);
  }
}
