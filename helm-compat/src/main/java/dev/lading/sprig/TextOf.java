package dev.lading.sprig;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as text (strval and strslice of strings.go). */
final class TextOf {
  private TextOf() {}

  /** A string as it is, bytes as text, anything else as {@code %v} prints it. */
  static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof GoBytes bytes ? bytes.toText() : GoFormat.value(value);
  }

  /** The elements of a list that are not nil, or the one value that is no list. */
  static List<String> elements(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    List<? extends @Nullable Object> list = Lists.find(value);
    if (list == null) {
      return List.of(value(value));
    }
    List<String> texts = new ArrayList<>(list.size());
    for (Object element : list) {
      if (element != null) {
        texts.add(value(element));
      }
    }
    return texts;
  }

  static String join(String separator, List<String> parts) {
    return String.join(separator, parts);
  }
}
