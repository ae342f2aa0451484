package dev.lading.patch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies and compares plain values. */
final class JsonValues {

  private JsonValues() {}

  /** A deep copy that may be changed. */
  static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 4 / 3 + 1);
      map.forEach((key, member) -> copy.put((String) key, copy(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return value;
  }

  /** How many values there are, counted as far as a limit. */
  static int size(@Nullable Object value, int limit) {
    int size = 1;
    if (value instanceof Map<?, ?> map) {
      for (Object member : map.values()) {
        size += size > limit ? 0 : size(member, limit - size);
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        size += size > limit ? 0 : size(item, limit - size);
      }
    }
    return size;
  }

  /** Whether two values are the same in JSON: 1 and 1.0 are. */
  static boolean areEqual(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
      return first.size() == second.size()
          && first.entrySet().stream()
              .allMatch(
                  entry ->
                      second.containsKey(entry.getKey())
                          && areEqual(entry.getValue(), second.get(entry.getKey())));
    }
    if (a instanceof List<?> first && b instanceof List<?> second) {
      if (first.size() != second.size()) {
        return false;
      }
      for (int i = 0; i < first.size(); i++) {
        if (!areEqual(first.get(i), second.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Number first && b instanceof Number second) {
      return decimal(first).compareTo(decimal(second)) == 0;
    }
    return Objects.equals(a, b);
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return number instanceof Double floating
        ? BigDecimal.valueOf(floating)
        : BigDecimal.valueOf(number.longValue());
  }
}
