package dev.lading.gotemplate.internal.syntax;

/** A place in a text, and the steps {@link QuickParser} goes from there. */
final class QuickScanner {
  static final String LEFT = "{{";
  static final String RIGHT = "}}";

  /** What stands behind the end, so that two chars from any place can be looked at. */
  private static final int BEHIND = 2;

  private static final boolean[] WORD_CHARS = new boolean[0x80];

  static {
    for (char c = 0; c < WORD_CHARS.length; c++) {
      WORD_CHARS[c] = Runes.isAlphaNumeric(c);
    }
  }

  private final String text;
  private final char[] chars;
  private final Names names;
  int position;

  QuickScanner(String text, Names names) {
    this.text = text;
    this.chars = names.chars(text, BEHIND);
    this.names = names;
  }

  /** What the parser leaves to {@link Parser}, be it rare or wrong. */
  static final class UnusualException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualException() {
      super(null, null, false, false);
    }
  }

  /** The char at an offset; NUL, which no action holds, behind the end. */
  char charAt(int offset) {
    return chars[offset];
  }

  char current() {
    return chars[position];
  }

  /** Skips spaces; answers whether there were any. */
  boolean skipSpaces() {
    int start = position;
    position = behindSpaces(start);
    return position > start;
  }

  private int behindSpaces(int from) {
    int offset = from;
    while (Runes.isSpace(chars[offset])) {
      offset++;
    }
    return offset;
  }

  boolean take(char c) {
    if (current() != c) {
      return false;
    }
    position++;
    return true;
  }

  void require(char c) {
    if (!take(c)) {
      throw new UnusualException();
    }
  }

  /** Whether a right delimiter is here, or behind the spaces just skipped a trim marker and one. */
  boolean atRightDelimiter() {
    char c = current();
    return c == '}'
        ? charAt(position + 1) == '}'
        : c == '-'
            && Runes.isSpace(chars[position - 1])
            && chars[position + 1] == '}'
            && chars[position + 2] == '}';
  }

  /** Goes behind the right delimiter and what it trims. */
  void leaveAction() {
    if (!atRightDelimiter()) {
      throw new UnusualException();
    }
    boolean trims = current() == '-';
    int behind = position + RIGHT.length();
    position = trims ? behindSpaces(behind + 1) : behind;
  }

  /** Goes behind a comment, which starts here. */
  void skipComment() {
    int close = text.indexOf("*/", position + 2);
    if (close < 0) {
      throw new UnusualException();
    }
    position = close + 2;
    if (Runes.isSpace(current())) {
      position++;
      if (current() != '-') {
        throw new UnusualException();
      }
    }
    leaveAction();
  }

  static boolean isWordChar(char c) {
    return c < WORD_CHARS.length && WORD_CHARS[c];
  }

  /** Goes behind letters, digits and underscores; answers the word they make. */
  Names.Word word() {
    return word(position);
  }

  /** The same, of a word that has started with chars of any kind. */
  Names.Word word(int start) {
    int hash = 0;
    int end = start;
    for (char c = chars[end]; end < position || isWordChar(c); c = chars[++end]) {
      hash = 31 * hash + c;
    }
    position = end;
    return names.word(chars, start, end, hash);
  }

  /** The value of the quoted or raw string that starts here. */
  String string() {
    int start = position;
    boolean escapes = current() == '`' ? skipRaw() : skipQuoted();
    if (!escapes) {
      return text.substring(start + 1, position - 1);
    }
    try {
      return Literals.unquote(text.substring(start, position));
    } catch (Literals.LiteralException malformed) {
      throw new UnusualException();
    }
  }

  private boolean skipRaw() {
    int close = text.indexOf('`', position + 1);
    if (close < 0) {
      throw new UnusualException();
    }
    boolean carriageReturns = false;
    for (int i = position; i < close && !carriageReturns; i++) {
      carriageReturns = chars[i] == '\r';
    }
    position = close + 1;
    return carriageReturns;
  }

  private boolean skipQuoted() {
    require('"');
    boolean escapes = false;
    for (char c = next(); c != '"'; c = next()) {
      if (c == '\\') {
        escapes = true;
        next();
      }
    }
    return escapes;
  }

  /** The next char of a quoted string, which ends before its line does. */
  private char next() {
    char c = current();
    if (c == '\n' || position >= text.length()) {
      throw new UnusualException();
    }
    position++;
    return c;
  }

  /** The plain decimal number that starts here. */
  String number() {
    int start = position;
    take('-');
    int digits = position;
    skipDigits();
    if (charAt(digits) == '0' && position > digits + 1) {
      throw new UnusualException();
    }
    if (take('.')) {
      skipDigits();
    }
    return text.substring(start, position);
  }

  private void skipDigits() {
    int start = position;
    while (Runes.isDigit(current())) {
      position++;
    }
    if (position == start || position > start + 9) {
      throw new UnusualException();
    }
  }

  /** What may follow an operand. */
  void requireSeparator() {
    switch (current()) {
      case ' ', '\t', '\r', '\n', '|', ')' -> {}
      default -> {
        if (current() != '}' || charAt(position + 1) != '}') {
          throw new UnusualException();
        }
      }
    }
  }
}
