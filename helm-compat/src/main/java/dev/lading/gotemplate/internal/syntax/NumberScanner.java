package dev.lading.gotemplate.internal.syntax;

/** Finds the end of a number as Go's lexer does: roughly, for the parser judges what was found. */
final class NumberScanner {
  private static final String DECIMAL = "0123456789_";
  private static final String HEXADECIMAL = "0123456789abcdefABCDEF_";
  private static final String OCTAL = "01234567_";
  private static final String BINARY = "01_";

  private final String input;
  private int position;
  private boolean ok;

  NumberScanner(String input) {
    this.input = input;
  }

  /** Whether the last scan met a number. */
  boolean ok() {
    return ok;
  }

  /** Scans from an offset; answers the offset behind. */
  int scan(int from) {
    position = from;
    accept("+-");
    String digits = digits();
    acceptRun(digits);
    if (accept(".")) {
      acceptRun(digits);
    }
    exponent(digits);
    accept("i");
    ok = position >= input.length() || !Runes.isAlphaNumeric(input.codePointAt(position));
    if (!ok) {
      position += Character.charCount(input.codePointAt(position));
    }
    return position;
  }

  private String digits() {
    if (!accept("0")) {
      return DECIMAL;
    }
    if (accept("xX")) {
      return HEXADECIMAL;
    }
    if (accept("oO")) {
      return OCTAL;
    }
    return accept("bB") ? BINARY : DECIMAL;
  }

  private void exponent(String digits) {
    String marks = digits.equals(DECIMAL) ? "eE" : digits.equals(HEXADECIMAL) ? "pP" : "";
    if (accept(marks)) {
      accept("+-");
      acceptRun(DECIMAL);
    }
  }

  private boolean accept(String valid) {
    if (position < input.length() && valid.indexOf(input.charAt(position)) >= 0) {
      position++;
      return true;
    }
    return false;
  }

  private void acceptRun(String valid) {
    while (accept(valid)) {}
  }
}
