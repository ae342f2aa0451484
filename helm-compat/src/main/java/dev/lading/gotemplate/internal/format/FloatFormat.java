package dev.lading.gotemplate.internal.format;

import java.util.Locale;

/** Go's strconv.FormatFloat for float64. */
public final class FloatFormat {
  private static final int MANTISSA_BITS = 52;
  private static final int BIAS = 1023;
  private static final int HEX_DIGITS = 13;

  private FloatFormat() {}

  /**
   * Formats.
   *
   * @param verb b, e, E, f, g, G, x or X
   * @param precision digits, or -1 for the fewest that read back as the same number
   */
  public static String format(double value, char verb, int precision) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    if (Double.isInfinite(value)) {
      return negative ? "-Inf" : "+Inf";
    }
    String magnitude = magnitude(Math.abs(value), verb, precision);
    return negative ? "-" + magnitude : magnitude;
  }

  private static String magnitude(double value, char verb, int precision) {
    return switch (verb) {
      case 'b' -> binary(value);
      case 'x' -> hexadecimal(value, precision);
      case 'X' -> hexadecimal(value, precision).toUpperCase(Locale.ROOT);
      case 'e', 'E' -> exponential(value, verb, precision);
      case 'f', 'F' -> fixed(value, precision);
      default -> general(value, verb, precision);
    };
  }

  private static String exponential(double value, char verb, int precision) {
    Decimal decimal =
        precision < 0 ? Decimal.shortest(value) : Decimal.rounded(value, precision + 1);
    int places = precision < 0 ? Math.max(decimal.digits().length() - 1, 0) : precision;
    return exponential(decimal, verb, places);
  }

  private static String exponential(Decimal decimal, char mark, int places) {
    StringBuilder out = new StringBuilder(places + 8).append(decimal.digit(0));
    if (places > 0) {
      out.append('.');
      digits(out, decimal, 1, places);
    }
    int exponent = decimal.digits().isEmpty() ? 0 : decimal.point() - 1;
    return exponent(out.append(mark), exponent).toString();
  }

  /** A sign and at least two digits. */
  private static StringBuilder exponent(StringBuilder out, int exponent) {
    out.append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return magnitude < 10 ? out.append('0').append(magnitude) : out.append(magnitude);
  }

  private static String fixed(double value, int precision) {
    Decimal decimal = precision < 0 ? Decimal.shortest(value) : Decimal.fixed(value, precision);
    int places =
        precision < 0 ? Math.max(decimal.digits().length() - decimal.point(), 0) : precision;
    return fixed(decimal, places);
  }

  private static String fixed(Decimal decimal, int places) {
    StringBuilder out = new StringBuilder();
    if (decimal.point() > 0) {
      digits(out, decimal, 0, decimal.point());
    } else {
      out.append('0');
    }
    if (places > 0) {
      out.append('.');
      digits(out, decimal, decimal.point(), places);
    }
    return out.toString();
  }

  private static void digits(StringBuilder out, Decimal decimal, int from, int count) {
    for (int i = from; i < from + count; i++) {
      out.append(decimal.digit(i));
    }
  }

  private static String general(double value, char verb, int precision) {
    boolean shortest = precision < 0;
    int significant = shortest ? 0 : Math.max(precision, 1);
    Decimal decimal = shortest ? Decimal.shortest(value) : Decimal.rounded(value, significant);
    int count = decimal.digits().length();
    int limit = significant;
    if (limit > count && count >= decimal.point()) {
      limit = count;
    }
    if (shortest) {
      limit = 6;
    }
    int exponent = decimal.digits().isEmpty() ? -1 : decimal.point() - 1;
    if (exponent < -4 || exponent >= limit) {
      return exponential(decimal, verb == 'G' ? 'E' : 'e', Math.max(count - 1, 0));
    }
    return fixed(decimal, Math.max(count - decimal.point(), 0));
  }

  private static String binary(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & ((1L << MANTISSA_BITS) - 1);
    if (exponent == 0) {
      exponent = 1;
    } else {
      mantissa |= 1L << MANTISSA_BITS;
    }
    int power = exponent - BIAS - MANTISSA_BITS;
    return mantissa + "p" + (power >= 0 ? "+" : "") + power;
  }

  private static String hexadecimal(double value, int precision) {
    if (value == 0) {
      return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
    }
    int exponent = Math.getExponent(value);
    // Scaled into 1 <= x < 2, subnormal numbers too.
    double normal = value;
    if (exponent < -1022) {
      normal = value * 0x1p100;
      exponent = Math.getExponent(normal) - 100;
    }
    long mantissa =
        (Double.doubleToRawLongBits(normal) & ((1L << MANTISSA_BITS) - 1)) | (1L << MANTISSA_BITS);
    if (precision >= 0 && precision < HEX_DIGITS) {
      mantissa = round(mantissa, (HEX_DIGITS - precision) * 4);
      if (mantissa >>> (MANTISSA_BITS + 1) != 0) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    StringBuilder out = new StringBuilder("0x").append(mantissa >>> MANTISSA_BITS);
    hexFraction(out, mantissa, precision);
    return exponent(out.append('p'), exponent).toString();
  }

  /** Rounds away so many low bits, half to even. */
  private static long round(long mantissa, int bits) {
    long low = mantissa & ((1L << bits) - 1);
    long half = 1L << (bits - 1);
    long kept = mantissa - low;
    boolean up = low > half || (low == half && (kept >>> bits & 1) != 0);
    return up ? kept + (1L << bits) : kept;
  }

  private static void hexFraction(StringBuilder out, long mantissa, int precision) {
    StringBuilder fraction = new StringBuilder();
    for (int shift = MANTISSA_BITS - 4; shift >= 0; shift -= 4) {
      fraction.append(Character.forDigit((int) (mantissa >>> shift & 0xF), 16));
    }
    if (precision < 0) {
      int end = fraction.length();
      while (end > 0 && fraction.charAt(end - 1) == '0') {
        end--;
      }
      fraction.setLength(end);
    } else {
      fraction.append("0".repeat(Math.max(0, precision - HEX_DIGITS))).setLength(precision);
    }
    if (!fraction.isEmpty()) {
      out.append('.').append(fraction);
    }
  }
}
