package dev.lading.sprig;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.sprig.internal.text.ByteText;
import dev.lading.sprig.internal.text.Runes;
import dev.lading.sprig.internal.text.Wrapping;

/** Parts of strings, by bytes. */
final class Cutting {
  private Cutting() {}

  static String truncate(long count, String text) {
    int length = GoStrings.length(text);
    if (count < 0 && length + count > 0) {
      return ByteText.slice(text, (int) (length + count), length);
    }
    return count >= 0 && length > count ? ByteText.slice(text, 0, (int) count) : text;
  }

  static String substring(Arguments a) {
    String text = a.string(2);
    long start = a.integer(0);
    long end = a.integer(1);
    int length = GoStrings.length(text);
    if (start < 0) {
      if (end < 0 || end > length) {
        throw outOfRange(":" + end + (end < 0 ? "]" : "] with length " + length));
      }
      return ByteText.slice(text, 0, (int) end);
    }
    long last = end < 0 || end > length ? length : end;
    if (start > last) {
      throw outOfRange(start + ":" + last + "]");
    }
    return ByteText.slice(text, (int) start, (int) last);
  }

  private static FunctionException outOfRange(String bounds) {
    return FunctionException.runtimeError("slice bounds out of range [" + bounds);
  }

  static String abbreviate(Arguments a) {
    return a.integer(0) < 4 ? a.string(1) : Wrapping.abbreviate(a.string(1), a.size(0));
  }

  static String both(Arguments a) {
    long left = a.integer(0);
    long right = a.integer(1);
    boolean tooShort = right < 4 || (left > 0 && right < 7);
    return tooShort ? a.string(2) : Wrapping.abbreviate(a.string(2), a.size(0), a.size(1));
  }

  /** Takes bytes for letters, as goutils does. */
  static String initials(Arguments a) {
    String view = ByteText.view(a.string(0));
    StringBuilder out = new StringBuilder();
    boolean atStart = true;
    for (int i = 0; i < view.length(); i++) {
      boolean gap = Runes.isSpace(view.charAt(i));
      if (!gap && atStart) {
        out.append(view.charAt(i));
      }
      atStart = gap;
    }
    return out.toString();
  }
}
