package dev.lading.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a merged list: items the patch names stand in the patch's order, the others in the
 * order they had, and the two are interleaved by where the items stood before ({@code
 * normalizeElementOrder} of apimachinery).
 */
final class ElementOrder {

  private final @Nullable ItemKey key;

  private ElementOrder(@Nullable ItemKey key) {
    this.key = key;
  }

  /** For lists of objects told apart by a key. */
  static ElementOrder by(ItemKey key) {
    return new ElementOrder(key);
  }

  /** For lists of plain values. */
  static ElementOrder scalars() {
    return new ElementOrder(null);
  }

  List<@Nullable Object> arrange(List<?> merged, List<?> wanted, List<?> original) {
    Map<Object, Integer> wantedAt = positions(wanted);
    Map<Object, Integer> originalAt = positions(original);
    List<Object> named = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    for (Object item : merged) {
      (wantedAt.containsKey(identity(item)) ? named : others).add(item);
    }
    named.sort((a, b) -> Integer.compare(at(wantedAt, a), at(wantedAt, b)));
    return interleave(others, named, originalAt);
  }

  private List<@Nullable Object> interleave(
      List<Object> others, List<Object> named, Map<Object, Integer> originalAt) {
    List<@Nullable Object> all = new ArrayList<>(others.size() + named.size());
    int i = 0;
    int j = 0;
    while (i < others.size() && j < named.size()) {
      int other = at(originalAt, others.get(i));
      int patched = at(originalAt, named.get(j));
      boolean before = other >= 0 && patched >= 0 && other < patched;
      all.add(before ? others.get(i++) : named.get(j++));
    }
    all.addAll(named.subList(j, named.size()));
    all.addAll(others.subList(i, others.size()));
    return all;
  }

  private Map<Object, Integer> positions(List<?> list) {
    Map<Object, Integer> positions = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      positions.putIfAbsent(identity(list.get(i)), i);
    }
    return positions;
  }

  private int at(Map<Object, Integer> positions, Object item) {
    return positions.getOrDefault(identity(item), -1);
  }

  private Object identity(@Nullable Object item) {
    Object value = key != null && item instanceof Map<?, ?> map ? key.of(map) : null;
    if (value != null) {
      return value;
    }
    return item == null ? "" : item;
  }
}
