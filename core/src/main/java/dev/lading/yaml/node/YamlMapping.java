package dev.lading.yaml.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping with text keys, each at most once, in source order. */
public record YamlMapping(List<Entry> entries, int line, int column) implements YamlNode {

  /** Copies the entries. */
  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /**
   * One member.
   *
   * @param name the key as JSON has it: {@code true} for a plain {@code yes}
   * @param key the key as it was written
   * @param value the value
   */
  public record Entry(String name, YamlScalar key, YamlNode value) {}

  /** The value under a name, or null when there is none. */
  public @Nullable YamlNode get(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return entry.value();
      }
    }
    return null;
  }

  @Override
  public Map<String, @Nullable Object> toTree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(entries.size() * 4 / 3 + 1);
    for (Entry entry : entries) {
      tree.put(entry.name(), entry.value().toTree());
    }
    return Collections.unmodifiableMap(tree);
  }
}
