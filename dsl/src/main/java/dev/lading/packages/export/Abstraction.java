package dev.lading.packages.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a sample in what it was rendered to. Texts and keys become {@link Raw}s; the
 * words and large numbers of a sample are unique, so finding one means it came from there.
 */
final class Abstraction {

  private static final int UNIQUE = 10_000;

  private final Map<String, String> paths = new LinkedHashMap<>();

  /**
   * A scalar and where its parts came from.
   *
   * @param value the scalar itself
   * @param pattern the text with the sample's variables in it
   */
  record Raw(@Nullable Object value, Pattern pattern) {}

  Abstraction(Sample sample) {
    sample
        .values()
        .forEach(
            (path, value) -> {
              boolean word = value instanceof String text && Words.isUnique(text);
              boolean number = value instanceof Long integer && integer >= UNIQUE;
              if (word || number) {
                paths.put(value.toString(), path);
              }
            });
  }

  Object of(@Nullable Object value) {
    return of(value, false);
  }

  private Object of(@Nullable Object value, boolean encoded) {
    if (value instanceof Map<?, ?> map) {
      boolean secret = "Secret".equals(map.get("kind"));
      Map<Raw, Object> found = new LinkedHashMap<>();
      map.forEach(
          (key, member) ->
              found.put(text((String) key), of(member, secret && key.equals("data") || encoded)));
      return found;
    }
    if (value instanceof List<?> list) {
      List<Object> found = new ArrayList<>();
      list.forEach(item -> found.add(of(item, encoded)));
      return found;
    }
    if (value instanceof String text) {
      return encoded ? encoded(text) : text(text);
    }
    String path = value instanceof Long ? paths.get(value.toString()) : null;
    return path == null
        ? new Raw(value, Pattern.of(String.valueOf(value)))
        : new Raw(value, new Pattern(List.of(new Pattern.Ref(path)), false));
  }

  private Raw encoded(String text) {
    String decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    Pattern inner = pattern(decoded);
    return inner.refs().isEmpty() ? text(text) : new Raw(text, new Pattern(inner.parts(), true));
  }

  private Raw text(String text) {
    return new Raw(text, pattern(text));
  }

  private Pattern pattern(String text) {
    List<Object> parts = new ArrayList<>();
    int literal = 0;
    int at = 0;
    while (at < text.length()) {
      String word = wordAt(text, at);
      if (word == null) {
        at++;
        continue;
      }
      if (literal < at) {
        parts.add(text.substring(literal, at));
      }
      parts.add(new Pattern.Ref(paths.getOrDefault(word, "")));
      at += word.length();
      literal = at;
    }
    if (literal < text.length() || parts.isEmpty()) {
      parts.add(text.substring(literal));
    }
    return new Pattern(List.copyOf(parts), false);
  }

  private @Nullable String wordAt(String text, int at) {
    String longest = null;
    for (String word : paths.keySet()) {
      boolean longer = longest == null || word.length() > longest.length();
      if (longer && text.startsWith(word, at)) {
        longest = word;
      }
    }
    return longest;
  }
}
