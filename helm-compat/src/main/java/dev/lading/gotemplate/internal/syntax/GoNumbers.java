package dev.lading.gotemplate.internal.syntax;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Go's strconv.ParseInt(text, 0, 64) and ParseFloat(text, 64), as far as template literals reach.
 */
public final class GoNumbers {
  /** Longer digit runs overflow 64 bits in every base. */
  private static final int MAX_DIGITS = 70;

  private GoNumbers() {}

  /**
   * An integer in Go's syntax with base prefix and underscores; {@code null} when it is none or
   * longer than any 64-bit number.
   */
  public static @Nullable BigInteger parseInteger(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    int radix = radix(digits);
    String plain = digits.substring(radix == 10 ? 0 : radix == 8 && isOldOctal(digits) ? 1 : 2);
    if (digits.indexOf('_') >= 0) {
      if (!underscoresOk(digits)) {
        return null;
      }
      plain = plain.replace("_", "");
    }
    if (!isNumber(plain, radix)) {
      return null;
    }
    BigInteger value = new BigInteger(plain, radix);
    return negative ? value.negate() : value;
  }

  private static boolean isNumber(String digits, int radix) {
    String significant = digits;
    if (digits.isEmpty() || withoutZeros(significant).length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c > 0x7F || Character.digit(c, radix) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1) | 0x20) {
      case 'x' -> 16;
      case 'b' -> 2;
      default -> 8;
    };
  }

  private static boolean isOldOctal(String digits) {
    return (digits.charAt(1) | 0x20) != 'o';
  }

  /** Go's rule: an underscore stands between digits, or between a base prefix and a digit. */
  private static boolean underscoresOk(String digits) {
    char before = '^';
    int start = 0;
    boolean hex = false;
    if (digits.length() >= 2
        && digits.charAt(0) == '0'
        && "box".indexOf(digits.charAt(1) | 0x20) >= 0) {
      start = 2;
      before = '0';
      hex = (digits.charAt(1) | 0x20) == 'x';
    }
    for (int i = start; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean digit = Runes.isDigit(c) || (hex && Character.digit(c, 16) >= 0);
      if (c == '_' && before != '0') {
        return false;
      }
      if (!digit && c != '_' && before == '_') {
        return false;
      }
      before = digit ? '0' : c == '_' ? '_' : '!';
    }
    return before != '_';
  }

  /** A float in Go's syntax; {@code null} when it is none or out of range. */
  public static @Nullable Double parseFloat(String text) {
    String plain = text;
    if (text.indexOf('_') >= 0) {
      if (!underscoresOk(text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text)) {
        return null;
      }
      plain = text.replace("_", "");
    }
    if (!hasFloatSyntax(plain)) {
      return null;
    }
    double value = Double.parseDouble(plain);
    return Double.isInfinite(value) ? null : (Double) value;
  }

  /** Sign? digits with at most one point, exponent?; hexadecimal digits ask for a p exponent. */
  private static boolean hasFloatSyntax(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    at += hex ? 2 : 0;
    int digits = 0;
    boolean point = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && !point) {
        point = true;
      } else if (c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0) {
        digits++;
      } else {
        break;
      }
    }
    return digits > 0 && hasExponent(text, at, hex);
  }

  private static boolean hasExponent(String text, int from, boolean hex) {
    if (from == text.length()) {
      return !hex;
    }
    if ((text.charAt(from) | 0x20) != (hex ? 'p' : 'e')) {
      return false;
    }
    int at = from + 1;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int start = at;
    while (at < text.length() && Runes.isDigit(text.charAt(at))) {
      at++;
    }
    return at > start && at == text.length();
  }
}
