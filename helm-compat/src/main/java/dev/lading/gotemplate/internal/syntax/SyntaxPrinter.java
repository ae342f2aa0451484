package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;

/**
 * Prints a node as Go's {@code Node.String} does: one space between operands, {@code " | "} between
 * commands, literals as they were written. The tokens are read again from the source, so parsed
 * templates need not keep them.
 */
final class SyntaxPrinter {
  private final Node node;
  private final Lexer lexer;
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean spacePending;

  SyntaxPrinter(Node node) {
    this.node = node;
    this.lexer = Lexer.insideAction(node.source(), node.start());
  }

  String print() {
    return switch (node.form()) {
      case WORD -> lexer.next().text();
      case OPERAND, COMMAND, PIPELINE -> tokens();
      case ACTION -> "{{" + tokens() + "}}";
      case TEMPLATE -> "{{template " + templateName() + tokens() + "}}";
    };
  }

  private String templateName() {
    String name = Quoting.quote(Literals.unquote(lexer.next().text()));
    spacePending = true;
    return name;
  }

  private String tokens() {
    for (Token token = lexer.next(); !ends(token); token = lexer.next()) {
      append(token);
    }
    return out.toString();
  }

  private boolean ends(Token token) {
    return switch (token.kind()) {
      case EOF, ERROR, RIGHT_DELIMITER -> true;
      case RIGHT_PAREN -> depth == 0;
      case PIPE ->
          depth == 0
              && node.form() != Node.Form.PIPELINE
              && node.form() != Node.Form.ACTION
              && node.form() != Node.Form.TEMPLATE;
      case SPACE -> depth == 0 && node.form() == Node.Form.OPERAND;
      default -> false;
    };
  }

  private void append(Token token) {
    switch (token.kind()) {
      case SPACE -> spacePending = true;
      case PIPE -> infix(" | ");
      case DECLARE -> infix(" := ");
      case ASSIGN -> infix(" = ");
      case CHAR -> infix(token.text() + " ");
      case RIGHT_PAREN -> {
        depth--;
        spacePending = false;
        out.append(')');
      }
      default -> operand(token);
    }
  }

  private void infix(String text) {
    spacePending = false;
    out.append(text);
  }

  private void operand(Token token) {
    boolean first = out.isEmpty() && node.form() != Node.Form.TEMPLATE;
    char last = out.isEmpty() ? 'x' : out.charAt(out.length() - 1);
    if (spacePending && !first && last != ' ' && last != '(') {
      out.append(' ');
    }
    spacePending = false;
    out.append(token.text());
    if (token.kind() == TokenKind.LEFT_PAREN) {
      depth++;
    }
  }
}
