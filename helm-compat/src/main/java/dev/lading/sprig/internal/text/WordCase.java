package dev.lading.sprig.internal.text;

/**
 * snake_case, kebab-case and CamelCase as xstrings 1.5 (convert.go) forms them.
 *
 * <p>Text is cut into words of one {@link Kind}; the connector goes between words, digits stick to
 * the letters after them ({@code http2xx} is {@code http_2xx}, {@code Bld4Floor} is {@code
 * bld4_floor}).
 */
public final class WordCase {

  private enum Kind {
    INVALID,
    NUMBER,
    UPPER,
    ALPHABET,
    CONNECTOR,
    PUNCTUATION,
    OTHER;

    /** Whether a word before a word of this kind gets a connector after it. */
    boolean isJoined() {
      return this != CONNECTOR && this != PUNCTUATION;
    }

    boolean isAlphanumeric() {
      return this == ALPHABET || this == NUMBER;
    }
  }

  private final int[] raw;
  private final char connector;
  private final StringBuilder out;
  private int position;
  private Kind kind = Kind.INVALID;
  private int wordStart;

  private WordCase(String text, char connector) {
    this.raw = text.codePoints().toArray();
    this.connector = connector;
    this.out = new StringBuilder(text.length() + 8);
  }

  public static String snake(String text) {
    return text.isEmpty() ? "" : new WordCase(text, '_').convert();
  }

  public static String kebab(String text) {
    return text.isEmpty() ? "" : new WordCase(text, '-').convert();
  }

  private String convert() {
    next();
    while (position < raw.length) {
      if (kind != Kind.CONNECTOR) {
        write();
      }
      Kind previous = kind;
      int previousStart = wordStart;
      int previousEnd = position;
      next();
      switch (previous) {
        case NUMBER -> afterNumber();
        case CONNECTOR -> write(previous, previousStart, previousEnd);
        case PUNCTUATION -> {}
        case INVALID, UPPER, ALPHABET, OTHER -> afterWord();
      }
    }
    write();
    return out.toString();
  }

  private void afterNumber() {
    writeAlphanumerics();
    if (kind != Kind.INVALID && kind.isJoined()) {
      out.append(connector);
    }
  }

  private void writeAlphanumerics() {
    while (kind.isAlphanumeric()) {
      write();
      next();
    }
  }

  private void afterWord() {
    if (kind != Kind.NUMBER) {
      if (kind.isJoined()) {
        out.append(connector);
      }
      return;
    }
    if (position >= raw.length) {
      return;
    }
    int numberStart = wordStart;
    int numberEnd = position;
    next();
    if (kind == Kind.ALPHABET) {
      out.append(connector);
      write(Kind.NUMBER, numberStart, numberEnd);
      afterNumber();
      return;
    }
    write(Kind.NUMBER, numberStart, numberEnd);
    if (kind.isJoined()) {
      out.append(connector);
    }
  }

  private void write() {
    write(kind, wordStart, position);
  }

  private void write(Kind wordKind, int start, int end) {
    boolean verbatim = wordKind != Kind.UPPER && wordKind != Kind.CONNECTOR;
    for (int i = start; i < end; i++) {
      int rune = raw[i];
      if (verbatim) {
        out.appendCodePoint(rune);
      } else if (isConnector(rune)) {
        out.append(connector);
      } else {
        out.appendCodePoint(Runes.isUpper(rune) ? Character.toLowerCase(rune) : Runes.valid(rune));
      }
    }
  }

  private interface Test {
    boolean matches(int rune);
  }

  private void next() {
    wordStart = position;
    if (position >= raw.length) {
      kind = Kind.INVALID;
      return;
    }
    skipInvalid();
    if (position >= raw.length) {
      kind = Kind.INVALID;
      return;
    }
    int rune = raw[position++];
    kind = kindOf(rune);
    switch (kind) {
      case CONNECTOR -> take(WordCase::isConnector);
      case PUNCTUATION -> take(Runes::isPunct);
      case UPPER -> takeUpper();
      case ALPHABET -> take(r -> isAlphabet(r) && !Runes.isUpper(r));
      case NUMBER -> take(Runes::isNumber);
      case OTHER -> take(r -> kindOf(r) == Kind.OTHER);
      case INVALID -> {}
    }
  }

  private static Kind kindOf(int rune) {
    if (isConnector(rune)) {
      return Kind.CONNECTOR;
    }
    if (Runes.isPunct(rune)) {
      return Kind.PUNCTUATION;
    }
    if (Runes.isUpper(rune)) {
      return Kind.UPPER;
    }
    if (isAlphabet(rune)) {
      return Kind.ALPHABET;
    }
    return Runes.isNumber(rune) ? Kind.NUMBER : Kind.OTHER;
  }

  private void skipInvalid() {
    while (position < raw.length && Runes.valid(raw[position]) == Runes.ERROR) {
      position++;
    }
  }

  private void take(Test test) {
    while (position < raw.length) {
      int rune = raw[position];
      if (Runes.valid(rune) != Runes.ERROR && !test.matches(rune)) {
        return;
      }
      position++;
    }
  }

  /** A run of capitals leaves its last one to the word that follows: HTTP and Server. */
  private void takeUpper() {
    if (position >= raw.length) {
      return;
    }
    if (Runes.isUpper(raw[position])) {
      take(Runes::isUpper);
      if (position < raw.length && isAlphabet(raw[position])) {
        position--;
      }
    } else if (isAlphabet(raw[position])) {
      take(r -> isAlphabet(r) && !Runes.isUpper(r));
    }
  }

  private static boolean isConnector(int rune) {
    return rune == '-' || rune == '_' || Runes.isSpace(rune);
  }

  /** A letter, ideographs aside. */
  private static boolean isAlphabet(int rune) {
    if (!Character.isLetter(rune)) {
      return false;
    }
    boolean ideograph =
        (rune >= 0x4E00 && rune <= 0x9FCC)
            || (rune >= 0x3400 && rune <= 0x4D85)
            || (rune >= 0x20000 && rune <= 0x2B81D);
    return !ideograph;
  }

  /** UpperCamelCase; connectors at the start and doubled ones stay. */
  public static String pascal(String text) {
    int[] runes = Runes.of(text);
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (start < runes.length && isConnector(runes[start])) {
      out.appendCodePoint(runes[start++]);
    }
    if (start == runes.length) {
      // xstrings writes the last rune of such a text twice when it met nothing else
      return start == 0 ? "" : out.appendCodePoint(runes[start - 1]).toString();
    }
    if (start == runes.length - 1) {
      return out.appendCodePoint(Character.toUpperCase(runes[start])).toString();
    }
    appendCamel(out, runes, start);
    return out.toString();
  }

  private static void appendCamel(StringBuilder out, int[] runes, int start) {
    boolean inCapitals = Runes.isUpper(runes[start]);
    int current = Character.toUpperCase(runes[start]);
    for (int i = start + 1; i < runes.length; i++) {
      int previous = current;
      current = runes[i];
      if (isConnector(current) && isConnector(previous)) {
        out.appendCodePoint(previous);
      } else if (isConnector(previous)) {
        inCapitals = Runes.isUpper(current);
        current = Character.toUpperCase(current);
      } else {
        inCapitals = inCapitals && Runes.isUpper(current);
        current = inCapitals ? Character.toLowerCase(current) : current;
        out.appendCodePoint(previous);
      }
    }
    out.appendCodePoint(current);
  }
}
