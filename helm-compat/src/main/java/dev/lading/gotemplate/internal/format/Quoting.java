package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.value.GoStrings;

/** Go's strconv quoting. */
public final class Quoting {
  private static final String HEX = "0123456789abcdef";
  private static final int REPLACEMENT = 0xFFFD;

  private Quoting() {}

  /** strconv.Quote. */
  public static String quote(String text) {
    return quote(text, '"', false);
  }

  /** strconv.QuoteToASCII. */
  static String quoteToAscii(String text) {
    return quote(text, '"', true);
  }

  /** strconv.QuoteRune, or QuoteRuneToASCII. */
  static String quoteRune(int rune, boolean ascii) {
    boolean valid = Character.isValidCodePoint(rune) && !isSurrogate(rune);
    StringBuilder out = new StringBuilder().append('\'');
    append(out, valid ? rune : REPLACEMENT, '\'', ascii);
    return out.append('\'').toString();
  }

  private static String quote(String text, char quote, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      append(out, rune, quote, ascii);
    }
    return out.append(quote).toString();
  }

  private static void append(StringBuilder out, int rune, char quote, boolean ascii) {
    if (rune == quote || rune == '\\') {
      out.append('\\').append((char) rune);
    } else if (rune >= 0xDC80 && rune <= 0xDCFF) {
      hex(out.append("\\x"), GoStrings.escapedByte(rune), 2);
    } else if (rune < 0x80 ? rune >= ' ' && rune < 0x7F : !ascii && isPrintable(rune)) {
      out.appendCodePoint(rune);
    } else {
      escape(out, rune);
    }
  }

  private static void escape(StringBuilder out, int rune) {
    switch (rune) {
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> {
        if (rune < ' ' || rune == 0x7F) {
          hex(out.append("\\x"), rune, 2);
        } else if (rune < 0x10000) {
          hex(out.append("\\u"), isSurrogate(rune) ? REPLACEMENT : rune, 4);
        } else {
          hex(out.append("\\U"), rune, 8);
        }
      }
    }
  }

  private static boolean isSurrogate(int rune) {
    return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((value >>> shift) & 0xF));
    }
  }

  /** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
  public static boolean isPrintable(int rune) {
    if (rune < 0x7F) {
      return rune >= ' ';
    }
    return switch (Character.getType(rune)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** strconv.CanBackquote: a raw string can hold it. */
  static boolean canBackquote(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t';
      if (control
          || c == '`'
          || c == 0x7F
          || c == 0xFEFF
          || (GoStrings.isEscapedByte(c) && !isPairEnd(text, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPairEnd(String text, int at) {
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
