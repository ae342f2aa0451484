package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.syntax.QuickScanner.UnusualException;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import java.util.ArrayList;
import java.util.List;

/** The pipelines of {@link QuickParser}; tells the handler what {@link PipelineParser} would. */
final class QuickPipelines {
  private static final int MAX_DEPTH = 64;

  private final Source source;
  private final QuickScanner scanner;
  private final SyntaxHandler handler;
  private final KnownFunctions functions;
  private Scopes scopes = new Scopes();

  QuickPipelines(
      Source source, QuickScanner scanner, SyntaxHandler handler, KnownFunctions functions) {
    this.source = source;
    this.scanner = scanner;
    this.handler = handler;
    this.functions = functions;
  }

  /** The variables of the template being parsed. */
  Scopes scopes() {
    return scopes;
  }

  void useScopes(Scopes value) {
    scopes = value;
  }

  /** A pipeline up to and with the right delimiter; answers what it sets. */
  Variables parse(boolean isRange) {
    scanner.skipSpaces();
    Variables variables = pipeline(isRange, 0);
    scanner.leaveAction();
    handler.endPipeline(variables);
    return variables;
  }

  private Variables pipeline(boolean isRange, int depth) {
    int start = scanner.position;
    Variables variables =
        scanner.current() == '$' ? declarations(scanner.position, isRange) : Variables.NONE;
    handler.beginPipeline(start);
    boolean piped = false;
    do {
      scanner.skipSpaces();
      command(piped, depth);
      piped = true;
    } while (scanner.take('|'));
    return variables;
  }

  Node node(Node.Form form, int start) {
    return new Node(source, form, start, start);
  }

  // --- declarations ---

  /** One variable or, of a range, two; none when the variable is an operand. */
  private Variables declarations(int start, boolean isRange) {
    String first = variable();
    if (!isRange || !scanner.take(',')) {
      int sign = sign();
      if (sign == 0) {
        scanner.position = start;
        return Variables.NONE;
      }
      scopes.define(first);
      return new Variables(List.of(first), sign == '=');
    }
    scanner.skipSpaces();
    String second = scanner.current() == '$' ? variable() : "";
    int sign = sign();
    if (sign == 0 || second.isEmpty()) {
      throw new UnusualException();
    }
    scopes.define(first);
    scopes.define(second);
    return new Variables(List.of(first, second), sign == '=');
  }

  private String variable() {
    int start = scanner.position++;
    String name = scanner.word(start).text();
    scanner.skipSpaces();
    return name;
  }

  /** Goes behind the sign that sets variables: the first char of := or =, or 0. */
  private int sign() {
    char c = scanner.current();
    boolean assigns = c == '=' && Runes.isSpace(scanner.charAt(scanner.position - 1));
    boolean declares = c == ':' && scanner.charAt(scanner.position + 1) == '=';
    if (!assigns && !declares) {
      return 0;
    }
    scanner.position += declares ? 2 : 1;
    return c;
  }

  // --- commands ---

  private void command(boolean piped, int depth) {
    handler.beginCommand(scanner.position, piped);
    operand(piped, depth);
    boolean space = scanner.skipSpaces();
    while (!endsCommand()) {
      if (!space) {
        throw new UnusualException();
      }
      operand(false, depth);
      space = scanner.skipSpaces();
    }
    handler.endCommand();
  }

  private boolean endsCommand() {
    char c = scanner.current();
    return c == '|' || c == ')' || scanner.atRightDelimiter();
  }

  /** An operand; the first of a command that takes a piped value is no literal. */
  private void operand(boolean mustTakeArguments, int depth) {
    int start = scanner.position;
    char c = scanner.current();
    if (c == '(') {
      parenthesis(start, depth);
      return;
    }
    Operand operand =
        switch (c) {
          case '.' -> isFieldHere() ? field(start) : dot(start);
          case '$' -> variable(start);
          case '"', '`' -> new Operand.Text(node(Node.Form.OPERAND, start), scanner.string());
          default -> wordOrNumber(start, c);
        };
    scanner.requireSeparator();
    if (mustTakeArguments && !mayTakeArguments(operand)) {
      throw new UnusualException();
    }
    handler.operand(operand);
  }

  private static boolean mayTakeArguments(Operand operand) {
    return operand instanceof Operand.Function
        || operand instanceof Operand.Field
        || operand instanceof Operand.Variable;
  }

  private void parenthesis(int start, int depth) {
    if (depth == MAX_DEPTH) {
      throw new UnusualException();
    }
    scanner.position++;
    scanner.skipSpaces();
    int inner = scanner.position;
    Variables variables = pipeline(false, depth + 1);
    scanner.require(')');
    handler.endPipeline(variables);
    int behind = scanner.position;
    List<String> fields = isFieldHere() ? fields(new ArrayList<>()) : List.of();
    Node chain = fields.isEmpty() ? null : chain(behind, start);
    scanner.requireSeparator();
    handler.endParenthesis(inner, chain, fields);
  }

  private Node chain(int offset, int start) {
    return new Node(source, Node.Form.OPERAND, offset, start);
  }

  // --- operands ---

  private boolean isFieldHere() {
    char next = scanner.current() == '.' ? scanner.charAt(scanner.position + 1) : 0;
    return QuickScanner.isWordChar(next) && !Runes.isDigit(next);
  }

  private Operand dot(int start) {
    scanner.position++;
    return new Operand.Dot(node(Node.Form.OPERAND, start));
  }

  private Operand field(int start) {
    String first = fieldName();
    int second = scanner.position;
    if (!isFieldHere()) {
      return new Operand.Field(node(Node.Form.OPERAND, start), List.of(first));
    }
    List<String> names = new ArrayList<>(4);
    names.add(first);
    return new Operand.Field(chain(second, start), fields(names));
  }

  private String fieldName() {
    scanner.position++;
    return scanner.word().text();
  }

  private List<String> fields(List<String> names) {
    while (isFieldHere()) {
      names.add(fieldName());
    }
    return names;
  }

  private Operand variable(int start) {
    scanner.position++;
    String name = scanner.word(start).text();
    if (!scopes.isDefined(name)) {
      throw new UnusualException();
    }
    int behind = scanner.position;
    return isFieldHere()
        ? new Operand.Variable(chain(behind, start), name, fields(new ArrayList<>(4)))
        : new Operand.Variable(node(Node.Form.OPERAND, start), name, List.of());
  }

  private Operand wordOrNumber(int start, char c) {
    if (c == '-' || Runes.isDigit(c)) {
      return number(node(Node.Form.OPERAND, start), scanner.number());
    }
    Names.Word word = scanner.word();
    if (scanner.position == start) {
      throw new UnusualException();
    }
    return switch (word.kind()) {
      case BOOL -> new Operand.Bool(node(Node.Form.OPERAND, start), c == 't');
      case NIL -> new Operand.Nil(node(Node.Form.OPERAND, start));
      case IDENTIFIER -> function(start, word);
      default -> throw new UnusualException();
    };
  }

  private static Operand number(Node node, String text) {
    try {
      return new Operand.Numeric(node, NumberLiteral.of(text));
    } catch (Literals.LiteralException malformed) {
      throw new UnusualException();
    }
  }

  private Operand function(int start, Names.Word word) {
    TemplateFunction function = word.function(functions);
    if (function == null) {
      throw new UnusualException();
    }
    return new Operand.Function(node(Node.Form.WORD, start), word.text(), function);
  }
}
