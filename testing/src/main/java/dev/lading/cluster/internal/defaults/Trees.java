package dev.lading.cluster.internal.defaults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain trees of maps, lists and scalars. */
final class Trees {

  private Trees() {}

  /** A map of a tree, which is what it is known to be. */
  @SuppressWarnings("unchecked") // keys of trees are always texts
  static Map<String, Object> objects(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /** The object in a field, which is made if it is absent. */
  static Map<String, Object> child(Map<String, Object> tree, String field) {
    return objects(
        (Map<?, ?>) tree.computeIfAbsent(field, name -> new LinkedHashMap<String, Object>()));
  }

  /** The object in a field; empty and of no effect when there is none. */
  static Map<String, Object> existing(Map<String, Object> tree, String field) {
    return tree.get(field) instanceof Map<?, ?> map ? objects(map) : new LinkedHashMap<>();
  }

  /** The list in a field; empty when there is none. */
  static List<?> list(Map<String, Object> tree, String field) {
    return tree.get(field) instanceof List<?> list ? list : List.of();
  }

  /** The text in a field; empty when there is none. */
  static String text(Map<String, Object> tree, String field) {
    @Nullable Object value = tree.get(field);
    return value == null ? "" : value.toString();
  }
}
