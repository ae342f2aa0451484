package dev.lading.gotemplate.internal.format;

import dev.lading.gotemplate.value.GoStrings;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Formats booleans, numbers and strings under flags: Go's fmt/format.go. */
final class BasicFormat {
  private static final String LOWER = "0123456789abcdefx";
  private static final String UPPER = "0123456789ABCDEFX";
  private static final int REPLACEMENT = 0xFFFD;
  private static final int DEFAULT_PRECISION = 6;

  final Flags flags = new Flags();
  private final StringBuilder out;
  private final LongConsumer limit;

  /** Asks the limit before anything long is appended. */
  BasicFormat(StringBuilder out, LongConsumer limit) {
    this.out = out;
    this.limit = limit;
  }

  void requireRoom(long more) {
    limit.accept(out.length() + more);
  }

  // --- padding ---

  private void padding(int count) {
    if (count > 0) {
      requireRoom(count);
      // Zeros stand to the left only.
      out.append((flags.zero && !flags.minus ? "0" : " ").repeat(count));
    }
  }

  void pad(String text) {
    requireRoom(text.length());
    if (!flags.hasWidth || flags.width == 0) {
      out.append(text);
      return;
    }
    int missing = flags.width - text.codePointCount(0, text.length());
    if (flags.minus) {
      out.append(text);
      padding(missing);
    } else {
      padding(missing);
      out.append(text);
    }
  }

  private void padWithoutZeros(String text) {
    boolean zero = flags.zero;
    flags.zero = false;
    pad(text);
    flags.zero = zero;
  }

  // --- integers ---

  /** Digits in a base; {@code upper} for X. */
  void integer(long bits, int base, boolean signed, boolean newOctal, boolean upper) {
    boolean negative = signed && bits < 0;
    int digits = 0;
    if (flags.hasPrecision) {
      digits = flags.precision;
      if (digits == 0 && bits == 0) {
        padWithoutZeros("");
        return;
      }
    } else if (flags.zero && !flags.minus && flags.hasWidth) {
      digits = negative || flags.plus || flags.space ? flags.width - 1 : flags.width;
    }
    String number = Long.toUnsignedString(negative ? -bits : bits, base);
    String padded =
        zeros(digits - number.length()) + (upper ? number.toUpperCase(Locale.ROOT) : number);
    String prefix = prefix(base, newOctal, upper, padded.charAt(0) == '0');
    padWithoutZeros(sign(negative) + prefix + padded);
  }

  private String zeros(int count) {
    if (count <= 0) {
      return "";
    }
    requireRoom(count);
    return "0".repeat(count);
  }

  private String sign(boolean negative) {
    return negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
  }

  private String prefix(int base, boolean newOctal, boolean upper, boolean startsWithZero) {
    String prefix = "";
    if (flags.sharp) {
      prefix =
          switch (base) {
            case 2 -> "0b";
            case 8 -> startsWithZero ? "" : "0";
            case 16 -> upper ? "0X" : "0x";
            default -> "";
          };
    }
    return newOctal ? "0o" + prefix : prefix;
  }

  /** %U */
  void unicode(long bits) {
    String number = Long.toUnsignedString(bits, 16).toUpperCase(Locale.ROOT);
    int digits = flags.hasPrecision && flags.precision > 4 ? flags.precision : 4;
    String text = "U+" + zeros(digits - number.length()) + number;
    boolean shown =
        flags.sharp
            && bits >= 0
            && bits <= Character.MAX_CODE_POINT
            && Quoting.isPrintable((int) bits);
    padWithoutZeros(shown ? text + " '" + Character.toString((int) bits) + "'" : text);
  }

  /** %c */
  void character(long bits) {
    pad(Character.toString(scalar(bits)));
  }

  /** %q of an integer. */
  void quotedCharacter(long bits) {
    pad(Quoting.quoteRune(scalar(bits), flags.plus));
  }

  private static int scalar(long bits) {
    boolean valid = bits >= 0 && bits <= Character.MAX_CODE_POINT;
    boolean surrogate = bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE;
    return valid && !surrogate ? (int) bits : REPLACEMENT;
  }

