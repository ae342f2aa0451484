package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.internal.syntax.Source;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the parser tells into programs: definitions and control structures here, pipelines in
 * {@link CommandCompiler}.
 */
final class Compiler implements SyntaxHandler {
  private final Source source;
  private final Map<String, Program> programs = new LinkedHashMap<>();
  private final Deque<Definition> definitions = new ArrayDeque<>();

  Compiler(Source source) {
    this.source = source;
  }

  /** A template being compiled. */
  private static final class Definition {
    final Code code;
    final CommandCompiler commands;
    final Deque<Block> blocks = new ArrayDeque<>();

    Definition(String name, Source source) {
      this.code = new Code(name);
      this.commands = new CommandCompiler(source, code);
    }
  }

  /** An open block and the places its jumps go to. */
  private static final class Block {
    final Branch branch;
    final Label otherwise = new Label();
    final Label body = new Label();
    final Label next = new Label();
    final Label end = new Label();
    boolean hasElse;

    Block(Branch branch) {
      this.branch = branch;
    }
  }

  /** A template call being compiled. */
  private record TemplateCall(Node node, String name) {}

  private @Nullable Definition current;
  private @Nullable TemplateCall templateCall;

  /** What the text defines, the last one of each name that is not empty. */
  Collection<Program> programs() {
    return programs.values();
  }

  /** The definition being compiled. */
  private Definition definition() {
    return Objects.requireNonNull(current);
  }

  private Code code() {
    return definition().code;
  }

  // --- definitions ---

  @Override
  public void beginDefinition(String name) {
    current = new Definition(name, source);
    definitions.push(current);
  }

  @Override
  public void endDefinition(boolean empty) {
    Program program = definitions.pop().code.finish(empty);
    current = definitions.peek();
    Program old = programs.get(program.name());
    if (old == null || old.isEmpty()) {
      programs.put(program.name(), program);
    }
  }

  // --- text and actions ---

  @Override
  public void text(String text) {
    code().emit(Instructions.text(text));
  }

  @Override
  public void action(Node action, boolean prints) {
    if (prints) {
      code().emit(Instructions.print(action));
    }
  }

  // --- pipelines ---

  @Override
  public void beginPipeline(int start) {
    definition().commands.beginPipeline(start);
  }

  @Override
  public void beginCommand(int start, boolean piped) {
    definition().commands.beginCommand(start, piped);
  }

  @Override
  public void operand(Operand operand) {
    definition().commands.operand(operand);
  }

  @Override
  public void endParenthesis(int start, @Nullable Node chain, List<String> fields) {
    definition().commands.endParenthesis(start, chain, fields);
  }

  @Override
  public void endCommand() {
    definition().commands.endCommand();
  }

  @Override
  public void endPipeline(Variables variables) {
    definition().commands.endPipeline(variables);
  }

  // --- branches ---

  @Override
  public void beginBranch(Branch branch) {
    definition().blocks.push(new Block(branch));
    code().emit(Instructions.enterBlock());
  }

  @Override
  public void beginBody(Branch branch, Variables variables) {
    Block block = definition().blocks.element();
    if (branch == Branch.RANGE) {
      code().emit(Instructions.beginRange(variables.names().size(), block.otherwise));
      code().place(block.body);
      code().emit(Instructions.iterate(variables.names(), variables.assigns()));
      return;
    }
    code().emit(Instructions.jumpIfFalse(block.otherwise));
    if (branch == Branch.WITH) {
      code().emit(Instructions.setDot());
    }
  }

  @Override
  public void beginElse(Branch branch) {
    Block block = definition().blocks.element();
    block.hasElse = true;
    endBody(block);
    code().emit(Instructions.jump(block.end));
    code().place(block.otherwise);
  }

  private void endBody(Block block) {
    if (block.branch == Branch.RANGE) {
      code().place(block.next);
      code().emit(Instructions.nextIteration(block.body));
    }
  }

  @Override
  public void endBranch(Branch branch) {
    Block block = definition().blocks.pop();
    if (!block.hasElse) {
      endBody(block);
      code().place(block.otherwise);
    }
    code().place(block.end);
    code().emit(Instructions.leaveBlock());
  }

  @Override
  public void breakLoop(Node node) {
    jumpOut(node, true);
  }

  @Override
  public void continueLoop(Node node) {
    jumpOut(node, false);
  }

  private void jumpOut(Node node, boolean breaks) {
    int inner = 0;
    for (Block block : definition().blocks) {
      if (block.branch == Branch.RANGE && !block.hasElse) {
        code().emit(Instructions.jumpOut(inner, breaks ? block.end : block.next));
        return;
      }
      inner++;
    }
    throw new IllegalStateException("no range around " + node.text());
  }

  // --- template calls ---

  @Override
  public void beginTemplateCall(Node call, String name) {
    templateCall = new TemplateCall(call, name);
    code().emit(Instructions.checkTemplate(call, name));
  }

  @Override
  public void endTemplateCall(boolean hasPipeline) {
    TemplateCall call = templateCall;
    if (call == null) {
      throw new IllegalStateException("no template call to end");
    }
    code().emit(Instructions.callTemplate(call.name(), hasPipeline));
  }
}
