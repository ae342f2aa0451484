package dev.lading.gotemplate.internal.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a non-negative number: 0.DIGITS times ten to the power of the point's
 * place. Trailing zeros are cut.
 *
 * @param digits without leading zeros; empty for zero
 * @param point how many digits stand before the decimal point
 */
record Decimal(String digits, int point) {
  private static final double EXACT_LONG = 0x1p53;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  /** Below this a decimal of at most 15 digits belongs to one double only. */
  private static final double FIFTEEN_DIGITS = 1e15;

  private static final Decimal ZERO = new Decimal("", 0);

  /** The fewest digits that read back as the number, and of those the closest. */
  static Decimal shortest(double value) {
    if (value == 0) {
      return ZERO;
    }
    if (value < EXACT_LONG && value == Math.rint(value)) {
      return of(Long.toString((long) value), 0);
    }
    for (int places = 1; places < POWERS.length; places++) {
      double scaled = value * POWERS[places];
      if (scaled >= FIFTEEN_DIGITS) {
        break;
      }
      if (scaled == Math.rint(scaled) && scaled / POWERS[places] == value) {
        return of(Long.toString((long) scaled), places);
      }
    }
    return shorten(value);
  }

  /** Starts from the digits Java prints, which may be too many and not the closest. */
  private static Decimal shorten(double value) {
    BigDecimal exact = new BigDecimal(value);
    int precision = new BigDecimal(Double.toString(value)).precision();
    BigDecimal best = round(exact, precision);
    if (best.doubleValue() != value) {
      return of(round(exact, precision + 1));
    }
    while (precision > 1) {
      BigDecimal shorter = round(exact, precision - 1);
      if (shorter.doubleValue() != value) {
        break;
      }
      best = shorter;
      precision--;
    }
    return of(best);
  }

  private static BigDecimal round(BigDecimal exact, int precision) {
    return exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
  }

  /** So many significant digits. */
  static Decimal rounded(double value, int significant) {
    return value == 0 ? ZERO : of(round(new BigDecimal(value), significant));
  }

  /** So many digits after the point. */
  static Decimal fixed(double value, int places) {
    BigDecimal exact = new BigDecimal(value);
    return of(exact.scale() <= places ? exact : exact.setScale(places, RoundingMode.HALF_EVEN));
  }

  private static Decimal of(BigDecimal value) {
    return value.signum() == 0 ? ZERO : of(value.unscaledValue().toString(), value.scale());
  }

  private static Decimal of(String digits, int scale) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return new Decimal(digits.substring(0, end), digits.length() - scale);
  }

  /** The digit at a place, zero beyond the end. */
  char digit(int index) {
    return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
  }
}
