package dev.lading.yaml.internal.event;

import dev.lading.yaml.node.YamlException;

/** Reads the lines that start with {@code %} (go-yaml, scannerc.go, yaml_parser_scan_directive). */
final class DirectiveScanner {

  private static final String CONTEXT = "while scanning a directive";
  private static final String VERSION_CONTEXT = "while scanning a %YAML directive";
  private static final String TAG_CONTEXT = "while scanning a %TAG directive";
  private static final int LONGEST_NUMBER = 2;

  private final Cursor cursor;
  private final TagScanner tags;
  private String value = "";
  private String prefix = "";

  DirectiveScanner(Cursor cursor, TagScanner tags) {
    this.cursor = cursor;
    this.tags = tags;
  }

  /** The version of the directive read last, as {@code major.minor}, or its handle. */
  String value() {
    return value;
  }

  /** The prefix of the directive read last. */
  String prefix() {
    return prefix;
  }

  /** Reads a directive with its line. */
  TokenKind scan() {
    long start = cursor.mark();
    cursor.pos++;
    TokenKind kind =
        switch (name(start)) {
          case "YAML" -> version(start);
          case "TAG" -> tag(start);
          default -> throw error(CONTEXT, start, "found unknown directive name");
        };
    cursor.skipBlanks();
    cursor.skipComment();
    char c = cursor.chars[cursor.pos];
    if (!Chars.isBreakOrEnd(c)) {
      throw error(CONTEXT, start, "did not find expected comment or line break");
    }
    if (c != 0) {
      cursor.skipBreak();
    }
    return kind;
  }

  private String name(long start) {
    String name = tags.word();
    if (name.isEmpty()) {
      throw error(CONTEXT, start, "could not find expected directive name");
    }
    if (!Chars.isSpaceOrEnd(cursor.chars[cursor.pos])) {
      throw error(CONTEXT, start, "found unexpected non-alphabetical character");
    }
    return name;
  }

  private TokenKind version(long start) {
    cursor.skipBlanks();
    int major = number(start);
    if (cursor.chars[cursor.pos] != '.') {
      throw error(VERSION_CONTEXT, start, "did not find expected digit or '.' character");
    }
    cursor.pos++;
    value = major + "." + number(start);
    return TokenKind.VERSION_DIRECTIVE;
  }

  private int number(long start) {
    int number = 0;
    int length = 0;
    while (Chars.isDigit(cursor.chars[cursor.pos])) {
      if (++length > LONGEST_NUMBER) {
        throw error(VERSION_CONTEXT, start, "found extremely long version number");
      }
      number = number * 10 + (cursor.chars[cursor.pos] - '0');
      cursor.pos++;
    }
    if (length == 0) {
      throw error(VERSION_CONTEXT, start, "did not find expected version number");
    }
    return number;
  }

  private TokenKind tag(long start) {
    cursor.skipBlanks();
    value = tags.declaredHandle(start);
    if (!Chars.isBlank(cursor.chars[cursor.pos])) {
      throw error(TAG_CONTEXT, start, "did not find expected whitespace");
    }
    cursor.skipBlanks();
    prefix = tags.declaredPrefix(start);
    if (!Chars.isSpaceOrEnd(cursor.chars[cursor.pos])) {
      throw error(TAG_CONTEXT, start, "did not find expected whitespace or line break");
    }
    return TokenKind.TAG_DIRECTIVE;
  }

  private YamlException error(String context, long start, String problem) {
    return cursor.scannerError(context, start, problem, null);
  }
}
