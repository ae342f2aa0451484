package dev.lading.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code name=value} words at the end of a fact. Few words, asked for a few times: a linear
 * search beats a map.
 */
final class Properties {

  private final List<String> words;

  Properties(List<String> words) {
    this.words = words;
  }

  /** The blank-separated words of {@code line}. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>(8);
    split(line, ' ', words);
    return words;
  }

  boolean has(String flag) {
    return words.contains(flag);
  }

  Optional<String> text(String name) {
    String value = raw(name);
    return value == null ? Optional.empty() : Optional.of(decode(value));
  }

  List<String> list(String name) {
    String value = raw(name);
    return value == null ? List.of() : decoded(value, ',');
  }

  /** The values after the colon of {@code name=Type:a|b}; empty when there is no such word. */
  List<String> values(String name) {
    String value = raw(name);
    return value == null ? List.of() : decoded(value.substring(value.indexOf(':') + 1), '|');
  }

  private @Nullable String raw(String name) {
    int length = name.length();
    for (String word : words) {
      if (word.length() > length && word.charAt(length) == '=' && word.startsWith(name)) {
        return word.substring(length + 1);
      }
    }
    return null;
  }

  private static List<String> decoded(String value, char separator) {
    List<String> parts = new ArrayList<>();
    split(value, separator, parts);
    for (int i = 0; i < parts.size(); i++) {
      parts.set(i, decode(parts.get(i)));
    }
    return List.copyOf(parts);
  }

  private static void split(String text, char separator, List<String> parts) {
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      parts.add(text.substring(from, to));
      from = to + 1;
    }
    parts.add(text.substring(from));
  }

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return text.replace("%0A", "\n")
        .replace("%0D", "\r")
        .replace("%2C", ",")
        .replace("%7C", "|")
        .replace("%20", " ")
        .replace("%25", "%");
  }
}
