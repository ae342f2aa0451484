package dev.lading.helm.internal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one value that no keyword has looked at, for {@code unevaluated…}. */
final class Unevaluated {

  private final Set<String> names = new HashSet<>();
  private final Set<Integer> indexes = new HashSet<>();

  private Unevaluated() {}

  /** What there is to track; null when nobody asks. */
  static @Nullable Unevaluated of(@Nullable Object value, SchemaNode schema, boolean callerAsks) {
    if (value instanceof Map<?, ?> map && (callerAsks || schema.unevaluatedProperties != null)) {
      Unevaluated all = new Unevaluated();
      map.keySet().forEach(key -> all.names.add(String.valueOf(key)));
      return all;
    }
    if (value instanceof List<?> list && (callerAsks || schema.unevaluatedItems != null)) {
      Unevaluated all = new Unevaluated();
      int first = schema.items != null ? list.size() : schema.prefixItems.size();
      for (int i = first; i < list.size(); i++) {
        all.indexes.add(i);
      }
      return all;
    }
    return null;
  }

  void evaluated(String name) {
    names.remove(name);
  }

  void evaluated(int index) {
    indexes.remove(index);
  }

  /** Takes over what another schema has looked at. */
  void keepOnly(@Nullable Unevaluated other) {
    if (other != null) {
      names.retainAll(other.names);
      indexes.retainAll(other.indexes);
    }
  }

  boolean isEmpty() {
    return names.isEmpty() && indexes.isEmpty();
  }

  Set<String> names() {
    return names;
  }

  Set<Integer> indexes() {
    return indexes;
  }

  void clear() {
    names.clear();
    indexes.clear();
  }
}
