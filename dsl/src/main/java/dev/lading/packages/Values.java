package dev.lading.packages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values a package is rendered with: a tree of maps with text keys, lists, text, numbers,
 * booleans and nulls. Immutable. A null asks a package to drop its own default.
 *
 * <p>{@link #toString()} names keys only, since values may be secret.
 */
public final class Values {

  private static final Values EMPTY = new Values(Map.of());

  private final Map<String, @Nullable Object> tree;

  private Values(Map<String, @Nullable Object> tree) {
    this.tree = tree;
  }

  /** No values: the package's own defaults. */
  public static Values empty() {
    return EMPTY;
  }

  /**
   * The values of a tree.
   *
   * @throws IllegalArgumentException when it holds anything but maps with text keys, lists, text,
   *     numbers, booleans and null
   */
  public static Values of(Map<String, ? extends @Nullable Object> tree) {
    return new Values(copyMap(tree));
  }

  /**
   * One value by its dotted path, such as {@code replica.replicaCount}.
   *
   * @throws IllegalArgumentException as {@link #of(Map)}
   */
  public static Values of(String path, @Nullable Object value) {
    return EMPTY.with(path, value);
  }

  /**
   * The values of any object Jackson can write as a JSON object.
   *
   * @throws IllegalArgumentException when it cannot
   */
  public static Values ofObject(Object object) {
    return of(new ObjectMapper().convertValue(object, new TypeReference<>() {}));
  }

  /** These values and one more by its dotted path; what was there is replaced. */
  public Values with(String path, @Nullable Object value) {
    Map<String, @Nullable Object> single = new LinkedHashMap<>();
    int end = path.length();
    Object inner = copy(value);
    for (int dot = path.lastIndexOf('.'); dot >= 0; dot = path.lastIndexOf('.', end - 1)) {
      single = new LinkedHashMap<>();
      single.put(path.substring(dot + 1, end), inner);
      inner = Collections.unmodifiableMap(single);
      end = dot;
    }
    single = new LinkedHashMap<>();
    single.put(path.substring(0, end), inner);
    return plus(new Values(single));
  }

  /** These values under others: maps are merged deeply, everything else is replaced. */
  public Values plus(Values others) {
    return new Values(merge(tree, others.tree));
  }

  /** The values as an unmodifiable tree. Numbers are Long, BigInteger or Double. */
  public Map<String, @Nullable Object> tree() {
    return tree;
  }

  private static Map<String, @Nullable Object> merge(
      Map<String, @Nullable Object> under, Map<String, @Nullable Object> over) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(under);
    over.forEach(
        (key, value) -> {
          Object below = under.get(key);
          boolean deep = value instanceof Map && below instanceof Map;
          merged.put(
              key,
              deep && below != null && value != null ? merge(asMap(below), asMap(value)) : value);
        });
    return Collections.unmodifiableMap(merged);
  }

  @SuppressWarnings("unchecked") // maps in the tree were made by copyMap
  private static Map<String, @Nullable Object> asMap(Object map) {
    return (Map<String, @Nullable Object>) map;
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copyMap(map);
    }
    if (value instanceof Iterable<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(copy(item)));
      return Collections.unmodifiableList(list);
    }
    return copyScalar(value);
  }

  private static @Nullable Object copyScalar(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Long || value instanceof Double || value instanceof BigInteger) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float || value instanceof BigDecimal) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    throw new IllegalArgumentException(
        "a value may not be a " + value.getClass().getName() + "; see Values.ofObject");
  }

  private static Map<String, @Nullable Object> copyMap(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("a key must be text, not " + key);
          }
          copy.put(name, copy(value));
        });
    return Collections.unmodifiableMap(copy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values values && tree.equals(values.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** The top-level keys. */
  @Override
  public String toString() {
    return "Values" + tree.keySet();
  }
}
