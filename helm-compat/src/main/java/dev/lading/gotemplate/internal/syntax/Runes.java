package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import java.util.Locale;

/** Character classes of Go's lexer. */
final class Runes {
  static final int EOF = -1;
  private static final int REPLACEMENT = 0xFFFD;

  private Runes() {}

  static boolean isSpace(int rune) {
    return rune == ' ' || rune == '\t' || rune == '\r' || rune == '\n';
  }

  static boolean isAlphaNumeric(int rune) {
    if (rune < 0x80) {
      int lower = rune | 0x20;
      return (lower >= 'a' && lower <= 'z') || isDigit(rune) || rune == '_';
    }
    return Character.isLetter(rune) || Character.isDigit(rune);
  }

  static boolean isDigit(int rune) {
    return rune >= '0' && rune <= '9';
  }

  /** Go's {@code %#U}. */
  static String describe(int rune) {
    if (rune == EOF) {
      return "U+FFFFFFFFFFFFFFFF";
    }
    int shown =
        rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE ? REPLACEMENT : rune;
    String code = String.format(Locale.ROOT, "U+%04X", shown);
    return Quoting.isPrintable(shown) ? code + " '" + Character.toString(shown) + "'" : code;
  }
}
