package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.value.GoStrings;
import org.jspecify.annotations.Nullable;

/**
 * A token: a piece of the source, whose text is made only for who asks.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param message what is wrong, of an error
 */
record Token(TokenKind kind, Source source, int start, int end, @Nullable String message) {
  private static final int SHOWN = 10;

  /** Its text; of an error the message. */
  String text() {
    if (message != null) {
      return message;
    }
    return kind == TokenKind.EOF ? "EOF" : source.text().substring(start, end);
  }

  boolean is(char text) {
    return end == start + 1 && source.text().charAt(start) == text;
  }

  boolean is(String text) {
    return text.length() == end - start && source.text().startsWith(text, start);
  }

  /** Its line, from 1. */
  int line() {
    return source.line(start);
  }

  /** As a message names it (Go's item.String). */
  String describe() {
    if (kind == TokenKind.EOF || kind == TokenKind.ERROR) {
      return text();
    }
    if (kind.isKeyword()) {
      return "<" + text() + ">";
    }
    String text = text();
    if (GoStrings.length(text) <= SHOWN) {
      return Quoting.quote(text);
    }
    int cut = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return Quoting.quote(text.substring(0, cut)) + "...";
  }
}
