package dev.lading.yaml.internal.emit;

import dev.lading.yaml.node.ScalarRules;

/**
 * Decides how a text is written: the analysis of go-yaml's emitter ({@code
 * yaml_emitter_analyze_scalar}) and its choice of style, with a quick way out for the plain words
 * that nearly all values are.
 */
final class ScalarText {

  /** The ways a text can be written, from the plainest. */
  enum Form {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL
  }

  /** ASCII characters that are ordinary in every place of a plain scalar. */
  private static final boolean[] ORDINARY = new boolean[128];

  /** Of those, the ones that may begin a text no resolver takes for anything but text. */
  private static final boolean[] ORDINARY_START = new boolean[128];

  static {
    for (char c = 0x21; c < 0x7F; c++) {
      ORDINARY[c] = c != ':' && c != '#';
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      ORDINARY_START[c] = true;
      ORDINARY_START[c + 32] = true;
    }
    for (char c : new char[] {'/', '_', '$', '(', ')', ';', '^', '\\'}) {
      ORDINARY_START[c] = true;
    }
  }

  private boolean blockIndicators;
  private boolean lineBreaks;
  private boolean special;
  private boolean edgeBlank;
  private boolean trailingSpace;
  private boolean breakSpace;
  private boolean spaceBreak;
  private boolean newline;
  private boolean spaces;

  /** The form of a text used as a value, or as a key that needs the explicit {@code ?}. */
  Form formOf(String text) {
    if (isOrdinary(text)) {
      spaces = false;
      return Form.PLAIN;
    }
    analyze(text);
    if (newline) {
      return trailingSpace || spaceBreak || special ? Form.DOUBLE_QUOTED : Form.LITERAL;
    }
    return onOneLine(text);
  }

  /**
   * The form of a text used as a simple key. Unlike go-yaml, which writes the key {@code <<} bare
   * and so turns it into a merge, this quotes it.
   */
  Form keyFormOf(String text) {
    if (isOrdinary(text)) {
      return Form.PLAIN;
    }
    return text.equals("<<") ? Form.DOUBLE_QUOTED : onOneLine(text);
  }

  /** Whether the text analysed last has spaces, so that it may have to be folded. */
  boolean hasSpaces() {
    return spaces;
  }

  /** Whether a key can stand before a colon: short, and on one line. */
  static boolean isSimpleKey(String text) {
    if (text.length() > 128) {
      return false;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        return false;
      }
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes <= 128;
  }

  private Form onOneLine(String text) {
    if (!ScalarRules.isText(text) || isBase60(text)) {
      return Form.DOUBLE_QUOTED;
    }
    analyze(text);
    if (special || spaceBreak || breakSpace) {
      return Form.DOUBLE_QUOTED;
    }
    return edgeBlank || lineBreaks || blockIndicators ? Form.SINGLE_QUOTED : Form.PLAIN;
  }

  /** Letters, digits and harmless signs, starting with something no number or word starts with. */
  private static boolean isOrdinary(String text) {
    int length = text.length();
    if (length == 0 || text.charAt(0) >= 128 || !ORDINARY_START[text.charAt(0)]) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128 || !ORDINARY[c]) {
        if (c != ':'
            || i + 1 == length
            || text.charAt(i + 1) >= 128
            || !ORDINARY[text.charAt(i + 1)]) {
          return false;
        }
      }
    }
    return length > 5 || ScalarRules.isText(text);
  }

  private void analyze(String text) {
    blockIndicators = text.startsWith("---") || text.startsWith("...");
    lineBreaks = special = edgeBlank = trailingSpace = false;
    breakSpace = spaceBreak = newline = spaces = false;
    int last = text.length() - 1;
    boolean previousSpace = false;
    boolean previousBreak = false;
    boolean precededByBlank = true;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (isIndicator(text, i, c, precededByBlank)) {
        blockIndicators = true;
      }
      boolean space = c == ' ';
      boolean lineBreak = isBreak(c);
      if (!isPrintable(c)) {
        special = true;
      }
      if (space) {
        spaces = true;
        edgeBlank |= i == 0 || i == last;
        trailingSpace |= i == last;
        breakSpace |= previousBreak;
      } else if (lineBreak) {
        lineBreaks = true;
        newline |= c == '\n';
        edgeBlank |= i == 0 || i == last;
        spaceBreak |= previousSpace;
      }
      previousSpace = space;
      previousBreak = lineBreak;
      precededByBlank = space || lineBreak || c == '\t' || c == 0;
    }
  }

  private static boolean isIndicator(String text, int i, char c, boolean precededByBlank) {
    switch (c) {
      case ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' -> {
        return i == 0;
      }
      case '#' -> {
        return i == 0 || precededByBlank;
      }
      case '?', '-' -> {
        return i == 0 && isBlankOrEnd(text, i + 1);
      }
      case ':' -> {
        return isBlankOrEnd(text, i + 1);
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean isBlankOrEnd(String text, int i) {
    return i >= text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** What go-yaml writes as it is: the basic plane without controls and the byte order mark. */
  static boolean isPrintable(char c) {
    if (c < 0x7F) {
      return c >= 0x20 || c == '\n';
    }
    return c >= 0xA0 && !Character.isSurrogate(c) && c != 0xFEFF && c < 0xFFFE;
  }

  /** {@code ^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$}, quoted for readers of YAML 1.1. */
  static boolean isBase60(String text) {
    if (text.indexOf(':') < 0) {
      return false;
    }
    int i = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    if (i >= text.length() || !isDigit(text.charAt(i))) {
      return false;
    }
    i = skipDigits(text, i);
    int groups = 0;
    while (i < text.length() && text.charAt(i) == ':') {
      int end = sexagesimal(text, i + 1);
      if (end < 0) {
        return false;
      }
      i = end;
      groups++;
    }
    if (groups > 0 && i < text.length() && text.charAt(i) == '.') {
      i = skipDigits(text, i + 1);
    }
    return groups > 0 && i == text.length();
  }

  /** The end of one group of digits from 0 to 59, or -1. */
  private static int sexagesimal(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean valid = end == start + 1 || end == start + 2 && text.charAt(start) <= '5';
    return valid ? end : -1;
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
