package dev.lading.packages.internal.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secret texts, to be kept out of messages that others wrote. */
public final class SecretWords {

  private final List<String> words = new ArrayList<>();

  void addAll(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::addAll);
    } else if (value instanceof List<?> list) {
      list.forEach(this::addAll);
    } else if (value != null && !value.toString().isEmpty()) {
      words.add(value.toString());
    }
  }

  /** A message with {@code ***} in the place of every secret. */
  public String mask(String message) {
    String masked = message;
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : longestFirst) {
      masked = masked.replace(word, "***");
    }
    return masked;
  }
}
