package dev.lading.sprig;

import dev.lading.sprig.internal.text.Runes;

/** Cutting off what stands at the ends of strings. */
final class Trimming {
  private Trimming() {}

  /** strings.TrimSpace. */
  static String space(String text) {
    int start = 0;
    int end = text.length();
    // every rune Go takes for white space is a single char
    while (start < end && Runes.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Runes.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** strings.Trim. */
  static String anyOf(String cutset, String text) {
    int start = 0;
    int end = text.length();
    while (start < end && cutset.indexOf(text.codePointAt(start)) >= 0) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && cutset.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  static String suffix(String suffix, String text) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  static String prefix(String prefix, String text) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }
}
