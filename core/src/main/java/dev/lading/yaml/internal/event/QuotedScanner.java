package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * Reads scalars in single or double quotes (go-yaml, scannerc.go, yaml_parser_scan_flow_scalar).
 */
final class QuotedScanner {

  private static final String CONTEXT = "while scanning a quoted scalar";
  private static final String ESCAPE_CONTEXT = "while parsing a quoted scalar";

  private static final boolean[] SINGLE_STOPS = Chars.set("'\n\r\0");
  private static final boolean[] DOUBLE_STOPS = Chars.set("\"\\\n\r\0");

  private final Cursor cursor;
  private final ScalarBuffer buffer;

  QuotedScanner(Cursor cursor, ScalarBuffer buffer) {
    this.cursor = cursor;
    this.buffer = buffer;
  }

  /** Reads a scalar, from its opening quote to behind its closing one. */
  String scan() {
    char[] chars = cursor.chars;
    int from = cursor.pos + 1;
    char quote = chars[cursor.pos];
    int at = runEnd(from, quote);
    if (chars[at] == quote && (quote == '"' || chars[at + 1] != quote)) {
      cursor.pos = at + 1;
      return cursor.text(from, at);
    }
    return scanParts(from, at, quote);
  }

  /** The next character that is not part of the value as it is. */
  private int runEnd(int from, char quote) {
    char[] chars = cursor.chars;
    boolean[] stops = quote == '"' ? DOUBLE_STOPS : SINGLE_STOPS;
    int at = from;
    while (chars[at] < 128 ? !stops[chars[at]] : !Chars.isWideBreak(chars[at])) {
      at++;
    }
    return at;
  }

  private String scanParts(int firstPart, int firstEnd, char quote) {
    char[] chars = cursor.chars;
    long start = cursor.mark();
    int from = firstPart;
    int at = firstEnd;
    buffer.clear();
    while (true) {
      cursor.pos = at;
      char c = chars[at];
      if (Chars.isBreak(c)) {
        buffer.append(chars, from, trimmed(from, at));
        foldLines(start, at);
      } else {
        buffer.append(chars, from, at);
        if (c == 0) {
          throw unfinished(start, quote);
        }
        if (c == '\\') {
          unescape(start);
        } else if (quote == '\'' && chars[at + 1] == quote) {
          buffer.append(quote);
          cursor.pos += 2;
        } else {
          cursor.pos++;
          return buffer.toString();
        }
      }
      from = cursor.pos;
      at = runEnd(from, quote);
    }
  }

  private YamlException unfinished(long start, char quote) {
    return cursor.scannerError(
        CONTEXT,
        start,
        "found unexpected end of stream",
        "close the quote that opens in line " + (Cursor.line(start) + 1) + " with " + quote);
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && Chars.isBlank(cursor.chars[end - 1])) {
      end--;
    }
    return end;
  }

  private void foldLines(long start, int from) {
    skipLines();
    buffer.appendFolded(cursor.chars, from, cursor.pos);
    checkMarker(start);
  }

  private void skipLines() {
    while (true) {
      char c = cursor.chars[cursor.pos];
      if (Chars.isBlank(c)) {
        cursor.pos++;
      } else if (Chars.isBreak(c)) {
        cursor.skipBreak();
      } else {
        return;
      }
    }
  }

  private void checkMarker(long start) {
    if (cursor.pos == cursor.lineStart && Chars.isDocumentMarker(cursor.chars, cursor.pos)) {
      throw cursor.scannerError(CONTEXT, start, "found unexpected document indicator", null);
    }
  }

  private void unescape(long start) {
    char code = cursor.chars[cursor.pos + 1];
    if (Chars.isBreak(code)) {
      joinLines(start);
      return;
    }
    int digits = digits(code);
    if (digits > 0) {
      cursor.pos += 2;
      buffer.appendCodePoint(number(start, digits));
    } else {
      buffer.append(escaped(start, code));
      cursor.pos += 2;
    }
  }

  /** An escaped line break leaves nothing but the breaks of the empty lines after it. */
  private void joinLines(long start) {
    cursor.pos++;
    cursor.skipBreak();
    int from = cursor.pos;
    skipLines();
    buffer.appendBreaks(cursor.chars, from, cursor.pos);
    checkMarker(start);
  }

  private static int digits(char code) {
    return switch (code) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private int number(long start, int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Chars.hex(cursor.chars[cursor.pos + i]);
      if (digit < 0) {
        throw badEscape(start, "did not find expected hexdecimal number", null);
      }
      value = value << 4 | digit;
    }
    if ((value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)
        || value > Character.MAX_CODE_POINT) {
      throw badEscape(
          start,
          "found invalid Unicode character escape code",
          "write a character beyond U+FFFF as \\U with eight digits, not as two surrogates");
    }
    cursor.pos += digits;
    return (int) value;
  }

  private char escaped(long start, char code) {
    return switch (code) {
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> '\u000B';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> '\u001B';
      case ' ', '"', '\'', '\\' -> code;
      case 'N' -> '\u0085';
      case '_' -> '\u00A0';
      case 'L' -> '\u2028';
      case 'P' -> '\u2029';
      default ->
          throw badEscape(
              start,
              "found unknown escape character",
              "write \\\\ for a backslash, or use single quotes");
    };
  }

  private YamlException badEscape(long start, String problem, @Nullable String hint) {
    return cursor.scannerError(ESCAPE_CONTEXT, start, problem, hint);
  }
}
