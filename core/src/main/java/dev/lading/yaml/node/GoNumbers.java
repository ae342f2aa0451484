package dev.lading.yaml.node;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Number syntax as Go's {@code strconv} reads it. */
final class GoNumbers {

  /** Longer integers than this cannot fit 64 bits in any base. */
  private static final int MAX_INTEGER_LENGTH = 70;

  private static final int MAX_EXPONENT_DIGITS = 6;

  private GoNumbers() {}

  /**
   * {@code strconv.ParseInt(text, 0, 64)}, else {@code ParseUint}: a Long, a BigInteger above Long,
   * or null. Text has no underscores.
   */
  static @Nullable Object parseInteger(String text) {
    boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
    int start = signed ? 1 : 0;
    int radix = 10;
    if (text.length() > start + 1 && text.charAt(start) == '0') {
      start++;
      switch (text.charAt(start)) {
        case 'x', 'X' -> radix = 16;
        case 'b', 'B' -> radix = 2;
        case 'o', 'O' -> radix = 8;
        default -> {
          radix = 8;
          start--; // 017: the zero is a digit like the others
        }
      }
      start++;
    }
    if (!areDigits(text, start, radix)) {
      return null;
    }
    return magnitude(text, start, radix, signed);
  }

  private static boolean areDigits(String text, int start, int radix) {
    if (start >= text.length()) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'f' || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object magnitude(String text, int from, int radix, boolean signed) {
    boolean negative = text.charAt(0) == '-';
    int start = from;
    while (start < text.length() - 1 && text.charAt(start) == '0') {
      start++;
    }
    int length = text.length() - start;
    if (length > MAX_INTEGER_LENGTH) {
      return null;
    }
    if (length <= 15) {
      long value = 0;
      for (int i = start; i < text.length(); i++) {
        value = value * radix + Character.digit(text.charAt(i), radix);
      }
      return negative ? -value : value;
    }
    BigInteger value = new BigInteger(text.substring(start), radix);
    if (negative) {
      value = value.negate();
    }
    if (value.bitLength() <= 63) {
      return value.longValue();
    }
    return !signed && ScalarRules.fits(value) ? value : null;
  }

  /**
   * A decimal float of the shape {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?} with a
   * finite value, or null.
   */
  static @Nullable Double parseDecimal(String text) {
    int end = text.length();
    int i = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    int whole = skipDigits(text, i);
    int fraction = whole;
    if (whole < end && text.charAt(whole) == '.') {
      fraction = skipDigits(text, whole + 1);
      if (whole == i && fraction == whole + 1) {
        return null;
      }
    } else if (whole == i) {
      return null;
    }
    if (fraction < end) {
      char e = text.charAt(fraction);
      if (e != 'e' && e != 'E') {
        return null;
      }
      int exponent = fraction + 1;
      if (exponent < end && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
        exponent++;
      }
      if (exponent == end || skipDigits(text, exponent) != end) {
        return null;
      }
      if (end - exponent > MAX_EXPONENT_DIGITS) {
        return extreme(text, i, fraction, exponent);
      }
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? null : value;
  }

  /** Exponents nobody means: zero stays zero, the tiny become zero, the huge are no number. */
  private static @Nullable Double extreme(String text, int start, int mantissaEnd, int exponent) {
    for (int i = start; i < mantissaEnd; i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        return text.charAt(exponent - 1) == '-' ? Double.valueOf(0) : null;
      }
    }
    return 0.0;
  }

  /** The text without underscores, or null where one does not stand between two digits. */
  static @Nullable String withoutSeparators(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean misplaced =
          text.charAt(i) == '_'
              && (i == 0
                  || i == text.length() - 1
                  || !isDigit(text.charAt(i - 1))
                  || !isDigit(text.charAt(i + 1)));
      if (misplaced) {
        return null;
      }
    }
    return text.replace("_", "");
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
