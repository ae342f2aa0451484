package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplatePosition;

/**
 * The parser's view of the tokens: three of look-ahead, and messages that name the line of the
 * token read last.
 */
final class TokenStream {
  private final Source source;
  private final Lexer lexer;
  private final Names names = new Names();
  private final Token[] tokens = new Token[3];
  private int peeked;

  /**
   * Where the action being parsed starts; -1 outside one. A message names its line when a token
   * fails on another.
   */
  private int action = -1;

  TokenStream(Source source, Lexer lexer) {
    this.source = source;
    this.lexer = lexer;
    tokens[0] = new Token(TokenKind.EOF, source, 0, 0, null);
  }

  Source source() {
    return source;
  }

  Token next() {
    if (peeked > 0) {
      peeked--;
    } else {
      tokens[0] = lexer.next();
    }
    return tokens[peeked];
  }

  Token peek() {
    if (peeked > 0) {
      return tokens[peeked - 1];
    }
    peeked = 1;
    tokens[0] = lexer.next();
    return tokens[0];
  }

  Token nextNonSpace() {
    while (peeked > 0) {
      Token token = tokens[--peeked];
      if (token.kind() != TokenKind.SPACE) {
        return token;
      }
    }
    tokens[0] = lexer.nextNonSpace();
    return tokens[0];
  }

  Token peekNonSpace() {
    Token token = nextNonSpace();
    backup();
    return token;
  }

  void backup() {
    peeked++;
  }

  /** The name of a word, field or variable; each name is one object however often it is used. */
  String name(Token token) {
    int start = token.kind() == TokenKind.FIELD ? token.start() + 1 : token.start();
    return names.of(source.text(), start, token.end());
  }

  /** Backs up over the token read last and this one before it. */
  void backup(Token before) {
    tokens[1] = before;
    peeked = 2;
  }

  /** Backs up over the token read last and these two before it. */
  void backup(Token first, Token second) {
    tokens[1] = second;
    tokens[2] = first;
    peeked = 3;
  }

  Token expect(TokenKind kind, String context) {
    Token token = nextNonSpace();
    if (token.kind() != kind) {
      throw unexpected(token, context);
    }
    return token;
  }

  void startAction(Token delimiter) {
    action = delimiter.start();
  }

  void leaveAction() {
    action = -1;
  }

  TemplateException unexpected(Token token, String context) {
    if (token.kind() != TokenKind.ERROR) {
      return error("unexpected " + token.describe() + " in " + context);
    }
    String extra = "";
    int actionLine = action < 0 ? 0 : source.line(action);
    if (actionLine != 0 && actionLine != token.line()) {
      String start = " started at " + source.name() + ":" + actionLine;
      extra = token.text().endsWith(" action") ? start : " in action" + start;
    }
    return error(token.describe() + extra);
  }

  TemplateException error(String problem) {
    int line = tokens[0].line();
    TemplatePosition position = new TemplatePosition(source.name(), line, 1, null, null);
    return new TemplateException(
        "template: " + source.name() + ":" + line + ": " + problem, position, problem, null);
  }
}
