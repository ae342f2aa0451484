package dev.lading.yaml;

import dev.lading.problem.Problem;
import dev.lading.yaml.internal.emit.FloatText;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlMapping.Entry;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the members of one mapping: names keys, finds duplicates, merges {@code <<}. */
final class MappingBuilder {

  /** Up to this many members a look through the list beats a hash table. */
  private static final int SMALL = 12;

  private final @Nullable Consumer<Problem> duplicates;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Map<String, Integer> index;
  private @Nullable List<YamlNode> merges;

  /** Takes the last value of a duplicate key and reports it; null refuses duplicates. */
  MappingBuilder(@Nullable Consumer<Problem> duplicates) {
    this.duplicates = duplicates;
  }

  void put(YamlScalar key, YamlNode value) {
    if (NodeComposer.isMerge(key)) {
      merges = merges == null ? new ArrayList<>() : merges;
      merges.add(value);
      return;
    }
    Entry entry = new Entry(nameOf(key), key, value);
    int existing = indexOf(entry.name());
    if (existing < 0) {
      entries.add(entry);
      if (index != null) {
        index.put(entry.name(), entries.size() - 1);
      }
    } else if (duplicates == null) {
      throw new YamlException(duplicate(entry, entries.get(existing)));
    } else {
      duplicates.accept(duplicate(entry, entries.get(existing)));
      entries.set(existing, entry);
    }
  }

  List<Entry> entries() {
    if (merges == null) {
      return entries;
    }
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.name()));
    List<Entry> all = new ArrayList<>(entries);
    for (YamlNode merged : merges) {
      for (Entry entry : mergedEntries(merged)) {
        if (names.add(entry.name())) {
          all.add(entry);
        }
      }
    }
    return all;
  }

  private static List<Entry> mergedEntries(YamlNode merged) {
    if (merged instanceof YamlMapping mapping) {
      return mapping.entries();
    }
    List<Entry> entries = new ArrayList<>();
    if (merged instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (!(item instanceof YamlMapping mapping)) {
          throw notAMapping(item);
        }
        entries.addAll(mapping.entries());
      }
      return entries;
    }
    throw notAMapping(merged);
  }

  private static YamlException notAMapping(YamlNode node) {
    return new YamlException(
        Problem.of("yaml-merge", "Map merge requires map or sequence of maps as the value")
            .withPosition(node.position()));
  }

  private int indexOf(String name) {
    if (index == null) {
      if (entries.size() < SMALL) {
        return scan(name);
      }
      index = new HashMap<>();
      for (int i = 0; i < entries.size(); i++) {
        index.put(entries.get(i).name(), i);
      }
    }
    return index.getOrDefault(name, -1);
  }

  private int scan(String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Problem duplicate(Entry second, Entry first) {
    return Problem.of(
            "yaml-duplicate-key",
            "Mapping key \"" + second.name() + "\" already defined at line " + first.key().line())
        .withPosition(second.key().position())
        .withHint("remove one of the two");
  }

  /** A key as JSON has it: words and numbers by their value. */
  private static String nameOf(YamlScalar key) {
    if (key.style() != ScalarStyle.PLAIN && key.tag() == null) {
      return key.text();
    }
    Object value = key.toTree();
    if (value == null) {
      throw new YamlException(
          Problem.of("yaml-key", "A key must not be null")
              .withPosition(key.position())
              .withHint("quote it to use the word itself"));
    }
    return value instanceof Double number && !number.isNaN() && !number.isInfinite()
        ? FloatText.canonical(number)
        : value.toString();
  }
}
