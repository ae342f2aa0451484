package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a template, following Go's text/template/parse/lex.go: the same tokens, messages and
 * trimming, without its goroutine and state functions. Trim markers end here; later stages never
 * see them.
 *
 * <p>After an error token only EOF follows.
 */
final class Lexer {
  private static final String LEFT_COMMENT = "/*";
  private static final String RIGHT_COMMENT = "*/";
  private static final int TRIM_MARKER = 2;

  private final Source source;
  private final String input;
  private final int end;
  private final String left;
  private final String right;
  private final char rightStart;
  private final boolean breakIsKeyword;
  private final boolean continueIsKeyword;

  private int position;
  private int start;
  private int parenDepth;
  private boolean insideAction;
  private boolean failed;

  /**
   * A lexer at the start of the text. Functions named break or continue take the keyword's place.
   */
  Lexer(Source source, boolean breakIsKeyword, boolean continueIsKeyword) {
    this.source = source;
    this.input = source.text();
    this.end = input.length();
    this.left = source.left();
    this.right = source.right();
    this.rightStart = right.charAt(0);
    this.breakIsKeyword = breakIsKeyword;
    this.continueIsKeyword = continueIsKeyword;
  }

  /** A lexer inside an action, to read an expression again. */
  static Lexer insideAction(Source source, int offset) {
    Lexer lexer = new Lexer(source, true, true);
    lexer.position = offset;
    lexer.start = offset;
    lexer.insideAction = true;
    return lexer;
  }

  /** The next token that is no space. */
  Token nextNonSpace() {
    if (insideAction && !failed) {
      skipSpaces();
    }
    Token token = next();
    return token.kind() == TokenKind.SPACE ? nextNonSpace() : token;
  }

  /** Skips spaces, but for one that a trim marker may need. */
  private void skipSpaces() {
    int behind = position;
    while (behind < end && Runes.isSpace(input.charAt(behind))) {
      behind++;
    }
    boolean mayTrim = behind < end && input.charAt(behind) == '-';
    if (!mayTrim && !Runes.isSpace(rightStart)) {
      skipTo(behind);
    }
  }

  Token next() {
    if (failed) {
      return endOfInput();
    }
    return insideAction ? insideAction() : text();
  }

  // --- text and delimiters ---

  private Token text() {
    while (true) {
      int delimiter = input.indexOf(left, position);
      if (delimiter < 0) {
        return lastText();
      }
      int textEnd = hasLeftTrimMarker(delimiter + left.length()) ? trimRight(delimiter) : delimiter;
      if (textEnd > start) {
        position = textEnd;
        Token text = emit(TokenKind.TEXT);
        skipTo(delimiter);
        return text;
      }
      skipTo(delimiter);
      int inner = delimiter + left.length();
      int marker = hasLeftTrimMarker(inner) ? TRIM_MARKER : 0;
      if (!input.startsWith(LEFT_COMMENT, inner + marker)) {
        return leftDelimiter(inner, marker);
      }
      skipTo(inner + marker);
      String problem = comment();
      if (problem != null) {
        return error(problem);
      }
    }
  }

  private Token lastText() {
    position = end;
    return position > start ? emit(TokenKind.TEXT) : endOfInput();
  }

