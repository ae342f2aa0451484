package dev.lading.yaml.internal.event;

/**
 * Reads scalars without quotes: they end at a comment, at {@code ": "}, at a less indented line, at
 * a document marker, and in flow collections at the indicators (go-yaml, scannerc.go,
 * yaml_parser_scan_plain_scalar).
 */
final class PlainScanner {

  private static final boolean[] BLOCK_STOPS = Chars.set(" \t\n\r\0:");
  private static final boolean[] FLOW_STOPS = Chars.set(" \t\n\r\0:,?[]{}");

  private final Cursor cursor;
  private final ScalarBuffer buffer;
  private boolean endsAfterBreak;

  PlainScanner(Cursor cursor, ScalarBuffer buffer) {
    this.cursor = cursor;
    this.buffer = buffer;
  }

  /** Whether the cursor has gone over a line break after the scalar read last. */
  boolean endsAfterBreak() {
    return endsAfterBreak;
  }

  /**
   * Reads a scalar.
   *
   * @param indent the least indentation that a further line needs
   */
  String scan(boolean flow, int indent) {
    char[] chars = cursor.chars;
    boolean[] stops = flow ? FLOW_STOPS : BLOCK_STOPS;
    long start = cursor.mark();
    int from = cursor.pos;
    int contentEnd = runEnd(chars, from, stops);
    boolean folded = false;
    while (true) {
      int next = contentEnd;
      while (Chars.isBlank(chars[next])) {
        next++;
      }
      cursor.pos = next;
      boolean broken = Chars.isBreak(chars[next]);
      if (broken) {
        skipLines(start, indent);
      }
      int runEnd = continues(broken, flow, indent) ? runEnd(chars, cursor.pos, stops) : cursor.pos;
      endsAfterBreak = broken;
      if (runEnd == cursor.pos) {
        return text(folded, from, contentEnd);
      }
      if (broken) {
        fold(folded, from, contentEnd, next);
        folded = true;
        from = cursor.pos;
      }
      contentEnd = runEnd;
    }
  }

  /** The first character that may end a scalar. */
  private static int runEnd(char[] chars, int from, boolean[] stops) {
    int at = from;
    while (true) {
      char c = chars[at];
      if (c < 128 ? stops[c] : Chars.isWideBreak(c)) {
        if (c != ':' || Chars.isSpaceOrEnd(chars[at + 1])) {
          return at;
        }
      }
      at++;
    }
  }

  /** Goes over line breaks, empty lines and indentation. */
  private void skipLines(long start, int indent) {
    char[] chars = cursor.chars;
    while (true) {
      int at = cursor.pos;
      while (chars[at] == ' ') {
        at++;
      }
      cursor.pos = at;
      if (Chars.isBreak(chars[at])) {
        cursor.skipBreak();
      } else if (chars[at] == '\t') {
        checkTab(start, indent);
        cursor.pos++;
      } else {
        return;
      }
    }
  }

  private void checkTab(long start, int indent) {
    if (cursor.pos - cursor.lineStart < indent) {
      throw cursor.scannerError(
          "while scanning a plain scalar",
          start,
          "found a tab character that violates indentation",
          "indent with spaces, not with tabs");
    }
  }

  private boolean continues(boolean broken, boolean flow, int indent) {
    int column = cursor.pos - cursor.lineStart;
    char c = cursor.chars[cursor.pos];
    if (c == '#' || (broken && !flow && column < indent)) {
      return false;
    }
    return column != 0 || !Chars.isDocumentMarker(cursor.chars, cursor.pos);
  }

  private void fold(boolean folded, int from, int contentEnd, int lineEnd) {
    if (!folded) {
      buffer.clear();
    }
    buffer.append(cursor.chars, from, contentEnd);
    buffer.appendFolded(cursor.chars, lineEnd, cursor.pos);
  }

  private String text(boolean folded, int from, int contentEnd) {
    if (folded) {
      buffer.append(cursor.chars, from, contentEnd);
      return buffer.toString();
    }
    return cursor.text(from, contentEnd);
  }
}
