package dev.lading.helm.internal.text;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for messages: compact, keys in byte order. */
public final class PlainJson {

  private PlainJson() {}

  /** The text of a tree of maps, lists and scalars. */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      appendMap(out, map);
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        append(out.append(separator), item);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      out.append(GoFormat.quote(text));
    } else if (value instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e21;
      out.append(GoFormat.formatFloat(number, whole ? 'f' : 'g', -1));
    } else {
      out.append(value);
    }
  }

  private static void appendMap(StringBuilder out, Map<?, ?> map) {
    List<String> keys = new ArrayList<>();
    map.keySet().forEach(key -> keys.add(String.valueOf(key)));
    keys.sort(GoStrings::compare);
    String separator = "{";
    for (String key : keys) {
      out.append(separator).append(GoFormat.quote(key)).append(':');
      append(out, map.get(key));
      separator = ",";
    }
    out.append(keys.isEmpty() ? "{}" : "}");
  }
}
