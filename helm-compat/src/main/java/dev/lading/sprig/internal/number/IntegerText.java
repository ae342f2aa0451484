package dev.lading.sprig.internal.number;

/**
 * Go's strconv.ParseInt for 64 bits, in the two bases and the base-by-prefix form Sprig uses.
 *
 * @param value the number; the nearest representable one when out of range, 0 when malformed
 * @param state whether it is what the text says
 */
public record IntegerText(long value, State state) {

  /** How reading went. */
  public enum State {
    EXACT,
    OUT_OF_RANGE,
    MALFORMED
  }

  private static final IntegerText BAD = new IntegerText(0, State.MALFORMED);

  public boolean isExact() {
    return state == State.EXACT;
  }

  /** {@code ParseInt(text, base, 64)} for a base of 2 to 16. */
  public static IntegerText parse(String text, int base) {
    int start = signLength(text);
    return parseDigits(text, start, base, false);
  }

  /**
   * {@code ParseInt(text, 0, 64)}: prefixes 0x, 0o, 0b, a leading 0 is octal, underscores between
   * digits.
   */
  public static IntegerText parseLiteral(String text) {
    int start = signLength(text);
    int base = 10;
    int digits = start;
    if (start + 1 < text.length() && text.charAt(start) == '0') {
      base = prefixBase(text.charAt(start + 1));
      digits = base == 0 ? start + 1 : start + 2;
      base = base == 0 ? 8 : base;
      if (digits == text.length()) {
        return BAD;
      }
    }
    IntegerText parsed = parseDigits(text, digits, base, true);
    boolean misplaced = text.indexOf('_') >= 0 && !Underscores.areBetweenDigits(text);
    return misplaced ? BAD : parsed;
  }

  private static int signLength(String text) {
    return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
  }

  private static int prefixBase(char c) {
    return switch (c) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  private static IntegerText parseDigits(String text, int start, int base, boolean underscores) {
    if (start == text.length()) {
      return BAD;
    }
    boolean negative = text.charAt(0) == '-';
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' && underscores) {
        continue;
      }
      int digit = c < 0x80 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        return BAD;
      }
      if (Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, base)) > 0) {
        // Go stops here, whatever follows
        return outOfRange(negative);
      }
      value = value * base + digit;
    }
    return signed(value, negative);
  }

  private static IntegerText signed(long magnitude, boolean negative) {
    boolean fits = magnitude >= 0 || (negative && magnitude == Long.MIN_VALUE);
    return fits
        ? new IntegerText(negative ? -magnitude : magnitude, State.EXACT)
        : outOfRange(negative);
  }

  private static IntegerText outOfRange(boolean negative) {
    return new IntegerText(negative ? Long.MIN_VALUE : Long.MAX_VALUE, State.OUT_OF_RANGE);
  }
}
