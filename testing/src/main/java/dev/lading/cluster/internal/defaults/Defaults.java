package dev.lading.cluster.internal.defaults;

import dev.lading.manifest.GenericResource;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.schema.FieldInfo;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Defaults of the API server for objects of every kind: a table for those that depend on nothing
 * else, {@link DependentDefaults} for the others. What is there is never changed.
 */
public final class Defaults {

  private final DefaultTable table = new DefaultTable();

  /** An object with its defaults; one of an unknown kind stays as it is. */
  public KubernetesResource fill(KubernetesResource resource) {
    Optional<KindInfo> kind =
        resource instanceof GenericResource
            ? Optional.empty()
            : Schema.kubernetes().kind(resource.apiVersion(), resource.kind());
    Optional<ResourceType<?>> type = ResourceTypes.find(resource.apiVersion(), resource.kind());
    if (kind.isEmpty() || type.isEmpty()) {
      return resource;
    }
    Map<String, Object> tree = Trees.objects(resource.toTree());
    fill(kind.get().type(), tree);
    return (KubernetesResource) type.get().read(new TreeObjectReader(tree));
  }

  private void fill(TypeInfo type, Map<String, Object> tree) {
    table.fill(type.name(), tree);
    DependentDefaults.fill(type.name(), tree);
    for (Map.Entry<String, Object> member : tree.entrySet()) {
      Optional<FieldInfo> field = type.field(member.getKey());
      if (field.isPresent() && field.get().type().isPresent()) {
        fillMember(field.get(), field.get().type().get(), member.getValue());
      }
    }
  }

  private void fillMember(FieldInfo field, TypeInfo type, Object value) {
    switch (field.shape()) {
      case SINGLE -> fillIfObject(type, value);
      case LIST -> ((List<?>) value).forEach(element -> fillIfObject(type, element));
      case MAP -> ((Map<?, ?>) value).values().forEach(element -> fillIfObject(type, element));
      case MAP_OF_LISTS -> {}
    }
  }

  private void fillIfObject(TypeInfo type, Object value) {
    if (value instanceof Map<?, ?> object) {
      fill(type, Trees.objects(object));
    }
  }
}
