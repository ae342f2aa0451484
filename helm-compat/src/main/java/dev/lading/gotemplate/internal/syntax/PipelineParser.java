package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.internal.syntax.Literals.LiteralException;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipelines, commands and operands, following the lower half of Go's parse.go. Parentheses nest on
 * a stack of its own, up to Go's 10,000.
 */
final class PipelineParser {
  private static final int MAX_DEPTH = 10_000;
  private static final String PARENTHESIS = "parenthesized pipeline";

  private final TokenStream tokens;
  private final SyntaxHandler handler;
  private final KnownFunctions functions;
  private final Deque<Pipeline> open = new ArrayDeque<>();
  private Scopes scopes = new Scopes();

  PipelineParser(TokenStream tokens, SyntaxHandler handler, KnownFunctions functions) {
    this.tokens = tokens;
    this.handler = handler;
    this.functions = functions;
  }

  /** A pipeline being parsed. */
  private static final class Pipeline {
    final int start;
    final String context;
    final TokenKind end;
    List<String> variables = List.of();
    boolean assigns;
    int commands;
    int operands;
    boolean inCommand;
    int badStage;

    Pipeline(int start, String context, TokenKind end) {
      this.start = start;
      this.context = context;
      this.end = end;
    }
  }

  /** The variables of the template being parsed. */
  Scopes scopes() {
    return scopes;
  }

  void useScopes(Scopes value) {
    scopes = value;
  }

  /**
   * Pipeline: declarations? command ('|' command)*, up to and with the right delimiter. Answers
   * what it sets.
   */
  Variables parse(String context) {
    begin(context, TokenKind.RIGHT_DELIMITER);
    while (true) {
      Pipeline pipeline = open.element();
      if (pipeline.inCommand) {
        operand(pipeline);
      } else if (commandOrEnd(pipeline)) {
        open.pop();
        Variables variables =
            pipeline.variables.isEmpty()
                ? Variables.NONE
                : new Variables(List.copyOf(pipeline.variables), pipeline.assigns);
        handler.endPipeline(variables);
        if (open.isEmpty()) {
          return variables;
        }
        endParenthesis(pipeline);
      }
    }
  }

  private void begin(String context, TokenKind end) {
    Token first = tokens.peekNonSpace();
    Pipeline pipeline = new Pipeline(first.start(), context, end);
    open.push(pipeline);
    declarations(pipeline);
    handler.beginPipeline(pipeline.start);
  }

  private Node node(Node.Form form, Token token) {
    return new Node(tokens.source(), form, token.start(), token.start());
  }

  // --- declarations ---

  private void declarations(Pipeline pipeline) {
    boolean more = true;
    while (more && tokens.peekNonSpace().kind() == TokenKind.VARIABLE) {
      Token variable = tokens.next();
      Token after = tokens.peek();
      Token next = tokens.peekNonSpace();
      more = false;
      if (next.kind() == TokenKind.ASSIGN || next.kind() == TokenKind.DECLARE) {
        pipeline.assigns = next.kind() == TokenKind.ASSIGN;
        tokens.nextNonSpace();
        declare(pipeline, variable);
      } else if (next.kind() == TokenKind.CHAR && next.is(',')) {
        tokens.nextNonSpace();
        declare(pipeline, variable);
        requireSecondVariable(pipeline);
        more = true;
      } else if (after.kind() == TokenKind.SPACE) {
        tokens.backup(variable, after);
      } else {
        tokens.backup(variable);
      }
    }
  }

  private void declare(Pipeline pipeline, Token variable) {
    String name = tokens.name(variable);
    if (pipeline.variables.isEmpty()) {
      pipeline.variables = new ArrayList<>(2);
    }
    pipeline.variables.add(name);
    scopes.define(name);
  }

  private void requireSecondVariable(Pipeline pipeline) {
    if (!pipeline.context.equals("range") || pipeline.variables.size() >= 2) {
      throw tokens.error("too many declarations in " + pipeline.context);
    }
    TokenKind next = tokens.peekNonSpace().kind();
    if (next != TokenKind.VARIABLE
        && next != TokenKind.RIGHT_DELIMITER
        && next != TokenKind.RIGHT_PAREN) {
      throw tokens.error("range can only initialize variables");
    }
  }

  // --- commands ---

  /** Begins a command, or answers that the pipeline is complete. */
  private boolean commandOrEnd(Pipeline pipeline) {
    Token token = tokens.nextNonSpace();
    if (token.kind() == pipeline.end) {
      check(pipeline);
      return true;
    }
    if (!startsOperand(token.kind())) {
      throw tokens.unexpected(token, pipeline.context);
    }
    tokens.backup();
    pipeline.commands++;
    pipeline.inCommand = true;
    pipeline.operands = 0;
    handler.beginCommand(token.start(), pipeline.commands > 1);
    return false;
  }

  private void check(Pipeline pipeline) {
    if (pipeline.commands == 0) {
      throw tokens.error("missing value for " + pipeline.context);
    }
    if (pipeline.badStage > 0) {
      throw tokens.error("non executable command in pipeline stage " + pipeline.badStage);
    }
  }

