package dev.lading.interop.fabric8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees in which whole numbers are Integers where they fit; the client asks for exactly these. */
final class SmallNumbers {

  private SmallNumbers() {}

  static @Nullable Object in(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(key, in(value)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(in(element)));
      return copy;
    }
    return tree instanceof Long number && number.intValue() == number
        ? (Object) number.intValue()
        : tree;
  }
}
