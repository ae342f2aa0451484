package dev.lading.gotemplate.internal.syntax;

import dev.lading.gotemplate.internal.syntax.QuickScanner.UnusualException;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Branch;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses what templates mostly consist of, in one pass and without tokens, and tells the handler
 * what {@link Parser} would. It gives up on everything else, be it rare or wrong: only Parser knows
 * the whole language and Go's messages.
 */
public final class QuickParser {
  private final Source source;
  private final String text;
  private final QuickScanner scanner;
  private final QuickPipelines pipelines;
  private final SyntaxHandler handler;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final Set<String> defined = new HashSet<>();
  private final OpenTemplate whole;
  private OpenTemplate tree;

  private QuickParser(Source source, SyntaxHandler handler, Names names, KnownFunctions functions) {
    this.source = source;
    this.text = source.text();
    this.handler = handler;
    this.scanner = new QuickScanner(text, names);
    this.pipelines = new QuickPipelines(source, scanner, handler, functions);
    this.whole = new OpenTemplate(source.name(), pipelines.scopes());
    this.tree = whole;
  }

  /**
   * Parses a text and tells the handler; false when it gave up, and the handler has heard a part.
   *
   * @param names those of texts parsed before with the same functions
   */
  public static boolean parse(
      Source source, SyntaxHandler handler, Names names, KnownFunctions functions) {
    boolean usual =
        source.left().equals(QuickScanner.LEFT)
            && source.right().equals(QuickScanner.RIGHT)
            && !functions.has("break")
            && !functions.has("continue");
    if (!usual) {
      return false;
    }
    try {
      new QuickParser(source, handler, names, functions).parse();
      return true;
    } catch (UnusualException unusual) {
      return false;
    }
  }

  /** An open block: a branch, or a definition when it has none. */
  private static final class Block {
    final @Nullable Branch branch;
    final int mark;
    final boolean sharesEnd;
    boolean inElse;

    Block(@Nullable Branch branch, int mark, boolean sharesEnd) {
      this.branch = branch;
      this.mark = mark;
      this.sharesEnd = sharesEnd;
    }
  }

  private void parse() {
    handler.beginDefinition(source.name());
    while (textBeforeAction()) {
      action();
    }
    if (!blocks.isEmpty()) {
      throw new UnusualException();
    }
    add();
  }

  private void add() {
    if (!tree.empty && !defined.add(tree.name)) {
      throw new UnusualException();
    }
    handler.endDefinition(tree.empty);
  }

  // --- text ---

  /** Tells the text up to the next action and goes into that; false when there is none. */
  private boolean textBeforeAction() {
    while (true) {
      int start = scanner.position;
      int delimiter = text.indexOf(QuickScanner.LEFT, start);
      if (delimiter < 0) {
        text(start, text.length());
        return false;
      }
      int inner = delimiter + QuickScanner.LEFT.length();
      boolean trims = scanner.charAt(inner) == '-' && Runes.isSpace(scanner.charAt(inner + 1));
      text(start, trims ? trimRight(start, delimiter) : delimiter);
      scanner.position = trims ? inner + 2 : inner;
      if (!text.startsWith("/*", scanner.position)) {
        return true;
      }
      scanner.skipComment();
    }
  }

  private int trimRight(int start, int from) {
    int trimmed = from;
    while (trimmed > start && Runes.isSpace(scanner.charAt(trimmed - 1))) {
      trimmed--;
    }
    return trimmed;
  }

  private void text(int start, int end) {
    if (end > start) {
      String piece = text.substring(start, end);
      tree.empty = tree.empty && piece.isBlank();
      handler.text(piece);
    }
  }

  // --- actions ---

