package dev.lading.packages.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value with its origin; the origin is null for values made in Java. Immutable. */
public sealed interface ValueNode {

  /** Where it came from; null for Java. */
  @Nullable Origin origin();

  /** The plain value, unmodifiable. */
  @Nullable Object plain();

  /** A map with text keys. */
  record Table(Map<String, ValueNode> entries, @Nullable Origin origin) implements ValueNode {

    /** No entries, from nowhere. */
    public static final Table EMPTY = new Table(Map.of(), null);

    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Map<String, @Nullable Object> plain() {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      entries.forEach((key, value) -> plain.put(key, value.plain()));
      return Collections.unmodifiableMap(plain);
    }

    /** This under another table: tables are merged deeply, everything else is replaced. */
    public Table plus(Table over) {
      Map<String, ValueNode> merged = new LinkedHashMap<>(entries);
      over.entries.forEach(
          (key, upper) -> {
            ValueNode lower = merged.get(key);
            merged.put(
                key,
                lower instanceof Table below && upper instanceof Table above
                    ? below.plus(above)
                    : upper);
          });
      return new Table(merged, over.origin == null ? origin : over.origin);
    }
  }

  /** A list. */
  record Sequence(List<ValueNode> items, @Nullable Origin origin) implements ValueNode {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> plain() {
      List<@Nullable Object> plain = new ArrayList<>(items.size());
      items.forEach(item -> plain.add(item.plain()));
      return Collections.unmodifiableList(plain);
    }
  }

  /** A text, number, boolean or null. */
  record Scalar(@Nullable Object value, @Nullable Origin origin) implements ValueNode {

    @Override
    public @Nullable Object plain() {
      return value;
    }

    /** Without the value, which may be secret. */
    @Override
    public String toString() {
      return "Scalar[" + origin + "]";
    }
  }
}
