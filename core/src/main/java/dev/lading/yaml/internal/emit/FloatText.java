package dev.lading.yaml.internal.emit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floats as they reach YAML in Kubernetes tools: printed as JSON by Go, read back by go-yaml,
 * printed again. Whole numbers within 64 bits come out as integers; everything else as {@code
 * strconv.FormatFloat(f, 'g', -1, 64)}.
 */
public final class FloatText {

  private static final BigInteger MAX_UNSIGNED =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final double TWO_TO_64 = 0x1p64;
  private static final double EXACT_IN_LONG = 0x1p53;

  private FloatText() {}

  /** The canonical text of a finite number. */
  public static String canonical(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= TWO_TO_64) {
      if (Math.abs(value) <= EXACT_IN_LONG) {
        return Long.toString((long) value);
      }
      BigInteger whole = shortest(value).toBigInteger();
      boolean fits = value > 0 ? whole.compareTo(MAX_UNSIGNED) <= 0 : whole.bitLength() <= 63;
      if (fits) {
        return whole.toString();
      }
    }
    return general(value);
  }

  /** {@code FormatFloat(value, 'g', -1, 64)}: an exponent below 1e-4 and from 1e6 on. */
  public static String general(double value) {
    BigDecimal decimal = shortest(value);
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - decimal.scale() - 1;
    StringBuilder out = new StringBuilder(24);
    if (value < 0) {
      out.append('-');
    }
    if (exponent < -4 || exponent >= 6) {
      return exponential(out, digits, exponent).toString();
    }
    return out.append(decimal.abs().toPlainString()).toString();
  }

  private static StringBuilder exponential(StringBuilder out, String digits, int exponent) {
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return (magnitude < 10 ? out.append('0') : out).append(magnitude);
  }

  /** The decimal with the fewest digits that reads back as the value, without trailing zeros. */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    int precision = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
    for (; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
      }
      BigDecimal above = rounded.add(rounded.ulp());
      if (above.doubleValue() == value) {
        return above.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
