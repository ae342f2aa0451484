package dev.lading.sprig.internal.number;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Float arithmetic on decimals, so that 0.1 and 0.2 make 0.3 (shopspring/decimal 1.4 as Sprig's
 * numeric.go uses it), and rounding.
 */
public final class Decimals {
  /** Digits after the point a quotient is rounded to, half away from zero. */
  private static final int DIVISION_PRECISION = 16;

  private Decimals() {}

  /** An operation on two decimals. */
  @FunctionalInterface
  public interface Operation {
    BigDecimal apply(BigDecimal left, BigDecimal right);
  }

  /** Folds the operation over the values, each converted to a float64 first. */
  public static double fold(
      @Nullable Object first, List<? extends @Nullable Object> rest, Operation operation) {
    BigDecimal result = of(Casts.toFloat64(first));
    for (Object value : rest) {
      result = operation.apply(result, of(Casts.toFloat64(value)));
    }
    return result.doubleValue();
  }

  private static BigDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FunctionException("Cannot create a Decimal from " + GoFormat.value(value));
    }
    return new BigDecimal(GoFormat.formatFloat(value, 'e', -1));
  }

  public static BigDecimal divide(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      throw new FunctionException("decimal division by 0");
    }
    return left.divide(right, DIVISION_PRECISION, RoundingMode.HALF_UP);
  }

  /** Rounds to so many places; a fraction from {@code roundOn} on goes up. */
  public static double round(double value, long places, double roundOn) {
    double power = powerOfTen((double) places);
    double digits = power * value;
    double fraction = Double.isInfinite(digits) ? Double.NaN : digits - truncated(digits);
    double rounded = fraction >= roundOn ? Math.ceil(digits) : Math.floor(digits);
    return rounded / power;
  }

  private static double truncated(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  /** Go's math.Pow(10, n), by repeated squaring of the fraction: not always the nearest double. */
  private static double powerOfTen(double exponent) {
    double magnitude = Math.abs(exponent);
    if (magnitude >= 0x1p63) {
      return exponent > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double result = 1;
    long resultExponent = 0;
    double base = 0.625;
    long baseExponent = 4;
    for (long i = (long) magnitude; i != 0; i >>= 1) {
      if (baseExponent > 1 << 12 || baseExponent < -(1 << 12)) {
        resultExponent += baseExponent;
        break;
      }
      if ((i & 1) == 1) {
        result *= base;
        resultExponent += baseExponent;
      }
      base *= base;
      baseExponent <<= 1;
      if (base < .5) {
        base += base;
        baseExponent--;
      }
    }
    if (exponent < 0) {
      result = 1 / result;
      resultExponent = -resultExponent;
    }
    return scale(result, resultExponent);
  }

  private static double scale(double value, long exponent) {
    return Math.scalb(value, (int) Math.max(-5000, Math.min(5000, exponent)));
  }
}
