package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.model.ResourceType;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import dev.lading.model.apiextensions.v1.CustomResourceDefinitionSpec;
import dev.lading.model.apiextensions.v1.ResourceScope;
import dev.lading.model.catalog.ResourceTypes;
import java.util.Optional;

/** Which kinds the API server serves, and whether their objects live in namespaces. */
final class CustomKinds {

  private final ObjectStore objects;

  CustomKinds(ObjectStore objects) {
    this.objects = objects;
  }

  /** Whether objects of a kind live in namespaces; empty when it is not served at all. */
  Optional<Boolean> isNamespaced(KubernetesResource resource) {
    Optional<Boolean> builtIn =
        ResourceTypes.find(resource.apiVersion(), resource.kind()).map(ResourceType::namespaced);
    return builtIn.isPresent() ? builtIn : custom(resource.id());
  }

  private Optional<Boolean> custom(ResourceId id) {
    return definition(id)
        .flatMap(CustomResourceDefinition::spec)
        .map(spec -> !spec.scope().equals(Optional.of(ResourceScope.CLUSTER)));
  }

  /** The definition by which a custom kind is served. */
  Optional<CustomResourceDefinition> definition(ResourceId id) {
    for (CustomResourceDefinition definition : objects.all(CustomResourceDefinition.class)) {
      if (definition.spec().filter(spec -> serves(spec, id)).isPresent()) {
        return Optional.of(definition);
      }
    }
    return Optional.empty();
  }

  private static boolean serves(CustomResourceDefinitionSpec spec, ResourceId id) {
    return spec.group().equals(Optional.of(id.group()))
        && spec.names().flatMap(names -> names.kind()).equals(Optional.of(id.kind()))
        && spec.versions().stream().anyMatch(v -> v.name().equals(Optional.of(id.version())));
  }
}
