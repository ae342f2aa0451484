package dev.lading.yaml.internal.emit;

import dev.lading.yaml.internal.emit.ScalarText.Form;

/** Writes scalars in the form {@link ScalarText} chooses, folding at 80 columns as go-yaml does. */
final class ScalarEmitter {

  private static final int BEST_WIDTH = 80;
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private final TextBuffer out;
  private final ScalarText rules = new ScalarText();

  ScalarEmitter(TextBuffer out) {
    this.out = out;
  }

  /** A key on one line, without its colon. */
  void key(String text) {
    switch (rules.keyFormOf(text)) {
      case PLAIN -> out.ascii(text);
      case SINGLE_QUOTED -> singleQuoted(text, -1);
      case DOUBLE_QUOTED, LITERAL -> doubleQuoted(text, -1);
    }
  }

  /** A value up to the end of its line; lines that continue it start in column {@code indent}. */
  void value(String text, int indent) {
    Form form = rules.formOf(text);
    switch (form) {
      case PLAIN -> plain(text, indent);
      case SINGLE_QUOTED -> singleQuoted(text, indent);
      case DOUBLE_QUOTED -> doubleQuoted(text, indent);
      case LITERAL -> literal(text, indent);
    }
    if (form != Form.LITERAL) {
      out.newline();
    }
  }

  private void plain(String text, int indent) {
    int length = text.length();
    if (!rules.hasSpaces() || out.column() + length <= BEST_WIDTH) {
      out.append(text, 0, length);
      return;
    }
    boolean spaces = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c != ' ') {
        out.append(c);
        spaces = false;
        continue;
      }
      if (!spaces && out.column() > BEST_WIDTH && !isSpace(text, i + 1)) {
        fold(indent);
      } else {
        out.append(c);
      }
      spaces = true;
    }
  }

  private void singleQuoted(String text, int indent) {
    out.append('\'');
    int last = text.length() - 1;
    boolean spaces = false;
    boolean breaks = false;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        boolean folds = indent >= 0 && !spaces && out.column() > BEST_WIDTH && i > 0 && i < last;
        if (folds && !isSpace(text, i + 1)) {
          fold(indent);
        } else {
          out.append(c);
        }
        spaces = true;
      } else if (ScalarText.isBreak(c)) {
        out.append(c);
        out.restartLine();
        breaks = true;
      } else {
        if (breaks) {
          out.spaces(Math.max(indent, 0));
        }
        if (c == '\'') {
          out.append(c);
        }
        out.append(c);
        spaces = false;
        breaks = false;
      }
    }
    out.append('\'');
  }

  private void doubleQuoted(String text, int indent) {
    out.append('"');
    int last = text.length() - 1;
    boolean spaces = false;
    boolean marked =
        last >= 0 && text.charAt(0) == BYTE_ORDER_MARK; // go-yaml then escapes all there is
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ' ' && !marked) {
        if (indent >= 0 && !spaces && out.column() > BEST_WIDTH && i > 0 && i < last) {
          fold(indent);
          if (isSpace(text, i + 1)) {
            out.append('\\');
          }
        } else {
          out.append(c);
        }
        spaces = true;
        continue;
      }
      spaces = false;
      if (marked || c == '"' || c == '\\' || !ScalarText.isPrintable(c) || ScalarText.isBreak(c)) {
        i += escape(text, i, c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Writes an escape and returns how many more characters it took than one. */
  private int escape(String text, int i, char c) {
    out.append('\\');
    int letter = "\0\7\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029".indexOf(c);
    if (letter >= 0) {
      out.append("0abtnvfre\"\\N_LP".charAt(letter));
      return 0;
    }
    if (Character.isSurrogate(c)) {
      int codePoint = text.codePointAt(i);
      if (!Character.isSupplementaryCodePoint(codePoint)) {
        throw new IllegalArgumentException(
            "The text has half of a surrogate pair at index " + i + ", which no YAML can hold");
      }
      hex('U', codePoint, 8);
      return 1;
    }
    if (c <= 0xFF) {
      hex('x', c, 2);
    } else {
      hex('u', c, 4);
    }
    return 0;
  }

  private void hex(char kind, int value, int digits) {
    out.append(kind);
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX[value >> shift & 0xF]);
    }
  }

  private void literal(String text, int indent) {
    out.append('|');
    int length = text.length();
    char first = text.charAt(0);
    if (first == ' ' || ScalarText.isBreak(first)) {
      out.append('2');
    }
    if (!ScalarText.isBreak(text.charAt(length - 1))) {
      out.append('-');
    } else if (length == 1 || ScalarText.isBreak(text.charAt(length - 2))) {
      out.append('+');
    }
    out.newline();
    boolean lineStart = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.newline();
        lineStart = true;
        continue;
      }
      boolean otherBreak = ScalarText.isBreak(c);
      if (lineStart && !otherBreak) {
        out.spaces(indent);
      }
      lineStart = otherBreak;
      if (otherBreak) {
        out.append(c);
        out.restartLine();
      } else {
        int end = endOfLine(text, i);
        out.append(text, i, end);
        i = end - 1;
      }
    }
    if (!out.atLineStart()) {
      out.newline();
    }
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && !ScalarText.isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void fold(int indent) {
    out.newline();
    out.spaces(indent);
  }

  private static boolean isSpace(String text, int i) {
    return i < text.length() && text.charAt(i) == ' ';
  }
}
