package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Helm's validator writes values and numbers into its messages: English, with commas. */
final class SchemaText {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private SchemaText() {}

  static String quote(String text) {
    String quoted = GoFormat.quote(text).replace("\\\"", "\"").replace("'", "\\'");
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  static String quoteAll(Collection<String> texts) {
    List<String> quoted = new ArrayList<>(texts.size());
    texts.forEach(text -> quoted.add(quote(text)));
    return String.join(", ", quoted);
  }

  /** A value as a message shows it. */
  static String display(@Nullable Object value) {
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof Map || value instanceof List) {
      return "value";
    }
    if (value instanceof Double number && JsonType.isWhole(number) && Math.abs(number) < 1e21) {
      return GoFormat.formatFloat(number, 'f', -1);
    }
    return value instanceof GoInteger ? value.toString() : GoFormat.value(value);
  }

  static String count(long count) {
    return grouped(Long.toString(count));
  }

  static String number(double number) {
    String text = GoFormat.formatFloat(number, 'g', -1);
    int e = text.indexOf('e');
    if (e < 0) {
      return grouped(text);
    }
    StringBuilder out = new StringBuilder(text.substring(0, e)).append("×10");
    for (char c : text.substring(e + 1).toCharArray()) {
      out.append(c == '-' ? "⁻" : c == '+' ? "" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1));
    }
    return out.toString();
  }

  private static String grouped(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int point = digits.indexOf('.');
    StringBuilder out = new StringBuilder(digits);
    for (int i = (point < 0 ? digits.length() : point) - 3; i > start; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
