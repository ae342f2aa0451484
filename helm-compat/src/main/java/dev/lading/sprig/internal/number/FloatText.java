package dev.lading.sprig.internal.number;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Go's strconv.ParseFloat for 64 bits. */
public final class FloatText {
  private FloatText() {}

  /**
   * The number a text says, or {@code null} when it says none or one beyond the range of a float64.
   */
  public static @Nullable Double parse(String text) {
    Double special = special(text);
    if (special != null) {
      return special;
    }
    if (!isNumber(text) || (text.indexOf('_') >= 0 && !Underscores.areBetweenDigits(text))) {
      return null;
    }
    double value = Double.parseDouble(text.indexOf('_') < 0 ? text : text.replace("_", ""));
    return Double.isInfinite(value) ? null : (Double) value;
  }

  private static @Nullable Double special(String text) {
    if (text.length() > 9 || text.length() < 3) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  /** Checks Go's grammar, which leaves out Java's type suffixes and blanks. */
  private static boolean isNumber(String text) {
    int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean hex =
        i + 2 < text.length() && text.charAt(i) == '0' && (text.charAt(i + 1) | 32) == 'x';
    i += hex ? 2 : 0;
    int end = mantissaEnd(text, i, hex);
    if (end < 0) {
      return false;
    }
    if (end == text.length()) {
      return !hex;
    }
    return (text.charAt(end) | 32) == (hex ? 'p' : 'e') && isExponent(text, end + 1);
  }

  private static int mantissaEnd(String text, int start, boolean hex) {
    boolean digits = false;
    boolean dot = false;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !dot) {
        dot = true;
      } else if (c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0) {
        digits = true;
      } else if (c != '_') {
        break;
      }
    }
    return digits ? i : -1;
  }

  private static boolean isExponent(String text, int start) {
    int i = start;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    if (i >= text.length() || !isDigit(text.charAt(i))) {
      return false;
    }
    for (; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) && text.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