  private static boolean startsOperand(TokenKind kind) {
    return switch (kind) {
      case BOOL,
          CHAR_CONSTANT,
          COMPLEX,
          DOT,
          FIELD,
          IDENTIFIER,
          NUMBER,
          NIL,
          RAW_STRING,
          STRING,
          VARIABLE,
          LEFT_PAREN ->
          true;
      default -> false;
    };
  }

  /** Command: operand (space operand)*. */
  private void operand(Pipeline pipeline) {
    Token token = tokens.nextNonSpace();
    if (token.kind() == TokenKind.LEFT_PAREN) {
      if (open.size() > MAX_DEPTH) {
        throw tokens.error("max expression depth exceeded");
      }
      begin(PARENTHESIS, TokenKind.RIGHT_PAREN);
      return;
    }
    Operand operand = term(token);
    if (operand == null) {
      tokens.backup();
    } else {
      noteStage(pipeline, token.kind());
      handler.operand(withFields(operand, token));
      pipeline.operands++;
    }
    afterOperand(pipeline);
  }

  /** Only the first command of a pipeline may be a value. */
  private static void noteStage(Pipeline pipeline, TokenKind kind) {
    boolean value =
        switch (kind) {
          case BOOL, DOT, NIL, NUMBER, CHAR_CONSTANT, COMPLEX, STRING, RAW_STRING -> true;
          default -> false;
        };
    if (value && pipeline.operands == 0 && pipeline.commands > 1 && pipeline.badStage == 0) {
      pipeline.badStage = pipeline.commands;
    }
  }

  private void afterOperand(Pipeline pipeline) {
    Token token = tokens.next();
    switch (token.kind()) {
      case SPACE -> {
        return;
      }
      case RIGHT_DELIMITER, RIGHT_PAREN -> tokens.backup();
      case PIPE -> {}
      default -> throw tokens.unexpected(token, "operand");
    }
    if (pipeline.operands == 0) {
      throw tokens.error("empty command");
    }
    pipeline.inCommand = false;
    handler.endCommand();
  }

  private void endParenthesis(Pipeline inner) {
    Pipeline outer = open.element();
    Token next = tokens.peek();
    Node chain = null;
    List<String> fields = List.of();
    if (next.kind() == TokenKind.FIELD) {
      // The chain's text starts with the parenthesis, which is the last one before the inner
      // pipeline.
      int start = tokens.source().text().lastIndexOf('(', inner.start - 1);
      chain = new Node(tokens.source(), Node.Form.OPERAND, next.start(), start);
      fields = fields();
    }
    handler.endParenthesis(inner.start, chain, fields);
    outer.operands++;
    afterOperand(outer);
  }

  // --- operands ---

  /**
   * Term: a literal, a function's name, dot, a field or a variable; {@code null} when the token is
   * none.
   */
  private @Nullable Operand term(Token token) {
    if (token.kind() == TokenKind.IDENTIFIER) {
      return function(node(Node.Form.WORD, token), tokens.name(token));
    }
    Node node = node(Node.Form.OPERAND, token);
    try {
      return switch (token.kind()) {
        case DOT -> new Operand.Dot(node);
        case NIL -> new Operand.Nil(node);
        case VARIABLE -> variable(node, tokens.name(token));
        case FIELD -> new Operand.Field(node, List.of(tokens.name(token)));
        case BOOL -> new Operand.Bool(node, token.is("true"));
        case CHAR_CONSTANT -> new Operand.Numeric(node, NumberLiteral.ofChar(token.text()));
        case NUMBER, COMPLEX -> new Operand.Numeric(node, NumberLiteral.of(token.text()));
        case STRING, RAW_STRING -> new Operand.Text(node, Literals.unquote(token.text()));
        default -> null;
      };
    } catch (LiteralException e) {
      throw tokens.error(e.text());
    }
  }

  private Operand function(Node node, String name) {
    TemplateFunction function = functions.find(name);
    if (function == null) {
      throw tokens.error("function \"" + name + "\" not defined");
    }
    return new Operand.Function(node, name, function);
  }

  private Operand variable(Node node, String name) {
    if (!scopes.isDefined(name)) {
      throw tokens.error("undefined variable \"" + name + "\"");
    }
    return new Operand.Variable(node, name, List.of());
  }

  /** Operand: term .Field* */
  private Operand withFields(Operand operand, Token token) {
    Token next = tokens.peek();
    if (next.kind() != TokenKind.FIELD) {
      return operand;
    }
    List<String> fields = fields();
    Node node = new Node(tokens.source(), Node.Form.OPERAND, next.start(), token.start());
    if (operand instanceof Operand.Field field) {
      List<String> names = new ArrayList<>(field.fields());
      names.addAll(fields);
      return new Operand.Field(node, names);
    }
    if (operand instanceof Operand.Variable variable) {
      return new Operand.Variable(node, variable.name(), fields);
    }
    if (operand instanceof Operand.Function function) {
      return new Operand.FunctionChain(node, function, fields);
    }
    throw tokens.error("unexpected . after term " + Quoting.quote(token.text()));
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    while (tokens.peek().kind() == TokenKind.FIELD) {
      fields.add(tokens.name(tokens.next()));
    }
    return fields;
  }
}
