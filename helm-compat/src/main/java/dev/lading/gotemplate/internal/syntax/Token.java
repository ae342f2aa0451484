package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.value.GoStrings;

/**
 * A token.
 *
 * @param start offset of its first char
 * @param text its text; of an error the message
 * @param line from 1
 */
record Token(TokenKind kind, int start, String text, int line) {
  private static final int SHOWN = 10;

  /** As a message names it (Go's item.String). */
  String describe() {
    if (kind == TokenKind.EOF) {
      return "EOF";
    }
    if (kind == TokenKind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    if (GoStrings.length(text) <= SHOWN) {
      return Quoting.quote(text);
    }
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return Quoting.quote(text.substring(0, end)) + "...";
  }
}
