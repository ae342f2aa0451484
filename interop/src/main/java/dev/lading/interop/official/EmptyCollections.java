package dev.lading.interop.official;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lists and maps away that the client's objects are made with: they hold an empty one for
 * every field nobody set. Empty objects, such as {@code emptyDir: {}}, say something and stay.
 */
final class EmptyCollections {

  private EmptyCollections() {}

  /** A tree without them, as far as the Kubernetes API describes it. */
  static Map<String, @Nullable Object> dropped(Map<String, @Nullable Object> tree) {
    String apiVersion = String.valueOf(tree.get("apiVersion"));
    return Schema.kubernetes()
        .kind(apiVersion, String.valueOf(tree.get("kind")))
        .map(kind -> object(tree, kind.type()))
        .orElse(tree);
  }

  private static Map<String, @Nullable Object> object(Map<?, ?> tree, TypeInfo type) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    tree.forEach((key, value) -> member(kept, (String) key, value, type));
    return kept;
  }

  private static void member(
      Map<String, @Nullable Object> kept, String key, @Nullable Object value, TypeInfo type) {
    FieldInfo field = type.field(key).orElse(null);
    if (field == null) {
      kept.put(key, value);
    } else if (field.shape() == FieldInfo.Shape.SINGLE || !isEmpty(value)) {
      kept.put(key, field.type().map(t -> below(value, field.shape(), t)).orElse(value));
    }
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  private static @Nullable Object below(
      @Nullable Object value, FieldInfo.Shape shape, TypeInfo type) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> kept = new ArrayList<>();
      list.forEach(element -> kept.add(below(element, FieldInfo.Shape.SINGLE, type)));
      return kept;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (shape == FieldInfo.Shape.SINGLE) {
      return object(map, type);
    }
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    map.forEach(
        (key, member) -> kept.put((String) key, below(member, FieldInfo.Shape.SINGLE, type)));
    return kept;
  }
}
