package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.internal.syntax.Literals.LiteralException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number as Go's templates see it: one text that may be several types at once (parse.NumberNode).
 *
 * @param text as written
 * @param integer its value as int64, if it has one
 * @param unsigned its value as uint64 in two's complement bits, if it has one
 * @param real its value as float64, if it has one
 */
public record NumberLiteral(
    String text, @Nullable Long integer, @Nullable Long unsigned, @Nullable Double real) {
  private static final double TWO_TO_63 = 0x1p63;
  private static final double TWO_TO_64 = 0x1p64;
  private static final int PLAIN_DIGITS = 9;

  /** A character constant. */
  static NumberLiteral ofChar(String text) {
    long rune = Literals.unquoteChar(text);
    return new NumberLiteral(text, rune, rune, (double) rune);
  }

  /**
   * A number.
   *
   * @throws LiteralException when it is no Go number
   */
  static NumberLiteral of(String text) {
    if (isPlain(text)) {
      long value = Integer.parseInt(text);
      return new NumberLiteral(text, value, value, (double) value);
    }
    if (text.endsWith("i")) {
      throw new LiteralException("complex numbers are not supported: " + Quoting.quote(text));
    }
    BigInteger whole = GoNumbers.parseInteger(text);
    return whole == null || whole.bitLength() > 64 ? ofReal(text) : ofInteger(text, whole);
  }

  /** Whether a text is what numbers mostly are: few decimal digits and no leading zero. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0 || length > PLAIN_DIGITS || (text.charAt(0) == '0' && length > 1)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!Runes.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static NumberLiteral ofInteger(String text, BigInteger whole) {
    boolean signed = whole.bitLength() < 64;
    boolean hasSign = text.charAt(0) == '-' || text.charAt(0) == '+';
    boolean unsigned = whole.signum() == 0 || (whole.signum() > 0 && !hasSign);
    if (!signed && !unsigned) {
      return ofReal(text);
    }
    long bits = whole.longValue();
    double real = signed ? (double) bits : whole.doubleValue();
    return new NumberLiteral(text, signed ? bits : null, unsigned ? bits : null, real);
  }

  private static NumberLiteral ofReal(String text) {
    Double real = GoNumbers.parseFloat(text);
    if (real == null) {
      throw new LiteralException("illegal number syntax: " + Quoting.quote(text));
    }
    if (!hasRealMark(text)) {
      throw new LiteralException("integer overflow: " + Quoting.quote(text));
    }
    double value = real;
    boolean whole = value == Math.rint(value);
    Long integer = whole && value >= -TWO_TO_63 && value < TWO_TO_63 ? (Long) (long) value : null;
    Long unsigned = whole && value >= 0 && value < TWO_TO_64 ? (Long) unsignedBits(value) : null;
    return new NumberLiteral(text, integer, unsigned, real);
  }

  private static long unsignedBits(double value) {
    return value < TWO_TO_63 ? (long) value : (long) (value - TWO_TO_63) ^ Long.MIN_VALUE;
  }

  private static boolean hasRealMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (".eEpP".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** True when the text itself says float64: {@code 1.0}, {@code 1e3}, {@code 0x1p4}. */
  public boolean isWrittenAsReal() {
    return real != null && !isHexInteger() && text.charAt(0) != '\'' && hasRealMark(text);
  }

  private boolean isHexInteger() {
    boolean hex = text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
    return hex && text.indexOf('p') < 0 && text.indexOf('P') < 0;
  }
}
