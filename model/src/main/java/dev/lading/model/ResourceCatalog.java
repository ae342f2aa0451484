package dev.lading.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the Java types of kinds. {@code ResourceTypes::find} of the model is one; the class that
 * the code generator writes for custom resources has one of the same shape.
 */
@FunctionalInterface
public interface ResourceCatalog {

  /** The type for an API version such as {@code apps/v1} and a kind; empty if unknown. */
  Optional<ResourceType<?>> find(String apiVersion, String kind);

  /** These types; of two for the same kind, the last. */
  static ResourceCatalog of(ResourceType<?>... types) {
    Map<String, ResourceType<?>> byKind = new LinkedHashMap<>();
    Arrays.stream(types).forEach(type -> byKind.put(type.apiVersion() + " " + type.kind(), type));
    return (apiVersion, kind) -> Optional.ofNullable(byKind.get(apiVersion + " " + kind));
  }

  /** The types of this catalog and, for kinds it does not know, those of another. */
  default ResourceCatalog or(ResourceCatalog other) {
    return (apiVersion, kind) -> find(apiVersion, kind).or(() -> other.find(apiVersion, kind));
  }
}
