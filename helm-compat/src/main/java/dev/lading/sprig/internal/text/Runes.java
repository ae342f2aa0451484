package dev.lading.sprig.internal.text;

/**
 * Go's runes: what ranging over a string yields, and the questions package unicode answers about
 * them.
 */
public final class Runes {
  /** What a byte that is not UTF-8 reads as. */
  public static final int ERROR = 0xFFFD;

  private Runes() {}

  /** Go's {@code []rune(text)}. */
  public static int[] of(String text) {
    int[] runes = new int[text.codePointCount(0, text.length())];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int raw = text.codePointAt(i);
      i += Character.charCount(raw);
      runes[count++] = valid(raw);
    }
    return runes;
  }

  /** Go's {@code string(runes)}. */
  public static String text(int[] runes) {
    return new String(runes, 0, runes.length);
  }

  /** The rune itself, or {@link #ERROR} for the stand-in of a stray byte. */
  public static int valid(int rune) {
    return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE ? ERROR : rune;
  }

  /** unicode.IsSpace. */
  public static boolean isSpace(int rune) {
    if (rune < 0x100) {
      return rune == ' ' || (rune >= '\t' && rune <= '\r') || rune == 0x85 || rune == 0xA0;
    }
    return rune == 0x1680
        || (rune >= 0x2000 && rune <= 0x200A)
        || rune == 0x2028
        || rune == 0x2029
        || rune == 0x202F
        || rune == 0x205F
        || rune == 0x3000;
  }

  /** unicode.IsUpper: category Lu, not Java's wider idea. */
  public static boolean isUpper(int rune) {
    return Character.getType(rune) == Character.UPPERCASE_LETTER;
  }

  /** unicode.IsLower: category Ll. */
  public static boolean isLower(int rune) {
    return Character.getType(rune) == Character.LOWERCASE_LETTER;
  }

  /** unicode.IsPunct: the P categories. */
  public static boolean isPunct(int rune) {
    return switch (Character.getType(rune)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** unicode.IsNumber: the N categories. */
  public static boolean isNumber(int rune) {
    return switch (Character.getType(rune)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
