package dev.lading.gotemplate.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the parser sees, in the order in which it is executed.
 *
 * <p>A pipeline is {@code beginPipeline (beginCommand (operand | beginPipeline … endPipeline
 * endParenthesis)* endCommand)* endPipeline}.
 */
public interface SyntaxHandler {
  /** What opens a block that {@code end} closes. */
  enum Branch {
    IF,
    WITH,
    RANGE
  }

  /**
   * The variables a pipeline declares or assigns.
   *
   * @param assigns true for {@code =}, false for {@code :=}
   */
  record Variables(List<String> names, boolean assigns) {
    /** No variables. */
    static final Variables NONE = new Variables(List.of(), false);
  }

  void text(String text);

  /** A pipeline that starts at an offset. */
  void beginPipeline(int start);

  /**
   * A command of a pipeline.
   *
   * @param start its offset
   * @param piped when it takes the result of the one before
   */
  void beginCommand(int start, boolean piped);

  void operand(Operand operand);

  /**
   * The pipeline that just ended was an operand in parentheses.
   *
   * @param start the pipeline's offset
   * @param chain where the fields behind it are, if there are any
   */
  void endParenthesis(int start, @Nullable Node chain, List<String> fields);

  void endCommand();

  void endPipeline(Variables variables);

  /**
   * The pipeline that just ended was an action of its own; it prints its value unless it sets
   * variables.
   */
  void action(Node action, boolean prints);

  /** Before the pipeline of a block. */
  void beginBranch(Branch branch);

  /** After the pipeline of a block. */
  void beginBody(Branch branch, Variables variables);

  void beginElse(Branch branch);

  void endBranch(Branch branch);

  void breakLoop(Node node);

  void continueLoop(Node node);

  /** Before the pipeline, if any, of a template call. */
  void beginTemplateCall(Node call, String name);

  void endTemplateCall(boolean hasPipeline);

  void beginDefinition(String name);

  /**
   * Ends the definition begun last.
   *
   * @param empty when it holds nothing but spaces and comments
   */
  void endDefinition(boolean empty);
}
