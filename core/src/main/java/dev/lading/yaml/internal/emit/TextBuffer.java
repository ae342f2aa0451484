package dev.lading.yaml.internal.emit;

import java.io.IOException;
import java.util.Arrays;

/** A growing text that knows its column; handed to an {@link Appendable} piece by piece. */
public final class TextBuffer {

  private char[] chars;
  private int length;

  /** Where the current line starts; negative when its start has been handed on already. */
  private int lineStart;

  /** A buffer with room for this many characters; it grows. */
  public TextBuffer(int capacity) {
    chars = new char[Math.max(16, capacity)];
  }

  /** How many characters are waiting. */
  public int length() {
    return length;
  }

  int column() {
    return length - lineStart;
  }

  boolean atLineStart() {
    return length == lineStart;
  }

  boolean endsWithSpace() {
    return length > 0 && chars[length - 1] == ' ';
  }

  /** Appends a character that is not a line feed. */
  void append(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
  }

  /** Appends a text without line feeds. */
  public void ascii(String text) {
    append(text, 0, text.length());
  }

  void append(String text, int start, int end) {
    int count = end - start;
    if (count > chars.length - length) {
      grow(count);
    }
    text.getChars(start, end, chars, length);
    length += count;
  }

  /** Ends the line. */
  public void newline() {
    append('\n');
    lineStart = length;
  }

  /** Starts counting columns anew after a line break other than a line feed. */
  void restartLine() {
    lineStart = length;
  }

  void spaces(int count) {
    if (count > chars.length - length) {
      grow(count);
    }
    for (int i = 0; i < count; i++) {
      chars[length++] = ' ';
    }
  }

  void number(long value) {
    if (value < 0 || value > 99_999) {
      ascii(Long.toString(value));
      return;
    }
    int small = (int) value;
    int divisor = 1;
    while (small / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      append((char) ('0' + small / divisor % 10));
    }
  }

  private void grow(int needed) {
    chars = Arrays.copyOf(chars, Math.max(chars.length * 2, Math.addExact(length, needed)));
  }

  /** Hands everything on and starts again empty, keeping the column. */
  public void drainTo(Appendable sink) throws IOException {
    if (sink instanceof StringBuilder builder) {
      builder.append(chars, 0, length);
    } else {
      sink.append(java.nio.CharBuffer.wrap(chars, 0, length));
    }
    lineStart -= length;
    length = 0;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
