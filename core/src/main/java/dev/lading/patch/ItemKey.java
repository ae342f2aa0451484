package dev.lading.patch;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells the items of a merged list apart: the value of a field, or those of several. */
final class ItemKey {

  private final List<String> names;
  private final @Nullable TypeInfo itemType;

  ItemKey(List<String> names, FieldInfo list) {
    this.names = names;
    this.itemType = list.type().orElse(null);
  }

  /** For people: {@code port,protocol}. */
  String names() {
    return String.join(",", names);
  }

  /** The key of an item; null when it has none. One of several keys may be its default. */
  @Nullable Object of(Map<?, ?> item) {
    if (names.size() == 1) {
      return item.get(names.get(0));
    }
    List<String> values = new ArrayList<>();
    for (String name : names) {
      Object value = valueOf(item, name);
      if (value == null) {
        return null;
      }
      values.add(value.toString());
    }
    return values;
  }

  private @Nullable Object valueOf(Map<?, ?> item, String name) {
    Object value = item.get(name);
    return value != null || itemType == null
        ? value
        : itemType.field(name).flatMap(FieldInfo::defaultValue).orElse(null);
  }

  /** The key of an item of a patch. */
  Object required(Map<?, ?> item, String path) {
    Object value = of(item);
    if (value == null) {
      String missing =
          names.stream().filter(name -> valueOf(item, name) == null).findFirst().orElseThrow();
      throw StrategicMerge.problem(
          "The item does not contain its merge key " + missing,
          path,
          "say which item is meant: " + missing);
    }
    return value;
  }
}
