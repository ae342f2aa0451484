package dev.lading.model.io;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain trees: maps with string keys, lists, strings, booleans, numbers and null. */
public final class Trees {

  private static final int MAX_DEPTH = 1_000;

  private Trees() {}

  /**
   * An unmodifiable copy that keeps the order of maps. Numbers come out as Long, BigInteger or
   * Double.
   *
   * @throws IllegalArgumentException for anything that is no plain tree, or nests too deep
   */
  public static @Nullable Object copyOf(@Nullable Object tree) {
    return copy(tree, 0);
  }

  /**
   * An unmodifiable copy of a map, as {@link #copyOf(Object)}.
   *
   * @throws IllegalArgumentException for anything that is no plain tree, or nests too deep
   */
  public static Map<String, @Nullable Object> copyOf(Map<String, ?> tree) {
    return copyMap(tree, 1);
  }

  /** A copy like {@link #copyOf}, but modifiable and with all maps in canonical key order. */
  static @Nullable Object sortedCopyOf(@Nullable Object tree) {
    return sorted(copyOf(tree));
  }

  @SuppressWarnings("unchecked") // copies have string keys
  private static @Nullable Object sorted(@Nullable Object tree) {
    if (tree instanceof Map<?, ?>) {
      Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) tree;
      Map<String, @Nullable Object> sorted = new LinkedHashMap<>(map.size() * 2);
      for (String key : KeyOrder.sortedKeys(map)) {
        sorted.put(key, sorted(map.get(key)));
      }
      return sorted;
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> sorted = new ArrayList<>(list.size());
      list.forEach(element -> sorted.add(sorted(element)));
      return sorted;
    }
    return tree;
  }

  private static @Nullable Object copy(@Nullable Object tree, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + MAX_DEPTH);
    }
    if (tree instanceof Map<?, ?> map) {
      return copyMap(map, depth + 1);
    }
    if (tree instanceof List<?> list) {
      return copyList(list, depth + 1);
    }
    return copyScalar(tree);
  }

  private static Map<String, @Nullable Object> copyMap(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 2);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException("a key is no string: " + entry.getKey());
      }
      copy.put(key, copy(entry.getValue(), depth));
    }
    return Collections.unmodifiableMap(copy);
  }

  private static List<@Nullable Object> copyList(List<?> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    for (Object element : list) {
      copy.add(copy(element, depth));
    }
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object copyScalar(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Long || value instanceof BigInteger || value instanceof Double) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("no plain value: " + value.getClass().getName());
  }
}
