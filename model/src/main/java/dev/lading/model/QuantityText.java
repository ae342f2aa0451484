package dev.lading.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Parses and prints quantities as apimachinery's {@code pkg/api/resource/quantity.go} does.
 *
 * @param amount the exact amount after the parser's rounding and capping
 * @param format how it was written, which decides the canonical form
 */
record QuantityText(BigDecimal amount, Format format) {

  /** The three families of suffixes. */
  enum Format {
    DECIMAL_SI,
    BINARY_SI,
    DECIMAL_EXPONENT
  }

  private static final String DECIMAL_SUFFIXES = "num kMGTPE";
  private static final String BINARY_SUFFIXES = "KMGTPE";
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigInteger KIBI_INTEGER = BigInteger.valueOf(1024);
  private static final int NANO = 9;
  private static final int MAX_LENGTH = 256;
  private static final int MAX_EXPONENT_DIGITS = 3;

  /** So that the exponent of the canonical form has no more digits than one that is read. */
  private static final int MAX_DIGITS = 1000;

  static QuantityText parse(String text) {
    int end = numberEnd(text);
    String number = text.substring(0, end);
    String suffix = text.substring(end);
    BigDecimal mantissa = mantissa(text, number);
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      return binary(text, mantissa, BINARY_SUFFIXES.indexOf(suffix.charAt(0)) + 1);
    }
    if (suffix.length() <= 1) {
      int index = suffix.isEmpty() ? 3 : suffix.equals(" ") ? -1 : DECIMAL_SUFFIXES.indexOf(suffix);
      return decimal(text, mantissa, Format.DECIMAL_SI, index < 0 ? null : (index - 3) * 3);
    }
    return decimal(text, mantissa, Format.DECIMAL_EXPONENT, exponent(suffix));
  }

  private static int numberEnd(String text) {
    int i = 0;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    i = digitsEnd(text, i);
    return i < text.length() && text.charAt(i) == '.' ? digitsEnd(text, i + 1) : i;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static BigDecimal mantissa(String text, String number) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a quantity longer than " + MAX_LENGTH + " characters");
    }
    try {
      return new BigDecimal(number);
    } catch (NumberFormatException e) {
      throw invalid(text, e);
    }
  }

  private static IllegalArgumentException invalid(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException("not a quantity: '" + text + "'", cause);
  }

  /** The number after {@code e} or {@code E}; null when there is none. */
  private static @Nullable Integer exponent(String suffix) {
    if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
      return null;
    }
    int digits = suffix.charAt(1) == '-' || suffix.charAt(1) == '+' ? 2 : 1;
    int count = suffix.length() - digits;
    if (count == 0 || count > MAX_EXPONENT_DIGITS || digitsEnd(suffix, digits) < suffix.length()) {
      return null;
    }
    return Integer.valueOf(suffix.substring(1));
  }

  private static QuantityText binary(String text, BigDecimal mantissa, int power) {
    if (power == 0) {
      throw invalid(text, null);
    }
    BigDecimal amount = capped(rounded(mantissa.multiply(KIBI.pow(power))));
    boolean small = amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0;
    return new QuantityText(amount, small ? Format.DECIMAL_SI : Format.BINARY_SI);
  }

  private static QuantityText decimal(
      String text, BigDecimal mantissa, Format format, @Nullable Integer exponent) {
    if (exponent == null) {
      throw invalid(text, null);
    }
    BigDecimal amount = rounded(mantissa.scaleByPowerOfTen(exponent));
    if (amount.precision() - amount.scale() > MAX_DIGITS) {
      throw invalid(text, null);
    }
    return new QuantityText(amount, format);
  }

  /** Away from zero to nine decimals. */
  private static BigDecimal rounded(BigDecimal amount) {
    return amount.scale() > NANO ? amount.setScale(NANO, RoundingMode.UP) : amount;
  }

  /** Only quantities with a binary suffix are capped, at the largest long. */
  private static BigDecimal capped(BigDecimal amount) {
    return amount.min(MAX).max(MAX.negate());
  }

  String canonical() {
    if (amount.signum() == 0) {
      return "0";
    }
    boolean large = amount.abs().compareTo(KIBI) >= 0;
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return format == Format.BINARY_SI && large && whole ? canonicalBinary() : canonicalDecimal();
  }

  private String canonicalBinary() {
    BigInteger rest = amount.toBigIntegerExact();
    int power = 0;
    while (power < BINARY_SUFFIXES.length() && rest.mod(KIBI_INTEGER).signum() == 0) {
      rest = rest.divide(KIBI_INTEGER);
      power++;
    }
    return power == 0 ? rest.toString() : rest + BINARY_SUFFIXES.substring(power - 1, power) + "i";
  }

  private String canonicalDecimal() {
    BigDecimal stripped = amount.stripTrailingZeros();
    int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
    String digits = stripped.scaleByPowerOfTen(-exponent).toBigIntegerExact().toString();
    return digits + decimalSuffix(exponent);
  }

  /** Beyond the suffixes, exponents: 1000E is 1e21. */
  private String decimalSuffix(int exponent) {
    if (exponent == 0) {
      return "";
    }
    int index = exponent / 3 + 3;
    boolean hasSuffix = format != Format.DECIMAL_EXPONENT && index < DECIMAL_SUFFIXES.length();
    return hasSuffix ? DECIMAL_SUFFIXES.substring(index, index + 1) : "e" + exponent;
  }
}
