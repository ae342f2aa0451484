package dev.lading.yaml.internal.event;

import java.util.Arrays;

/**
 * The classes of characters that YAML 1.1 tells apart. NUL stands for the end of the text: it is
 * not allowed inside.
 */
final class Chars {

  /** What an ASCII character means to a scanner, as bits. */
  private static final byte[] CLASSES = new byte[128];

  private static final int BLANK = 1;
  private static final int BREAK = 2;
  private static final int END = 4;
  private static final int WORD = 8;
  private static final int URI = 16;

  /** Printable ASCII and the line feed; one look is faster than comparisons. */
  private static final boolean[] ORDINARY = new boolean[128];

  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  static {
    Arrays.fill(ORDINARY, ' ', '~' + 1, true);
    ORDINARY['\n'] = true;
    mark(" \t", BLANK);
    mark("\n\r", BREAK);
    mark("\0", END);
    String word = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";
    mark(word, WORD | URI);
    mark(";/?:@&=+$,.!~*'()[]%", URI);
  }

  private Chars() {}

  private static void mark(String members, int bits) {
    for (int i = 0; i < members.length(); i++) {
      CLASSES[members.charAt(i)] |= (byte) bits;
    }
  }

  /** A set of ASCII characters, for loops to ask. */
  static boolean[] set(String members) {
    boolean[] set = new boolean[128];
    for (int i = 0; i < members.length(); i++) {
      set[members.charAt(i)] = true;
    }
    return set;
  }

  private static boolean is(char c, int bits) {
    return c < 128 && (CLASSES[c] & bits) != 0;
  }

  /** Whether a character is printable ASCII or the line feed. */
  static boolean isOrdinary(char c) {
    return c < ORDINARY.length && ORDINARY[c];
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c < 128 ? (CLASSES[c] & BREAK) != 0 : isWideBreak(c);
  }

  /** Whether a character beyond ASCII breaks a line. */
  static boolean isWideBreak(char c) {
    return c == NEXT_LINE || isSeparator(c);
  }

  /** Whether a line break is kept as it is; the others become line feeds. */
  static boolean isSeparator(char c) {
    return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }

  static boolean isBreakOrEnd(char c) {
    return c < 128 ? (CLASSES[c] & (BREAK | END)) != 0 : isWideBreak(c);
  }

  static boolean isSpaceOrEnd(char c) {
    return c < 128 ? (CLASSES[c] & (BLANK | BREAK | END)) != 0 : isWideBreak(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character may be part of an anchor or of a directive's name. */
  static boolean isWord(char c) {
    return is(c, WORD);
  }

  /** Whether a character may be part of a tag. */
  static boolean isUri(char c) {
    return is(c, URI);
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  /** Whether the text has a document marker, {@code ---} or {@code ...}, here. */
  static boolean isDocumentMarker(char[] chars, int at) {
    char c = chars[at];
    return (c == '-' || c == '.')
        && chars[at + 1] == c
        && chars[at + 2] == c
        && isSpaceOrEnd(chars[at + 3]);
  }

  /**
   * Whether a character other than printable ASCII may occur in a text; pairs are seen to apart.
   */
  static boolean isAllowed(char c) {
    if (c < 0xA0) {
      return c == '\n' || c == '\r' || c == '\t' || c == NEXT_LINE || (c >= 0x20 && c <= 0x7E);
    }
    return c <= 0xFFFD && !Character.isSurrogate(c);
  }
}
