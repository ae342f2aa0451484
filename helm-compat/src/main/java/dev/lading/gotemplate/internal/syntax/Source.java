package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.value.GoStrings;

/** The text templates were parsed from, its name and its delimiters. */
public record Source(String name, String text, String left, String right) {

  /** Line of an offset, from 1. */
  public int line(int offset) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** Chars between the start of an offset's line and the offset. */
  public int column(int offset) {
    return offset - text.lastIndexOf('\n', offset - 1) - 1;
  }

  /** UTF-8 bytes between the start of an offset's line and the offset. */
  public int byteColumn(int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return GoStrings.length(text.substring(lineStart, offset));
  }
}
