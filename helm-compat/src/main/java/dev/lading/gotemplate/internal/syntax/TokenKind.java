package dev.lading.gotemplate.internal.syntax;

import org.jspecify.annotations.Nullable;

/** What a token is. Those with a word are keywords. */
enum TokenKind {
  ERROR,
  BOOL,
  CHAR,
  CHAR_CONSTANT,
  COMPLEX,
  ASSIGN,
  DECLARE,
  EOF,
  FIELD,
  IDENTIFIER,
  LEFT_DELIMITER,
  LEFT_PAREN,
  NUMBER,
  PIPE,
  RAW_STRING,
  RIGHT_DELIMITER,
  RIGHT_PAREN,
  SPACE,
  STRING,
  TEXT,
  VARIABLE,
  DOT("."),
  BLOCK("block"),
  BREAK("break"),
  CONTINUE("continue"),
  DEFINE("define"),
  ELSE("else"),
  END("end"),
  IF("if"),
  NIL("nil"),
  RANGE("range"),
  TEMPLATE("template"),
  WITH("with");

  private final @Nullable String word;

  TokenKind() {
    this.word = null;
  }

  TokenKind(String word) {
    this.word = word;
  }

  boolean isKeyword() {
    return word != null;
  }

  /** The kind of a word inside an action. */
  static TokenKind ofWord(String text) {
    return switch (text) {
      case "true", "false" -> BOOL;
      case "block" -> BLOCK;
      case "break" -> BREAK;
      case "continue" -> CONTINUE;
      case "define" -> DEFINE;
      case "else" -> ELSE;
      case "end" -> END;
      case "if" -> IF;
      case "nil" -> NIL;
      case "range" -> RANGE;
      case "template" -> TEMPLATE;
      case "with" -> WITH;
      default -> IDENTIFIER;
    };
  }
}