  // --- floats ---

  void real(double value, char verb, int defaultPrecision) {
    int precision = flags.hasPrecision ? flags.precision : defaultPrecision;
    requireRoom(Math.max(precision, 0));
    String number = FloatFormat.format(value, verb, precision);
    boolean negative = number.startsWith("-");
    String digits = negative || number.startsWith("+") ? number.substring(1) : number;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      special(digits, negative);
      return;
    }
    if (flags.sharp && verb != 'b') {
      digits = withPoint(digits, verb, precision);
    }
    String sign = sign(negative);
    boolean zeroPadded =
        flags.zero
            && !flags.minus
            && flags.hasWidth
            && flags.width > digits.length() + sign.length();
    if (zeroPadded && !sign.isEmpty()) {
      pad(sign + zeros(flags.width - digits.length() - sign.length()) + digits);
    } else {
      pad(sign + digits);
    }
  }

  private void special(String text, boolean negative) {
    boolean nan = text.equals("NaN");
    String sign =
        nan
            ? (flags.plus ? "+" : flags.space ? " " : "")
            : negative ? "-" : flags.plus ? "+" : flags.space ? " " : "+";
    padWithoutZeros(sign + text);
  }

  /** {@code #} keeps the point, and the zeros behind it for g. */
  private static String withPoint(String number, char verb, int precision) {
    boolean hex = verb == 'x' || verb == 'X';
    boolean counts = verb == 'g' || verb == 'G' || verb == 'x';
    int missing = counts ? (precision < 0 ? DEFAULT_PRECISION : precision) : 0;
    int tail = exponentStart(number, hex);
    String mantissa = number.substring(0, tail);
    boolean point = mantissa.indexOf('.') >= 0;
    boolean significant = false;
    for (int i = 0; i < mantissa.length(); i++) {
      char c = mantissa.charAt(i);
      significant |= c != '0' && c != '.';
      if (significant && c != '.') {
        missing--;
      }
    }
    if (!point && mantissa.equals("0")) {
      missing--;
    }
    return mantissa
        + (point ? "" : ".")
        + "0".repeat(Math.max(0, missing))
        + number.substring(tail);
  }

  private static int exponentStart(String number, boolean hex) {
    for (int i = 0; i < number.length(); i++) {
      int c = number.charAt(i) | 0x20;
      if (c == 'p' || (c == 'e' && !hex)) {
        return i;
      }
    }
    return number.length();
  }

  // --- strings ---

  private String truncate(String text) {
    if (!flags.hasPrecision || text.length() <= flags.precision) {
      return text;
    }
    int runes = text.codePointCount(0, text.length());
    return runes <= flags.precision
        ? text
        : text.substring(0, text.offsetByCodePoints(0, flags.precision));
  }

  /** %s */
  void text(String text) {
    pad(truncate(text));
  }

  /** %q */
  void quoted(String text) {
    String shown = truncate(text);
    if (flags.sharp && Quoting.canBackquote(shown)) {
      pad("`" + shown + "`");
    } else {
      pad(flags.plus ? Quoting.quoteToAscii(shown) : Quoting.quote(shown));
    }
  }

  void hex(String text, boolean upper) {
    hex(GoStrings.toBytes(text), upper);
  }

  /** %x of bytes. */
  void hex(byte[] bytes, boolean upper) {
    String digits = upper ? UPPER : LOWER;
    int length = flags.hasPrecision ? Math.min(flags.precision, bytes.length) : bytes.length;
    if (length == 0) {
      padding(flags.hasWidth ? flags.width : 0);
      return;
    }
    requireRoom(5L * length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) {
        text.append(' ');
      }
      if (flags.sharp && (flags.space || i == 0)) {
        text.append('0').append(digits.charAt(16));
      }
      text.append(digits.charAt((bytes[i] >> 4) & 0xF)).append(digits.charAt(bytes[i] & 0xF));
    }
    pad(text.toString());
  }
}
