package dev.lading.sprig.internal.number;

import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from any value as spf13/cast 1.7 makes them (caste.go): what cannot be converted is 0.
 */
public final class Casts {
  private Casts() {}

  /** ToInt64, which is ToInt on 64-bit machines. */
  public static long toInt64(@Nullable Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Double number) {
      return truncate(number);
    }
    if (value instanceof String text) {
      IntegerText parsed = IntegerText.parseLiteral(withoutZeroDecimals(text));
      return parsed.isExact() ? parsed.value() : 0;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof GoInteger number && isCastable(number) ? number.longValue() : 0;
  }

  /** Go's conversion of a float64 to int64 on amd64: what does not fit is the smallest number. */
  public static long truncate(double value) {
    boolean fits = value >= -0x1p63 && value < 0x1p63;
    return fits ? (long) value : Long.MIN_VALUE;
  }

  /** ToFloat64. */
  public static double toFloat64(@Nullable Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof String text) {
      Double parsed = FloatText.parse(text);
      return parsed == null ? 0 : parsed;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof GoInteger number && isCastable(number) ? toDouble(number) : 0;
  }

  private static double toDouble(GoInteger number) {
    long bits = number.longValue();
    if (!number.isUnsigned() || bits >= 0) {
      return bits;
    }
    // halving keeps the lowest bit sticky, so that rounding stays right
    return (double) (bits >>> 1 | (bits & 1)) * 2;
  }

  /** Go's type switch sees int64 but not types defined on it; months and weekdays are let in. */
  private static boolean isCastable(GoInteger number) {
    String type = number.goType().name();
    GoKind kind = number.goType().kind();
    return type.equals(kind.goName()) || type.equals("time.Month") || type.equals("time.Weekday");
  }

  /** Cuts {@code .0}, {@code .00} … off. */
  private static String withoutZeroDecimals(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    boolean zeros = end < text.length();
    return zeros && end > 0 && text.charAt(end - 1) == '.' ? text.substring(0, end - 1) : text;
  }
}
