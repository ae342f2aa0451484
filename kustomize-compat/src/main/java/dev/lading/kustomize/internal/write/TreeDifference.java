package dev.lading.kustomize.internal.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations of a JSON patch (RFC 6902) that make one tree of another. */
final class TreeDifference {

  private final List<Map<String, @Nullable Object>> operations = new ArrayList<>();

  private TreeDifference() {}

  static List<Map<String, @Nullable Object>> between(Map<?, ?> from, Map<?, ?> to) {
    TreeDifference difference = new TreeDifference();
    difference.maps("", from, to);
    return difference.operations;
  }

  private void values(String path, @Nullable Object from, @Nullable Object to) {
    if (Objects.equals(from, to)) {
      return;
    }
    if (from instanceof Map<?, ?> old && to instanceof Map<?, ?> changed) {
      maps(path, old, changed);
    } else if (from instanceof List<?> old
        && to instanceof List<?> changed
        && old.size() <= changed.size()
        && !old.isEmpty()) {
      lists(path, old, changed);
    } else {
      operation("replace", path, to);
    }
  }

  private void maps(String path, Map<?, ?> from, Map<?, ?> to) {
    for (Object key : from.keySet()) {
      if (!to.containsKey(key)) {
        operations.add(Map.of("op", "remove", "path", below(path, key)));
      }
    }
    for (Map.Entry<?, ?> entry : to.entrySet()) {
      String place = below(path, entry.getKey());
      if (from.containsKey(entry.getKey())) {
        values(place, from.get(entry.getKey()), entry.getValue());
      } else {
        operation("add", place, entry.getValue());
      }
    }
  }

  /** Item by item; what is longer gets items at the end. */
  private void lists(String path, List<?> from, List<?> to) {
    for (int i = 0; i < from.size(); i++) {
      values(path + "/" + i, from.get(i), to.get(i));
    }
    for (Object item : to.subList(from.size(), to.size())) {
      operation("add", path + "/-", item);
    }
  }

  private void operation(String op, String path, @Nullable Object value) {
    Map<String, @Nullable Object> operation = new LinkedHashMap<>();
    operation.put("op", op);
    operation.put("path", path);
    operation.put("value", value);
    operations.add(operation);
  }

  private static String below(String path, Object key) {
    return path + "/" + String.valueOf(key).replace("~", "~0").replace("/", "~1");
  }
}
