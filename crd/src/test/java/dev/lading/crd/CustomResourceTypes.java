package dev.lading.crd;

import dev.lading.model.ResourceType;
import java.util.Optional;

/** Stands for the generated class in the page's samples. */
final class CustomResourceTypes {

  private CustomResourceTypes() {}

  static Optional<ResourceType<?>> find(String apiVersion, String kind) {
    return Optional.empty();
  }
}
