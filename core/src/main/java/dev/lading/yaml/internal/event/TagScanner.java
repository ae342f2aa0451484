package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.YamlException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads what stands before a node, anchors and tags, and the names of aliases (go-yaml,
 * scannerc.go, yaml_parser_scan_anchor and yaml_parser_scan_tag).
 */
final class TagScanner {

  private static final String TAG_CONTEXT = "while parsing a tag";
  private static final String DIRECTIVE_CONTEXT = "while parsing a %TAG directive";

  private final Cursor cursor;
  private String handle = "";

  TagScanner(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the name of an anchor or alias. */
  String anchor() {
    long start = cursor.mark();
    boolean alias = cursor.chars[cursor.pos] == '*';
    cursor.pos++;
    String name = word();
    char next = cursor.chars[cursor.pos];
    if (name.isEmpty() || !(Chars.isSpaceOrEnd(next) || "?:,]}%@`".indexOf(next) >= 0)) {
      throw cursor.scannerError(
          alias ? "while scanning an alias" : "while scanning an anchor",
          start,
          "did not find expected alphabetic or numeric character",
          alias ? "put a text that starts with * in quotes" : null);
    }
    return name;
  }

  /** Reads letters, digits, {@code _} and {@code -}. */
  String word() {
    int from = cursor.pos;
    int at = from;
    while (Chars.isWord(cursor.chars[at])) {
      at++;
    }
    cursor.pos = at;
    return cursor.text.substring(from, at);
  }

  /** Reads a tag; the result is its suffix, {@link #handle()} tells the handle. */
  String tag() {
    long start = cursor.mark();
    String suffix;
    if (cursor.chars[cursor.pos + 1] == '<') {
      suffix = verbatim(start);
    } else {
      suffix = shorthand(start);
    }
    if (!Chars.isSpaceOrEnd(cursor.chars[cursor.pos])) {
      throw cursor.scannerError(
          "while scanning a tag",
          start,
          "did not find expected whitespace or line break",
          "put a text that starts with ! in quotes");
    }
    return suffix;
  }

  /** The handle of the tag read last, empty when the tag is complete without one. */
  String handle() {
    return handle;
  }

  private String verbatim(long start) {
    cursor.pos += 2;
    handle = "";
    String uri = uri(TAG_CONTEXT, start, "");
    if (cursor.chars[cursor.pos] != '>') {
      throw cursor.scannerError(
          "while scanning a tag", start, "did not find the expected '>'", null);
    }
    cursor.pos++;
    return uri;
  }

  private String shorthand(long start) {
    String first = handle(TAG_CONTEXT, start);
    if (first.length() > 1 && first.endsWith("!")) {
      handle = first;
      return uri(TAG_CONTEXT, start, "");
    }
    String suffix = uri(TAG_CONTEXT, start, first);
    handle = suffix.isEmpty() ? "" : "!";
    return suffix.isEmpty() ? "!" : suffix;
  }

  /** Reads the handle that a %TAG directive declares. */
  String declaredHandle(long start) {
    String declared = handle(DIRECTIVE_CONTEXT, start);
    if (declared.length() > 1 && !declared.endsWith("!")) {
      throw missing(DIRECTIVE_CONTEXT, start, "'!'");
    }
    return declared;
  }

  /** Reads the prefix that a %TAG directive declares. */
  String declaredPrefix(long start) {
    return uri(DIRECTIVE_CONTEXT, start, "");
  }

  private String handle(String context, long start) {
    int from = cursor.pos;
    if (cursor.chars[from] != '!') {
      throw missing(context, start, "'!'");
    }
    cursor.pos++;
    word();
    if (cursor.chars[cursor.pos] == '!') {
      cursor.pos++;
    }
    return cursor.text.substring(from, cursor.pos);
  }

  /**
   * Reads a tag, or the rest of one.
   *
   * @param head what has been read of it, with the exclamation mark that starts it
   */
  private String uri(String context, long start, String head) {
    int from = cursor.pos;
    StringBuilder escapes = new StringBuilder();
    int plainFrom = from;
    while (Chars.isUri(cursor.chars[cursor.pos])) {
      if (cursor.chars[cursor.pos] == '%') {
        escapes.append(cursor.text, plainFrom, cursor.pos).append(escapes(context, start));
        plainFrom = cursor.pos;
      } else {
        cursor.pos++;
      }
    }
    if (head.isEmpty() && cursor.pos == from) {
      throw missing(context, start, "tag URI");
    }
    String read = escapes.append(cursor.text, plainFrom, cursor.pos).toString();
    return head.isEmpty() ? read : head.substring(1) + read;
  }

  /** Reads the escaped bytes of one character. */
  private String escapes(String context, long start) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int octet = octet(context, start);
    int width = width(octet);
    if (width == 0) {
      throw cursor.scannerError(context, start, "found an incorrect leading UTF-8 octet", null);
    }
    cursor.pos += 3;
    bytes.write(octet);
    for (int i = 1; i < width; i++) {
      octet = octet(context, start);
      if ((octet & 0xC0) != 0x80) {
        throw cursor.scannerError(context, start, "found an incorrect trailing UTF-8 octet", null);
      }
      cursor.pos += 3;
      bytes.write(octet);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private int octet(String context, long start) {
    char[] chars = cursor.chars;
    int at = cursor.pos;
    int high = chars[at] == '%' ? Chars.hex(chars[at + 1]) : -1;
    int low = high < 0 ? -1 : Chars.hex(chars[at + 2]);
    if (low < 0) {
      throw cursor.scannerError(context, start, "did not find URI escaped octet", null);
    }
    return high << 4 | low;
  }

  private static int width(int octet) {
    if (octet < 0x80) {
      return 1;
    }
    return (octet & 0xE0) == 0xC0 ? 2 : (octet & 0xF0) == 0xE0 ? 3 : (octet & 0xF8) == 0xF0 ? 4 : 0;
  }

  private YamlException missing(String context, long start, String what) {
    return cursor.scannerError(context, start, "did not find expected " + what, null);
  }
}
