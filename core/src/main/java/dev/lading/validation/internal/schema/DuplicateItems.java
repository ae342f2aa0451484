package dev.lading.validation.internal.schema;

import dev.lading.schema.FieldInfo;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds elements of a list that have the same key. */
final class DuplicateItems {

  private DuplicateItems() {}

  static void check(Field list, FieldInfo field, Report report, Rule rule) {
    String listType = field.listType().orElse("");
    if (listType.equals("set")) {
      checkSet(list, report, rule);
    } else if (!field.listMapKeys().isEmpty()) {
      checkMap(list, field.listMapKeys(), report, rule);
    }
  }

  private static void checkSet(Field list, Report report, Rule rule) {
    Map<String, Integer> seen = new HashMap<>();
    for (Field item : list.items()) {
      Integer first = seen.putIfAbsent(item.scalar(), Integer.valueOf(item.name()));
      if (first != null && item.isPresent()) {
        report.add(
            rule,
            item,
            "\"" + Values.brief(item.scalar()) + "\" is there already, at [" + first + "]");
      }
    }
  }

  private static void checkMap(Field list, List<String> keys, Report report, Rule rule) {
    Map<String, Integer> seen = new HashMap<>();
    for (Field item : list.items()) {
      String key = key(item, keys);
      if (key.isEmpty()) {
        continue;
      }
      Integer first = seen.putIfAbsent(key, Integer.valueOf(item.name()));
      if (first != null) {
        report.add(rule, item, "The item has the same " + key + " as [" + first + "]");
      }
    }
  }

  /** The key of an element for people, {@code name "web"}; empty when a part of it is missing. */
  private static String key(Field item, List<String> keys) {
    StringBuilder key = new StringBuilder();
    for (String name : keys) {
      String value = item.get(name).scalar();
      if (value.isEmpty() && name.equals("protocol")) {
        value = "TCP"; // its default
      } else if (value.isEmpty()) {
        return "";
      }
      key.append(key.length() == 0 ? "" : " and ").append(name);
      key.append(" \"").append(Values.brief(value)).append('"');
    }
    return key.toString();
  }
}
