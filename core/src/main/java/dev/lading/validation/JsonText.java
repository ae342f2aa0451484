package dev.lading.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints plain maps, lists, texts and numbers as JSON, indented by two. */
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText text = new JsonText();
    text.value(value, 0);
    return text.out.append('\n').toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      collection('{', '}', map.size(), depth, map);
    } else if (value instanceof List<?> list) {
      collection('[', ']', list.size(), depth, list);
    } else if (value instanceof String text) {
      string(text);
    } else {
      out.append(value);
    }
  }

  private void collection(char open, char close, int size, int depth, Object collection) {
    out.append(open);
    String separator = "";
    if (collection instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        line(separator, depth + 1);
        string(String.valueOf(entry.getKey()));
        out.append(": ");
        value(entry.getValue(), depth + 1);
        separator = ",";
      }
    } else if (collection instanceof List<?> list) {
      for (Object item : list) {
        line(separator, depth + 1);
        value(item, depth + 1);
        separator = ",";
      }
    }
    if (size > 0) {
      line("", depth);
    }
    out.append(close);
  }

  private void line(String separator, int depth) {
    out.append(separator).append('\n').append("  ".repeat(depth));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
      out.append("\\u").append(Character.forDigit(c >> 12, 16));
      out.append(Character.forDigit(c >> 8 & 15, 16));
      out.append(Character.forDigit(c >> 4 & 15, 16));
      out.append(Character.forDigit(c & 15, 16));
    } else {
      out.append(c);
    }
  }
}
