package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.value.GoStrings;

/** Go's string and character literals (strconv.Unquote and UnquoteChar). */
public final class Literals {
  private static final int MAX_RUNE = 0x10FFFF;

  private final String text;
  private final char quote;
  private int position = 1;
  private boolean hasByteEscape;

  private Literals(String text) {
    this.text = text;
    this.quote = text.charAt(0);
  }

  /**
   * The value of a quoted or raw string.
   *
   * @throws LiteralException when it is no Go literal
   */
  public static String unquote(String literal) {
    String inner = literal.substring(1, literal.length() - 1);
    if (literal.charAt(0) == '`') {
      return inner.replace("\r", "");
    }
    return inner.indexOf('\\') < 0 ? inner : new Literals(literal).string();
  }

  /**
   * The value of a character constant.
   *
   * @throws LiteralException when it is no Go literal
   */
  static int unquoteChar(String literal) {
    Literals reader = new Literals(literal);
    int rune = reader.rune();
    if (!literal.startsWith("'", reader.position) || reader.position != literal.length() - 1) {
      throw new LiteralException("malformed character constant: " + literal);
    }
    return rune >= 0xDC80 && rune <= 0xDCFF ? GoStrings.escapedByte(rune) : rune;
  }

  private String string() {
    StringBuilder out = new StringBuilder(text.length());
    int end = text.length() - 1;
    while (position < end) {
      out.appendCodePoint(rune());
    }
    String value = out.toString();
    // Bytes written one by one may form runes together.
    return hasByteEscape ? GoStrings.fromBytes(GoStrings.toBytes(value)) : value;
  }

  /** The next rune; a byte from 0x80 on in its escaped form. */
  private int rune() {
    int rune = text.codePointAt(position);
    if (rune == quote) {
      throw invalid();
    }
    position += Character.charCount(rune);
    return rune == '\\' ? escape(text.charAt(position++)) : rune;
  }

  private int escape(char c) {
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> '\\';
      case '\'', '"' -> quoteEscape(c);
      case 'x' -> byteValue(digits(2, 16));
      case 'u' -> scalar(digits(4, 16));
      case 'U' -> scalar(digits(8, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> throw invalid();
    };
  }

  private int quoteEscape(char c) {
    if (c != quote) {
      throw invalid();
    }
    return c;
  }

  private int octal() {
    position--;
    long value = digits(3, 8);
    if (value > 255) {
      throw invalid();
    }
    return byteValue(value);
  }

  private int byteValue(long value) {
    if (value < 0x80) {
      return (int) value;
    }
    hasByteEscape = true;
    return (int) (0xDC00 + value);
  }

  private static int scalar(long value) {
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (value > MAX_RUNE || surrogate) {
      throw invalid();
    }
    return (int) value;
  }

  private long digits(int count, int radix) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      char c = position < text.length() - 1 ? text.charAt(position++) : ' ';
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        throw invalid();
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static LiteralException invalid() {
    return new LiteralException("invalid syntax");
  }

  /** A literal Go refuses, with Go's text. */
  static final class LiteralException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiteralException(String message) {
      super(message, null, false, false);
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }
}