  private int trimRight(int from) {
    int trimmed = from;
    while (trimmed > start && Runes.isSpace(input.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private Token leftDelimiter(int inner, int marker) {
    position = inner;
    Token token = emit(TokenKind.LEFT_DELIMITER);
    skipTo(inner + marker);
    insideAction = true;
    parenDepth = 0;
    return token;
  }

  /** Skips a comment; answers what is wrong with it. */
  private @Nullable String comment() {
    int close = input.indexOf(RIGHT_COMMENT, position + LEFT_COMMENT.length());
    if (close < 0) {
      return "unclosed comment";
    }
    position = close + RIGHT_COMMENT.length();
    if (!atRightDelimiter()) {
      return "comment ends before closing delimiter";
    }
    boolean trim = atTrimmedRightDelimiter();
    int after = position + (trim ? TRIM_MARKER : 0) + right.length();
    skipTo(trim ? trimLeft(after) : after);
    return null;
  }

  private Token rightDelimiter() {
    boolean trim = atTrimmedRightDelimiter();
    if (trim) {
      skipTo(position + TRIM_MARKER);
    }
    position += right.length();
    Token token = emit(TokenKind.RIGHT_DELIMITER);
    if (trim) {
      skipTo(trimLeft(position));
    }
    insideAction = false;
    return token;
  }

  private int trimLeft(int from) {
    int trimmed = from;
    while (trimmed < end && Runes.isSpace(input.charAt(trimmed))) {
      trimmed++;
    }
    return trimmed;
  }

  private boolean hasLeftTrimMarker(int at) {
    return at + 1 < end && input.charAt(at) == '-' && Runes.isSpace(input.charAt(at + 1));
  }

  private boolean hasRightTrimMarker(int at) {
    return at + 1 < end && Runes.isSpace(input.charAt(at)) && input.charAt(at + 1) == '-';
  }

  private boolean atTrimmedRightDelimiter() {
    return trimmedRightDelimiterAt(position);
  }

  private boolean trimmedRightDelimiterAt(int at) {
    return hasRightTrimMarker(at) && input.startsWith(right, at + TRIM_MARKER);
  }

  private boolean atRightDelimiter() {
    if (position >= end) {
      return false;
    }
    char c = input.charAt(position);
    return (c == rightStart && input.startsWith(right, position))
        || (Runes.isSpace(c) && atTrimmedRightDelimiter());
  }

  // --- inside an action ---

  private Token insideAction() {
    if (atRightDelimiter()) {
      return parenDepth == 0 ? rightDelimiter() : error("unclosed left paren");
    }
    int rune = read();
    return switch (rune) {
      case Runes.EOF -> error("unclosed action");
      case ' ', '\t', '\r', '\n' -> space();
      case '=' -> emit(TokenKind.ASSIGN);
      case ':' -> read() == '=' ? emit(TokenKind.DECLARE) : error("expected :=");
      case '|' -> emit(TokenKind.PIPE);
      case '"' -> quoted('"', TokenKind.STRING, "unterminated quoted string");
      case '\'' -> quoted('\'', TokenKind.CHAR_CONSTANT, "unterminated character constant");
      case '`' -> rawQuoted();
      case '$' -> fieldOrVariable(TokenKind.VARIABLE, TokenKind.VARIABLE);
      case '(' -> leftParen();
      case ')' -> rightParen();
      default -> word(rune);
    };
  }

  private Token word(int rune) {
    if (rune == '.' && !(position < end && Runes.isDigit(input.charAt(position)))) {
      if (position < end) {
        return fieldOrVariable(TokenKind.FIELD, TokenKind.DOT);
      }
      return number();
    }
    if (rune == '.' || rune == '+' || rune == '-' || Runes.isDigit(rune)) {
      return number();
    }
    if (Runes.isAlphaNumeric(rune)) {
      return identifier();
    }
    if (rune > ' ' && rune < 0x7F) {
      return emit(TokenKind.CHAR);
    }
    return error("unrecognized character in action: " + Runes.describe(rune));
  }

  private Token leftParen() {
    parenDepth++;
    return emit(TokenKind.LEFT_PAREN);
  }

  private Token rightParen() {
    parenDepth--;
    return parenDepth < 0 ? error("unexpected right paren") : emit(TokenKind.RIGHT_PAREN);
  }

  /** A run of spaces; leaves the one that belongs to a trim marker. */
  private Token space() {
    while (position < end && Runes.isSpace(input.charAt(position))) {
      position++;
    }
    if (trimmedRightDelimiterAt(position - 1)) {
      position--;
      if (position == start) {
        return rightDelimiter();
      }
    }
    return emit(TokenKind.SPACE);
  }

  private Token identifier() {
    skipAlphaNumeric();
    if (!atTerminator()) {
      return badCharacter();
    }
    TokenKind kind = TokenKind.ofWord(input.substring(start, position));
    boolean isFunction =
        (kind == TokenKind.BREAK && !breakIsKeyword)
            || (kind == TokenKind.CONTINUE && !continueIsKeyword);
    return emit(isFunction ? TokenKind.IDENTIFIER : kind);
  }

  private Token fieldOrVariable(TokenKind named, TokenKind bare) {
    if (atTerminator()) {
      return emit(bare);
    }
    skipAlphaNumeric();
    return atTerminator() ? emit(named) : badCharacter();
  }

  private void skipAlphaNumeric() {
    while (position < end) {
      char c = input.charAt(position);
      if (c < 0x80 ? !Runes.isAlphaNumeric(c) : !Runes.isAlphaNumeric(peek())) {
        return;
      }
      position += c < 0x80 ? 1 : Character.charCount(peek());
    }
  }

  private Token badCharacter() {
    return error("bad character " + Runes.describe(peek()));
  }

  private boolean atTerminator() {
    return switch (peek()) {
      case ' ', '\t', '\r', '\n', Runes.EOF, '.', ',', '|', ':', ')', '(' -> true;
      default -> input.startsWith(right, position);
    };
  }

  private Token quoted(char quote, TokenKind kind, String problem) {
    while (true) {
      int rune = read();
      if (rune == '\\') {
        rune = read();
        if (rune != Runes.EOF && rune != '\n') {
          continue;
        }
      }
      if (rune == Runes.EOF || rune == '\n') {
        return error(problem);
      }
      if (rune == quote) {
        return emit(kind);
      }
    }
  }

  private Token rawQuoted() {
    int close = input.indexOf('`', position);
    if (close < 0) {
      return error("unterminated raw quoted string");
    }
    position = close + 1;
    return emit(TokenKind.RAW_STRING);
  }

  private Token number() {
    position = start;
    NumberScanner scanner = new NumberScanner(input);
    position = scanner.scan(start);
    if (!scanner.ok()) {
      return badNumber();
    }
    int sign = peek();
    if (sign != '+' && sign != '-') {
      return emit(TokenKind.NUMBER);
    }
    position = scanner.scan(position);
    return scanner.ok() && input.charAt(position - 1) == 'i'
        ? emit(TokenKind.COMPLEX)
        : badNumber();
  }

  private Token badNumber() {
    return error("bad number syntax: " + Quoting.quote(input.substring(start, position)));
  }

  // --- input ---

  private int read() {
    if (position >= end) {
      return Runes.EOF;
    }
    char c = input.charAt(position);
    if (c < 0x80) {
      position++;
      return c;
    }
    int rune = input.codePointAt(position);
    position += Character.charCount(rune);
    return rune;
  }

  private int peek() {
    return position >= end ? Runes.EOF : input.codePointAt(position);
  }

  private Token emit(TokenKind kind) {
    Token token = new Token(kind, source, start, position, null);
    start = position;
    return token;
  }

  private Token error(String message) {
    failed = true;
    return new Token(TokenKind.ERROR, source, start, position, message);
  }

  private void skipTo(int offset) {
    position = offset;
    start = offset;
  }

  private Token endOfInput() {
    return new Token(TokenKind.EOF, source, start, start, null);
  }
}
