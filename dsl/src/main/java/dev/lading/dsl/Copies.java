package dev.lading.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Unmodifiable collections with one more element; maps keep the order of first insertion. */
final class Copies {

  private Copies() {}

  static <T> List<T> plus(List<? extends T> list, T element) {
    List<T> copy = new ArrayList<>(list.size() + 1);
    copy.addAll(list);
    copy.add(element);
    return Collections.unmodifiableList(copy);
  }

  static <T> List<T> plusAll(List<? extends T> list, List<? extends T> more) {
    List<T> copy = new ArrayList<>(list.size() + more.size());
    copy.addAll(list);
    copy.addAll(more);
    return Collections.unmodifiableList(copy);
  }

  static <T> List<T> list(T first, T[] others) {
    List<T> copy = new ArrayList<>(others.length + 1);
    copy.add(first);
    Collections.addAll(copy, others);
    return Collections.unmodifiableList(copy);
  }

  static <V> Map<String, V> plus(Map<String, ? extends V> map, String key, V value) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return Collections.unmodifiableMap(copy);
  }

  static <V> Map<String, V> plusAll(
      Map<String, ? extends V> map, Map<String, ? extends V> overriding) {
    Map<String, V> copy = new LinkedHashMap<>(map);
    copy.putAll(overriding);
    return Collections.unmodifiableMap(copy);
  }
}
