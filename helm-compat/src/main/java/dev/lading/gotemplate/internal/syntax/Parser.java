package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.internal.syntax.Literals.LiteralException;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Branch;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Control structures, following the upper half of Go's text/template/parse/parse.go: same grammar,
 * same messages. Where Go recurses this keeps a stack of open blocks.
 */
public final class Parser {
  private final Source source;
  private final TokenStream tokens;
  private final PipelineParser pipelines;
  private final SyntaxHandler handler;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final Set<String> defined = new HashSet<>();
  private OpenTemplate tree;

  private Parser(Source source, SyntaxHandler handler, KnownFunctions functions) {
    this.source = source;
    this.handler = handler;
    Lexer lexer = new Lexer(source, !functions.has("break"), !functions.has("continue"));
    this.tokens = new TokenStream(source, lexer);
    this.pipelines = new PipelineParser(tokens, handler, functions);
    this.tree = new OpenTemplate(source.name(), pipelines.scopes());
  }

  /**
   * Parses a text and tells the handler; the text itself is a definition under the source's name.
   *
   * @throws dev.lading.gotemplate.run.TemplateException in Go's words
   */
  public static void parse(Source source, SyntaxHandler handler, KnownFunctions functions) {
    new Parser(source, handler, functions).parse();
  }

  /** An open block: a branch, or a definition when it has none. */
  private static final class Block {
    final @Nullable Branch branch;
    final OpenTemplate outer;
    final String context;
    final int mark;

    /** Closed by the same end as the block around it: an {@code else if}. */
    final boolean sharesEnd;

    boolean inElse;

    Block(
        @Nullable Branch branch, OpenTemplate outer, String context, int mark, boolean sharesEnd) {
      this.branch = branch;
      this.outer = outer;
      this.context = context;
      this.mark = mark;
      this.sharesEnd = sharesEnd;
    }
  }

  private void parse() {
    handler.beginDefinition(source.name());
    while (blocks.isEmpty() ? tokens.peek().kind() != TokenKind.EOF : hasMore()) {
      if (!(blocks.isEmpty() && definition())) {
        textOrAction();
      }
    }
    add();
  }

  private boolean hasMore() {
    if (tokens.peekNonSpace().kind() == TokenKind.EOF) {
      throw tokens.error("unexpected EOF");
    }
    return true;
  }

  private void add() {
    if (!tree.empty && !defined.add(tree.name)) {
      throw tokens.error("template: multiple definition of template " + Quoting.quote(tree.name));
    }
    handler.endDefinition(tree.empty);
  }

  // --- definitions ---

  /** {{define name}}; only outside of other blocks. */
  private boolean definition() {
    if (tokens.peek().kind() != TokenKind.LEFT_DELIMITER) {
      return false;
    }
    Token delimiter = tokens.next();
    if (tokens.nextNonSpace().kind() != TokenKind.DEFINE) {
      tokens.backup(delimiter);
      return false;
    }
    String context = "define clause";
    Token name = tokens.nextNonSpace();
    String text = name(name, context);
    tokens.expect(TokenKind.RIGHT_DELIMITER, context);
    open(text, context);
    return true;
  }

  private void open(String name, String context) {
    blocks.push(new Block(null, tree, context, 0, false));
    tree = new OpenTemplate(name, new Scopes());
    pipelines.useScopes(tree.scopes);
    tokens.leaveAction();
    handler.beginDefinition(name);
  }

  private void close(Block block) {
    add();
    tokens.leaveAction();
    tree = block.outer;
    pipelines.useScopes(tree.scopes);
  }

  private String name(Token token, String context) {
    if (token.kind() != TokenKind.STRING && token.kind() != TokenKind.RAW_STRING) {
      throw tokens.unexpected(token, context);
    }
    try {
      return Literals.unquote(token.text());
    } catch (LiteralException e) {
      throw tokens.error(e.text());
    }
  }

  // --- text and actions ---

  private void textOrAction() {
    Token token = tokens.nextNonSpace();
    switch (token.kind()) {
      case TEXT -> text(token.text());
      case LEFT_DELIMITER -> {
        tokens.startAction(token);
        action();
      }
      default -> throw tokens.unexpected(token, "input");
    }
  }

  private void text(String text) {
    tree.empty = tree.empty && text.isBlank();
    handler.text(text);
  }

  /** Action: control | pipeline. */
  private void action() {
    Token token = tokens.nextNonSpace();
    switch (token.kind()) {
      case BLOCK -> block();
      case BREAK -> jump(token, "{{break}}");
      case CONTINUE -> jump(token, "{{continue}}");
      case ELSE -> beginElse();
      case END -> end();
      case IF -> branch(Branch.IF, false);
      case RANGE -> branch(Branch.RANGE, false);
      case TEMPLATE -> templateCall();
      case WITH -> branch(Branch.WITH, false);
      default -> plainAction();
    }
  }

