package dev.lading.yaml.internal.event;

import java.util.Arrays;

/** Collects the value of a scalar that does not stand in the text as it is. */
final class ScalarBuffer {

  private char[] chars = new char[256];
  private int length;

  void clear() {
    length = 0;
  }

  void append(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
  }

  void append(char[] from, int start, int end) {
    int count = end - start;
    if (count > chars.length - length) {
      grow(count);
    }
    System.arraycopy(from, start, chars, length, count);
    length += count;
  }

  void appendCodePoint(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      append((char) codePoint);
    } else {
      append(Character.highSurrogate(codePoint));
      append(Character.lowSurrogate(codePoint));
    }
  }

  /** Appends the line breaks among the blanks of a range, each normalized. */
  void appendBreaks(char[] from, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = from[i];
      if (Chars.isBreak(c) && !(c == '\n' && i > start && from[i - 1] == '\r')) {
        append(normalized(c));
      }
    }
  }

  /**
   * Appends what line folding makes of a range of blanks and line breaks that starts with a break:
   * a single line break becomes a space, of several the first is dropped.
   */
  void appendFolded(char[] from, int start, int end) {
    char first = normalized(from[start]);
    int rest = start + (from[start] == '\r' && from[start + 1] == '\n' ? 2 : 1);
    if (first != '\n') {
      append(first);
    }
    int before = length;
    appendBreaks(from, rest, end);
    if (first == '\n' && length == before) {
      append(' ');
    }
  }

  /** What a line break is in a value. */
  static char normalized(char lineBreak) {
    return Chars.isSeparator(lineBreak) ? lineBreak : '\n';
  }

  private void grow(int more) {
    int wanted = Math.addExact(length, more);
    chars = Arrays.copyOf(chars, Math.max(wanted, Math.min(length, Integer.MAX_VALUE / 2 - 8) * 2));
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
