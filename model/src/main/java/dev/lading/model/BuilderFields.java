package dev.lading.model;

import dev.lading.model.io.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For generated builders: how they hold lists and maps: null while absent, otherwise shared until
 * changed. A list or map that a builder owns is an {@link ArrayList} or {@link TreeMap}; any other
 * is copied first.
 */
public final class BuilderFields {

  private BuilderFields() {}

  /** A list of the builder's own with the given elements. */
  public static <T> @Nullable List<T> list(@Nullable Iterable<? extends T> elements) {
    if (elements == null) {
      return null;
    }
    List<T> list = new ArrayList<>();
    for (T element : elements) {
      list.add(Objects.requireNonNull(element, "a list element is null"));
    }
    return list;
  }

  /** {@code list} with one more element. */
  public static <T> List<T> append(@Nullable List<T> list, T element) {
    Objects.requireNonNull(element, "a list element is null");
    List<T> own = list == null ? new ArrayList<>(4) : own(list);
    own.add(element);
    return own;
  }

  private static <T> List<T> own(List<T> list) {
    return list instanceof ArrayList ? list : new ArrayList<>(list);
  }

  /** A map of the builder's own with the given entries, in ascending key order. */
  public static <V> @Nullable Map<String, V> map(@Nullable Map<String, ? extends V> entries) {
    if (entries == null) {
      return null;
    }
    Map<String, V> map = new TreeMap<>();
    for (Map.Entry<String, ? extends V> entry : entries.entrySet()) {
      put(map, entry.getKey(), entry.getValue());
    }
    return map;
  }

  /** {@code map} with one more entry. */
  public static <V> Map<String, V> put(@Nullable Map<String, V> map, String key, V value) {
    Objects.requireNonNull(key, "a map key is null");
    Objects.requireNonNull(value, "a map value is null");
    Map<String, V> own =
        map instanceof TreeMap ? map : map == null ? new TreeMap<>() : new TreeMap<>(map);
    own.put(key, value);
    return own;
  }

  /** {@code map} with one more entry, whose value is a list that is copied. */
  public static <V> Map<String, List<V>> putList(
      @Nullable Map<String, List<V>> map, String key, List<? extends V> values) {
    return put(map, key, List.<V>copyOf(values));
  }

  /** A map of lists of the builder's own, deeply copied, in ascending key order. */
  public static <V> @Nullable Map<String, List<V>> mapOfLists(
      @Nullable Map<String, ? extends List<? extends V>> entries) {
    if (entries == null) {
      return null;
    }
    Map<String, List<V>> map = new TreeMap<>();
    entries.forEach((key, values) -> putList(map, key, values));
    return map;
  }

  /** The list {@code field} of an object, or null if it is absent there. */
  public static <T> @Nullable List<T> present(List<T> list, Extras notes, String field) {
    return list.isEmpty() && !notes.isEmpty(field) ? null : list;
  }

  /** The map {@code field} of an object, or null if it is absent there. */
  public static <V> @Nullable Map<String, V> present(
      Map<String, V> map, Extras notes, String field) {
    return map.isEmpty() && !notes.isEmpty(field) ? null : map;
  }

  /** {@code extras} with one more member that is none of {@code known}. */
  public static Extras unknown(
      Extras extras, List<String> known, String name, @Nullable Object tree) {
    if (known.contains(name)) {
      throw new IllegalArgumentException(name + " is a field of the type");
    }
    return extras.withUnknown(name, tree);
  }

  /** Reads a field whose value is fixed; another value is a problem. Returns true. */
  public static boolean constant(ObjectReader in, String expected) {
    String text = in.text();
    if (!text.equals(expected)) {
      in.invalid(text, expected);
    }
    return true;
  }

  /** Reads a list whose elements {@code element} reads. */
  public static <T> List<T> readList(ObjectReader in, Function<ObjectReader, T> element) {
    List<T> list = new ArrayList<>();
    in.beginList();
    while (in.nextElement()) {
      list.add(element.apply(in));
    }
    in.endList();
    return list;
  }
}
