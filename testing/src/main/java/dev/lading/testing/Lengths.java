package dev.lading.testing;

import dev.lading.testing.internal.spot.Spot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long values are: lists and objects by their entries, texts by their characters. */
final class Lengths {

  private Lengths() {}

  /** The length of the value of the only place, or how many places there are. */
  static int of(List<Spot> places) {
    return places.size() == 1 ? of(places.get(0).value()) : places.size();
  }

  static int of(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    return value instanceof String text ? text.length() : 0;
  }
}
