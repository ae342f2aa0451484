package dev.lading.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    return raw(name).map(Properties::decode);
  }

  List<String> list(String name) {
    return raw(name).map(value -> decoded(value, ',')).orElse(List.of());
  }

  /** The values after the colon of {@code name=Type:a|b}; empty when there is no such word. */
  List<String> values(String name) {
    return raw(name)
        .map(value -> decoded(value.substring(value.indexOf(':') + 1), '|'))
        .orElse(List.of());
  }

  private Optional<String> raw(String name) {
    for (String word : words) {
      int length = name.length();
      if (word.length() > length && word.charAt(length) == '=' && word.startsWith(name)) {
        return Optional.of(word.substring(length + 1));
      }
    }
    return Optional.empty();
  }

  private static List<String> decoded(String value, char separator) {
    List<String> parts = new ArrayList<>();
    split(value, separator, parts);
    parts.replaceAll(Properties::decode);
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

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return text.replace("%0A", "\n")
        .replace("%2C", ",")
        .replace("%7C", "|")
        .replace("%20", " ")
        .replace("%25", "%");
  }
}