  private void plainAction() {
    tokens.backup();
    Node node = node(Node.Form.ACTION, tokens.peek());
    Variables variables = pipelines.parse("command");
    handler.action(node, variables.names().isEmpty());
    endAction();
  }

  private Node node(Node.Form form, Token token) {
    return new Node(source, form, token.start(), token.start());
  }

  private void endAction() {
    tree.empty = false;
    tokens.leaveAction();
  }

  /** {{break}} or {{continue}}. */
  private void jump(Token keyword, String context) {
    Token token = tokens.nextNonSpace();
    if (token.kind() != TokenKind.RIGHT_DELIMITER) {
      throw tokens.unexpected(token, context);
    }
    if (tree.ranges == 0) {
      throw tokens.error(context + " outside {{range}}");
    }
    if (keyword.kind() == TokenKind.BREAK) {
      handler.breakLoop(node(Node.Form.ACTION, keyword));
    } else {
      handler.continueLoop(node(Node.Form.ACTION, keyword));
    }
    endAction();
  }

  // --- branches ---

  /** {{if|with|range pipeline}} … */
  private void branch(Branch branch, boolean sharesEnd) {
    String context =
        switch (branch) {
          case IF -> "if";
          case WITH -> "with";
          case RANGE -> "range";
        };
    tree.empty = false;
    blocks.push(new Block(branch, tree, context, tree.scopes.mark(), sharesEnd));
    handler.beginBranch(branch);
    Variables variables = pipelines.parse(context);
    if (branch == Branch.RANGE) {
      tree.ranges++;
    }
    handler.beginBody(branch, variables);
  }

  /** {{else}}, {{else if pipeline}} or {{else with pipeline}}. */
  private void beginElse() {
    TokenKind peeked = tokens.peekNonSpace().kind();
    if (peeked != TokenKind.IF && peeked != TokenKind.WITH) {
      tokens.expect(TokenKind.RIGHT_DELIMITER, "else");
    }
    tokens.leaveAction();
    Block block = blocks.peek();
    if (block == null) {
      throw tokens.error("unexpected {{else}}");
    }
    Branch branch = block.branch;
    if (branch == null) {
      throw tokens.error("unexpected {{else}} in " + block.context);
    }
    if (block.inElse) {
      throw tokens.error("expected end; found {{else}}");
    }
    block.inElse = true;
    leaveRange(branch);
    handler.beginElse(branch);
    if (chains(branch, tokens.peek().kind())) {
      tokens.next();
      branch(branch, true);
    }
  }

  private static boolean chains(Branch branch, TokenKind next) {
    return (branch == Branch.IF && next == TokenKind.IF)
        || (branch == Branch.WITH && next == TokenKind.WITH);
  }

  private void leaveRange(Branch branch) {
    if (branch == Branch.RANGE) {
      tree.ranges--;
    }
  }

  /** {{end}} */
  private void end() {
    tokens.expect(TokenKind.RIGHT_DELIMITER, "end");
    tokens.leaveAction();
    boolean more = true;
    while (more) {
      Block block = blocks.poll();
      if (block == null) {
        throw tokens.error("unexpected {{end}}");
      }
      endBlock(block);
      more = block.sharesEnd;
    }
  }

  private void endBlock(Block block) {
    if (block.branch == null) {
      close(block);
      return;
    }
    if (!block.inElse) {
      leaveRange(block.branch);
    }
    tree.scopes.popTo(block.mark);
    handler.endBranch(block.branch);
  }

  // --- template calls ---

  /** {{block name pipeline}} …: a definition and a call of it. */
  private void block() {
    String context = "block clause";
    Token token = tokens.nextNonSpace();
    String name = name(token, context);
    tree.empty = false;
    handler.beginTemplateCall(node(Node.Form.TEMPLATE, token), name);
    pipelines.parse(context);
    handler.endTemplateCall(true);
    open(name, context);
  }

  /** {{template name}} or {{template name pipeline}}. */
  private void templateCall() {
    String context = "template clause";
    Token token = tokens.nextNonSpace();
    String name = name(token, context);
    handler.beginTemplateCall(node(Node.Form.TEMPLATE, token), name);
    boolean hasPipeline = tokens.nextNonSpace().kind() != TokenKind.RIGHT_DELIMITER;
    if (hasPipeline) {
      tokens.backup();
      pipelines.parse(context);
    }
    handler.endTemplateCall(hasPipeline);
    endAction();
  }
}
