package dev.lading.cluster.internal.apiserver;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kubectl apply} makes of an object: fields of the manifest are set, fields that the
 * manifest had when it was last applied and has no more are removed, all others stay as they are
 * (apimachinery {@code strategicpatch.CreateThreeWayMergePatch}).
 */
final class ThreeWayMerge {

  private ThreeWayMerge() {}

  /** The object afterwards, as a new tree. */
  static Map<String, Object> merge(
      @Nullable TypeInfo type, Map<?, ?> last, Map<?, ?> wanted, Map<?, ?> current) {
    Map<String, Object> merged = new LinkedHashMap<>();
    current.forEach(
        (key, value) -> {
          if (!last.containsKey(key) || wanted.containsKey(key)) {
            merged.put((String) key, value);
          }
        });
    wanted.forEach(
        (key, value) -> {
          if (value != null) {
            Optional<FieldInfo> field = type == null ? Optional.empty() : type.field((String) key);
            merged.put((String) key, member(field, last.get(key), value, current.get(key)));
          }
        });
    return merged;
  }

  private static Object member(
      Optional<FieldInfo> field, @Nullable Object last, Object wanted, @Nullable Object current) {
    if (wanted instanceof Map<?, ?> object && current instanceof Map<?, ?> before) {
      TypeInfo type = field.flatMap(FieldInfo::type).orElse(null);
      return merge(type, last instanceof Map<?, ?> map ? map : Map.of(), object, before);
    }
    Optional<String> key = field.flatMap(FieldInfo::mergeKey);
    if (wanted instanceof List<?> list && current instanceof List<?> before && key.isPresent()) {
      TypeInfo type = field.flatMap(FieldInfo::type).orElse(null);
      return list(type, key.get(), last instanceof List<?> l ? l : List.of(), list, before);
    }
    return wanted;
  }

  /** Elements in the order of the manifest, then those that only the cluster has. */
  private static List<Object> list(
      @Nullable TypeInfo type, String key, List<?> last, List<?> wanted, List<?> current) {
    List<Object> merged = new ArrayList<>();
    for (Object element : wanted) {
      Map<?, ?> object = (Map<?, ?>) element;
      Map<?, ?> before = find(current, key, object.get(key));
      merged.add(
          before == null
              ? object
              : merge(type, orEmpty(find(last, key, object.get(key))), object, before));
    }
    for (Object element : current) {
      Object name = ((Map<?, ?>) element).get(key);
      if (find(wanted, key, name) == null && find(last, key, name) == null) {
        merged.add(element);
      }
    }
    return merged;
  }

  private static Map<?, ?> orEmpty(@Nullable Map<?, ?> map) {
    return map == null ? Map.of() : map;
  }

  private static @Nullable Map<?, ?> find(List<?> list, String key, @Nullable Object name) {
    for (Object element : list) {
      if (element instanceof Map<?, ?> object && Objects.equals(object.get(key), name)) {
        return object;
      }
    }
    return null;
  }
}
