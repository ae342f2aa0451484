package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the literal and folded scalars that follow {@code |} and {@code >} (go-yaml, scannerc.go,
 * yaml_parser_scan_block_scalar).
 */
final class BlockScalarScanner {

  private final Cursor cursor;
  private final ScalarBuffer buffer;

  /** The column of the content; 0 until it is known. */
  private int indent;

  /** {@code '+'} keeps all line breaks at the end, {@code '-'} none, 0 the first. */
  private char chomping;

  /** The empty lines before the cursor: where they start, and whether there are any. */
  private int breaksFrom;

  private boolean hasBreaks;

  BlockScalarScanner(Cursor cursor, ScalarBuffer buffer) {
    this.cursor = cursor;
    this.buffer = buffer;
  }

  /**
   * Reads a scalar, from its indicator to the first line that does not belong to it.
   *
   * @param parentIndent the column of the collection around it, -1 for none
   */
  String scan(int parentIndent) {
    long start = cursor.mark();
    boolean literal = cursor.chars[cursor.pos] == '|';
    cursor.pos++;
    int increment = header(start);
    indent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    endHeader(start);
    buffer.clear();
    skipEmptyLines(start, parentIndent);
    char lastBreak = content(start, literal, parentIndent);
    if (chomping != '-' && lastBreak != 0) {
      buffer.append(lastBreak);
    }
    if (chomping == '+') {
      appendBreaks();
    }
    return buffer.toString();
  }

  /** Reads the indicators of chomping and indentation, in any order; the latter is the result. */
  private int header(long start) {
    chomping = 0;
    chomping();
    int increment = 0;
    char c = cursor.chars[cursor.pos];
    if (Chars.isDigit(c)) {
      if (c == '0') {
        throw error(start, "found an indentation indicator equal to 0", null);
      }
      increment = c - '0';
      cursor.pos++;
      if (chomping == 0) {
        chomping();
      }
    }
    return increment;
  }

  private void chomping() {
    char c = cursor.chars[cursor.pos];
    if (c == '+' || c == '-') {
      chomping = c;
      cursor.pos++;
    }
  }

  private void endHeader(long start) {
    cursor.skipBlanks();
    cursor.skipComment();
    char c = cursor.chars[cursor.pos];
    if (!Chars.isBreakOrEnd(c)) {
      throw error(
          start,
          "did not find expected comment or line break",
          "start the text in the line after the indicator");
    }
    if (c != 0) {
      cursor.skipBreak();
    }
  }

  /** Reads the lines of text; the result is the line break after the last one, 0 if none. */
  private char content(long start, boolean literal, int parentIndent) {
    char[] chars = cursor.chars;
    char lastBreak = 0;
    boolean afterIndented = false;
    while (cursor.pos - cursor.lineStart == indent && chars[cursor.pos] != 0) {
      boolean indented = Chars.isBlank(chars[cursor.pos]);
      if (!literal && !afterIndented && !indented && lastBreak == '\n') {
        if (!hasBreaks) {
          buffer.append(' ');
        }
      } else if (lastBreak != 0) {
        buffer.append(lastBreak);
      }
      appendBreaks();
      afterIndented = indented;
      int lineEnd = cursor.lineEnd(cursor.pos);
      buffer.append(chars, cursor.pos, lineEnd);
      cursor.pos = lineEnd;
      lastBreak = 0;
      if (chars[lineEnd] != 0) {
        lastBreak = ScalarBuffer.normalized(chars[lineEnd]);
        cursor.skipBreak();
      }
      skipEmptyLines(start, parentIndent);
    }
    return lastBreak;
  }

  private void appendBreaks() {
    if (hasBreaks) {
      buffer.appendBreaks(cursor.chars, breaksFrom, cursor.pos);
    }
  }

  /** Goes over empty lines and the indentation of the next one, finding out how deep it is. */
  private void skipEmptyLines(long start, int parentIndent) {
    breaksFrom = cursor.pos;
    hasBreaks = false;
    int deepest = 0;
    while (true) {
      skipIndentation(start);
      deepest = Math.max(deepest, cursor.pos - cursor.lineStart);
      if (!Chars.isBreak(cursor.chars[cursor.pos])) {
        break;
      }
      cursor.skipBreak();
      hasBreaks = true;
    }
    if (indent == 0) {
      indent = Math.max(deepest, Math.max(parentIndent + 1, 1));
    }
  }

  private void skipIndentation(long start) {
    char[] chars = cursor.chars;
    int at = cursor.pos;
    int limit = indent == 0 ? Integer.MAX_VALUE : cursor.lineStart + indent;
    while (at < limit && chars[at] == ' ') {
      at++;
    }
    cursor.pos = at;
    if (at < limit && chars[at] == '\t') {
      throw error(
          start,
          "found a tab character where an indentation space is expected",
          "indent with spaces, not with tabs");
    }
  }

  private YamlException error(long start, String problem, @Nullable String hint) {
    return cursor.scannerError("while scanning a block scalar", start, problem, hint);
  }
}
