package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;

/** Assertions about a resource of any kind, custom ones included; fields by their paths. */
public final class ResourceAssert
    extends AbstractResourceAssert<ResourceAssert, KubernetesResource> {

  ResourceAssert(KubernetesResource actual, Manifests set) {
    super(actual, set, ResourceAssert.class);
  }
}
