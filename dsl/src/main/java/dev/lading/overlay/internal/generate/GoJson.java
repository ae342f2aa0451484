package dev.lading.overlay.internal.generate;

import dev.lading.overlay.internal.resource.Utf8Order;
import dev.lading.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as Go's {@code encoding/json} writes it: sorted keys, no blanks, HTML characters escaped.
 */
final class GoJson {

  private static final double LARGE = 1e21;
  private static final double SMALL = 1e-6;

  private final StringBuilder out = new StringBuilder();

  private GoJson() {}

  static String write(@Nullable Object value) {
    GoJson json = new GoJson();
    json.value(value);
    return json.out.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        value(list.get(i));
      }
      out.append(']');
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Number number) {
      number(number.doubleValue());
    } else {
      out.append(value);
    }
  }

  private void object(Map<?, ?> map) {
    List<String> keys = new ArrayList<>();
    map.keySet().forEach(key -> keys.add((String) key));
    keys.sort(Utf8Order.INSTANCE);
    out.append('{');
    for (int i = 0; i < keys.size(); i++) {
      out.append(i == 0 ? "" : ",");
      text(keys.get(i));
      out.append(':');
      value(map.get(keys.get(i)));
    }
    out.append('}');
  }

  private void number(double number) {
    double magnitude = Math.abs(number);
    boolean plain = magnitude == 0 || magnitude >= SMALL && magnitude < LARGE;
    if (plain) {
      out.append(new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString());
    } else {
      out.append(YamlWriter.writeTree(number).strip().replace("e-0", "e-"));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', '\u2028', '\u2029' -> unicode(c);
      default -> {
        if (c < ' ') {
          unicode(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void unicode(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }
}