  private void action() {
    scanner.skipSpaces();
    int start = scanner.position;
    switch (scanner.word().kind()) {
      case IF -> branch(Branch.IF, false);
      case WITH -> branch(Branch.WITH, false);
      case RANGE -> branch(Branch.RANGE, false);
      case ELSE -> beginElse();
      case END -> end();
      case DEFINE -> definition();
      case TEMPLATE -> templateCall();
      case BREAK -> jump(start, true);
      case CONTINUE -> jump(start, false);
      default -> plainAction(start);
    }
  }

  private void plainAction(int start) {
    scanner.position = start;
    Variables variables = pipelines.parse(false);
    handler.action(pipelines.node(Node.Form.ACTION, start), variables.names().isEmpty());
    tree.empty = false;
  }

  /** The end of an action that says no more. */
  private void leaveAction() {
    scanner.skipSpaces();
    scanner.leaveAction();
  }

  private void requireSpace() {
    if (!scanner.skipSpaces()) {
      throw new UnusualException();
    }
  }

  private void jump(int start, boolean breaks) {
    leaveAction();
    if (tree.ranges == 0) {
      throw new UnusualException();
    }
    Node node = pipelines.node(Node.Form.ACTION, start);
    if (breaks) {
      handler.breakLoop(node);
    } else {
      handler.continueLoop(node);
    }
    tree.empty = false;
  }

  private void definition() {
    if (!blocks.isEmpty()) {
      throw new UnusualException();
    }
    String name = name();
    leaveAction();
    blocks.push(new Block(null, 0, false));
    tree = new OpenTemplate(name, new Scopes());
    pipelines.useScopes(tree.scopes);
    handler.beginDefinition(name);
  }

  private String name() {
    requireSpace();
    return scanner.string();
  }

  private void templateCall() {
    requireSpace();
    int start = scanner.position;
    String name = scanner.string();
    handler.beginTemplateCall(pipelines.node(Node.Form.TEMPLATE, start), name);
    scanner.requireSeparator();
    scanner.skipSpaces();
    boolean hasPipeline = !scanner.atRightDelimiter();
    if (hasPipeline) {
      pipelines.parse(false);
    } else {
      scanner.leaveAction();
    }
    handler.endTemplateCall(hasPipeline);
    tree.empty = false;
  }

  // --- branches ---

  private void branch(Branch branch, boolean sharesEnd) {
    requireSpace();
    tree.empty = false;
    blocks.push(new Block(branch, tree.scopes.mark(), sharesEnd));
    handler.beginBranch(branch);
    Variables variables = pipelines.parse(branch == Branch.RANGE);
    if (branch == Branch.RANGE) {
      tree.ranges++;
    }
    handler.beginBody(branch, variables);
  }

  private void beginElse() {
    Block block = blocks.peek();
    Branch branch = block == null || block.inElse ? null : block.branch;
    if (block == null || branch == null) {
      throw new UnusualException();
    }
    block.inElse = true;
    leaveRange(branch);
    handler.beginElse(branch);
    scanner.skipSpaces();
    if (scanner.atRightDelimiter()) {
      scanner.leaveAction();
      return;
    }
    TokenKind next = scanner.word().kind();
    boolean chains =
        (branch == Branch.IF && next == TokenKind.IF)
            || (branch == Branch.WITH && next == TokenKind.WITH);
    if (!chains) {
      throw new UnusualException();
    }
    branch(branch, true);
  }

  private void leaveRange(Branch branch) {
    if (branch == Branch.RANGE) {
      tree.ranges--;
    }
  }

  private void end() {
    leaveAction();
    boolean more = true;
    while (more) {
      Block block = blocks.poll();
      if (block == null) {
        throw new UnusualException();
      }
      endBlock(block);
      more = block.sharesEnd;
    }
  }

  private void endBlock(Block block) {
    if (block.branch == null) {
      add();
      tree = whole;
      pipelines.useScopes(whole.scopes);
      return;
    }
    if (!block.inElse) {
      leaveRange(block.branch);
    }
    tree.scopes.popTo(block.mark);
    handler.endBranch(block.branch);
  }
}
