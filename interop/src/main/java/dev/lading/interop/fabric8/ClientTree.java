package dev.lading.interop.fabric8;

import dev.lading.model.KubernetesResource;
import dev.lading.schema.FieldInfo;
import dev.lading.schema.KindInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a tree that the client reads as it is meant. Whole numbers are Integers where they
 * fit, which its types ask for. Where an object within another lacks apiVersion or kind, it gets
 * null: the client's classes would fill in one of their own.
 */
final class ClientTree {

  private ClientTree() {}

  static @Nullable Object of(KubernetesResource resource) {
    Optional<TypeInfo> type =
        Schema.kubernetes().kind(resource.apiVersion(), resource.kind()).map(KindInfo::type);
    return value(resource.toTree(), FieldInfo.Shape.SINGLE, type);
  }

  private static @Nullable Object value(
      @Nullable Object tree, FieldInfo.Shape shape, Optional<TypeInfo> type) {
    if (tree instanceof Map<?, ?> map) {
      return shape == FieldInfo.Shape.SINGLE ? object(map, type) : members(map, type);
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(value(element, FieldInfo.Shape.SINGLE, type)));
      return copy;
    }
    return tree instanceof Long number && number.intValue() == number
        ? (Object) number.intValue()
        : tree;
  }

  private static Map<Object, @Nullable Object> members(Map<?, ?> map, Optional<TypeInfo> type) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, member) -> copy.put(key, value(member, FieldInfo.Shape.SINGLE, type)));
    return copy;
  }

  private static Map<Object, @Nullable Object> object(Map<?, ?> map, Optional<TypeInfo> type) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, member) -> {
          Optional<FieldInfo> field = type.flatMap(known -> known.field((String) key));
          FieldInfo.Shape shape = field.map(FieldInfo::shape).orElse(FieldInfo.Shape.SINGLE);
          copy.put(key, value(member, shape, field.flatMap(FieldInfo::type)));
        });
    for (String name : List.of("apiVersion", "kind")) {
      if (type.flatMap(known -> known.field(name)).isPresent()) {
        copy.putIfAbsent(name, null);
      }
    }
    return copy;
  }
}
