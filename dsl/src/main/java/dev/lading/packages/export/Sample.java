package dev.lading.packages.export;

import dev.lading.packages.Capabilities;
import dev.lading.packages.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values a package was tried with, by path, and what came of it. */
final class Sample {

  private final Release release;
  private final Capabilities capabilities;
  private final Map<String, Object> tree;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private List<Object> resources = List.of();

  Sample(
      Release release,
      Capabilities capabilities,
      Map<String, Boolean> questions,
      Map<String, Object> tree) {
    this.release = release;
    this.capabilities = capabilities;
    this.tree = tree;
    values.put(Variables.NAME, release.name());
    values.put(Variables.NAMESPACE, release.namespace());
    values.put(Variables.UPGRADE, release.upgrade());
    values.putAll(questions);
    add("Values", tree);
  }

  private void add(String path, @Nullable Object value) {
    if (value == null) {
      return;
    }
    values.put(path, value);
    if (value instanceof Entries table) {
      table.map().keySet().stream()
          .sorted()
          .forEach(
              key -> {
                String entry = path + "[" + size(path) + "]";
                values.put("size " + path, size(path) + 1);
                values.put(entry + "#key", key);
                add(entry + "#value", table.map().get(key));
              });
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> add(path + "." + key, member));
    } else if (value instanceof List<?> list) {
      values.put("size " + path, list.size());
      for (int i = 0; i < list.size(); i++) {
        add(path + "[" + i + "]", list.get(i));
      }
    }
  }

  /** A map whose keys are the user's. */
  record Entries(Map<String, Object> map) {}

  /** A plain tree, for the package. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Entries table) {
      return plain(table.map());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put((String) key, plain(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(plain(item)));
      return copy;
    }
    return value;
  }

  Release release() {
    return release;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  Map<String, Object> tree() {
    return tree;
  }

  Map<String, Object> values() {
    return values;
  }

  int size(String list) {
    return values.get("size " + list) instanceof Integer size ? size : 0;
  }

  List<Object> resources() {
    return resources;
  }

  void rendered(List<Object> trees) {
    resources = trees;
  }
}
