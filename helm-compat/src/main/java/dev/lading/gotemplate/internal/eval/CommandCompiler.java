package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.builtin.Builtins;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import dev.lading.gotemplate.value.GoType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compiles commands, following Go's exec.go evalCommand and evalCall. The first operand says what a
 * command is; its code waits until it is known whether arguments follow.
 */
final class CommandCompiler {
  private final Code code;
  private final Functions functions;
  private final Deque<Command> open = new ArrayDeque<>();
  private int parentheses;

  /** The pipeline begun last, while it has no command yet. */
  private @Nullable Node freshPipeline;

  CommandCompiler(Code code, Functions functions) {
    this.code = code;
    this.functions = functions;
  }

  /** A command being compiled. */
  private static final class Command {
    final Node node;
    final boolean piped;
    final @Nullable Node pipeline;
    final int begin;
    int operands;
    @Nullable First first;

    /** The second operand, which the builtin call calls. */
    @Nullable Node second;

    /** The function called, when the first operand names one. */
    @Nullable TemplateFunction function;

    /** Where and/or end. */
    final Label end = new Label();

    /** The method call, when the first operand's last field may be a method. */
    @Nullable MethodSite site;

    Command(Node node, boolean piped, @Nullable Node pipeline, int begin) {
      this.node = node;
      this.piped = piped;
      this.pipeline = pipeline;
      this.begin = begin;
    }
  }

  /**
   * The first operand of a command: what it takes to evaluate it, and what arguments mean to it.
   */
  private record First(Node node, Runnable load, @Nullable MethodCall method) {}

  /** Fields behind the first operand, the last of which may be a method. */
  private record MethodCall(Node node, Runnable receiver, List<String> fields) {}

  void beginPipeline(Node pipeline) {
    freshPipeline = pipeline;
    if (!open.isEmpty()) {
      beginParenthesis(open.element(), pipeline);
    }
  }

  void beginCommand(Node node, boolean piped) {
    open.push(new Command(node, piped, freshPipeline, code.size()));
    freshPipeline = null;
    if (piped) {
      code.emit(Instructions.pushPiped());
    }
  }

  // --- operands ---

  void operand(Operand operand) {
    Command command = open.element();
    command.operands++;
    if (command.operands == 1) {
      command.first = operand.accept(new FirstOperand(command));
    } else {
      beforeArgument(command, operand.node());
      argument(command, operand);
    }
  }

  private void beginParenthesis(Command command, Node pipeline) {
    parentheses++;
    command.operands++;
    if (command.operands == 1) {
      if (command.pipeline != null) {
        code.emit(Instructions.at(command.pipeline));
      }
    } else {
      beforeArgument(command, pipeline);
    }
  }

  void endParenthesis(Node pipeline, @Nullable Node chain, List<String> fields) {
    parentheses--;
    Command command = open.element();
    if (command.operands > 1) {
      if (chain != null) {
        code.emit(Instructions.fields(fields, chain));
      }
      push(command, null);
    } else if (chain == null) {
      command.first = new First(pipeline, () -> {}, null);
    } else {
      Runnable load = () -> code.emit(Instructions.fields(fields, chain));
      command.first = new First(chain, load, new MethodCall(chain, () -> {}, fields));
    }
  }

  /** Once, before the first argument: what the first operand does when it has some. */
  private void beforeArgument(Command command, Node operand) {
    if (command.operands == 2) {
      command.second = operand;
    }
    First first = command.first;
    if (command.operands == 2
        && command.function == null
        && first != null
        && first.method() != null) {
      beginMethod(command, first.method());
    }
  }

  private void argument(Command command, Operand operand) {
    LiteralArgument literal = LiteralArgument.of(operand).orElse(null);
    if (literal != null) {
      push(command, literal);
      return;
    }
    load(operand);
    push(command, null);
  }

  /** Makes an argument of the accumulator or a literal. */
  private void push(Command command, @Nullable LiteralArgument literal) {
    int index = command.operands - 2;
    TemplateFunction function = command.function;
    if (function == null) {
      code.emit(
          literal == null
              ? Instructions.pushMethodArgument(index)
              : Instructions.pushMethodLiteral(literal, index));
    } else if (isShortCircuit(function)) {
      if (literal != null) {
        literal(literal, GoType.VALUE, false);
      }
      code.emit(Instructions.shortCircuit(Builtins.isOr(function), command.end));
    } else if (literal == null) {
      if (Builtins.isLen(function)) {
        code.emit(Instructions.failOnNilPointer(command.node));
      }
      code.emit(Instructions.pushArgument(Arity.parameter(function.signature(), index)));
    } else {
      literal(literal, Arity.parameter(function.signature(), index), true);
    }
  }

  private void literal(LiteralArgument literal, GoType type, boolean push) {
    Conversions.Literal converted = literal.as(type);
    if (converted.problem() != null) {
      code.emit(Instructions.fail(literal.node(), converted.problem()));
    } else if (push) {
      code.emit(Instructions.pushConstant(converted.value(), literal.node()));
    } else {
      code.emit(Instructions.constant(converted.value(), literal.node()));
    }
  }

  private static boolean isShortCircuit(TemplateFunction function) {
    return Builtins.isOr(function) || Builtins.isAnd(function);
  }

  /** Evaluates an operand without arguments. */
  private void load(Operand operand) {
    First first = operand.accept(new FirstOperand(null));
    first.load().run();
  }

  // --- ends ---

  void endCommand() {
    Command command = open.pop();
    int arguments = command.operands - 1;
    First first = command.first;
    TemplateFunction function = command.function;
    if (function != null) {
      endCall(command, function, arguments);
    } else if (first != null && (arguments > 0 || command.piped)) {
      endWithArguments(command, first, arguments);
    } else if (first != null) {
      first.load().run();
    }
  }

  private void endWithArguments(Command command, First first, int arguments) {
    MethodCall method = first.method();
    if (method == null) {
      code.truncate(command.begin);
      Node blamed = first.node().form() == Node.Form.PIPELINE ? command.pipeline : first.node();
      code.emit(
          Instructions.fail(blamed, "can't give argument to non-function " + first.node().text()));
      return;
    }
    if (command.site == null) {
      beginMethod(command, method);
    }
    MethodSite site = Objects.requireNonNull(command.site);
    site.arguments = arguments;
    code.emit(Instructions.callMethod(method.node(), site));
    code.place(site.end);
  }

  private void beginMethod(Command command, MethodCall method) {
    method.receiver().run();
    int last = method.fields().size() - 1;
    if (last > 0) {
      code.emit(Instructions.fields(method.fields().subList(0, last), method.node()));
    }
    MethodSite site = new MethodSite(command.piped);
    command.site = site;
    code.emit(Instructions.beginMethod(method.fields().get(last), site));
  }

  private void endCall(Command command, TemplateFunction function, int arguments) {
    Node identifier = firstNode(command);
    Signature signature = function.signature();
    String problem = Arity.check(function.name(), signature, arguments, command.piped);
    if (problem != null) {
      code.truncate(command.begin);
      code.emit(Instructions.fail(identifier, problem));
    } else if (isShortCircuit(function)) {
      endShortCircuit(command);
    } else if (arguments == 0) {
      code.truncate(command.begin);
      code.emit(Instructions.callDirectly(function, identifier, command.node, command.piped));
    } else {
      Node second = Objects.requireNonNull(command.second);
      TemplateFunction called = Builtins.isCall(function) ? Builtins.call(second::text) : function;
      code.emit(Instructions.call(called, command.node, arguments, command.piped));
    }
  }

  private static Node firstNode(Command command) {
    First first = command.first;
    return first == null ? command.node : first.node();
  }

  private void endShortCircuit(Command command) {
    if (command.operands == 1) {
      code.emit(Instructions.at(firstNode(command)));
    }
    if (command.piped) {
      code.emit(Instructions.loadPiped());
    }
    code.place(command.end);
    if (command.piped) {
      code.emit(Instructions.dropPiped());
    }
  }

  void endPipeline(Variables variables) {
    for (String name : variables.names()) {
      code.emit(variables.assigns() ? Instructions.assign(name) : Instructions.declare(name));
    }
    if (parentheses > 0) {
      code.emit(Instructions.unbox());
    }
  }

  /** What a first operand does; a function's name makes the command a call. */
  private final class FirstOperand implements Operand.Visitor<First> {
    private final @Nullable Command command;

    /** Without a command the operand is an argument, evaluated by itself. */
    FirstOperand(@Nullable Command command) {
      this.command = command;
    }

    private First value(Node node, Instruction load) {
      return new First(node, () -> code.emit(load), null);
    }

    @Override
    public First dot(Operand.Dot operand) {
      return value(operand.node(), Instructions.dot(operand.node()));
    }

    @Override
    public First nil(Operand.Nil operand) {
      return value(operand.node(), Instructions.fail(operand.node(), "nil is not a command"));
    }

    @Override
    public First bool(Operand.Bool operand) {
      return value(operand.node(), Instructions.constant(operand.value(), operand.node()));
    }

    @Override
    public First number(Operand.Numeric operand) {
      Conversions.Literal ideal = Conversions.ideal(operand.value());
      Node node = operand.node();
      return value(
          node,
          ideal.problem() == null
              ? Instructions.constant(ideal.value(), node)
              : Instructions.fail(node, ideal.problem()));
    }

    @Override
    public First text(Operand.Text operand) {
      return value(operand.node(), Instructions.constant(operand.value(), operand.node()));
    }

    @Override
    public First field(Operand.Field operand) {
      Node node = operand.node();
      return new First(
          node,
          () -> code.emit(Instructions.dotFields(operand.names(), node)),
          new MethodCall(node, () -> code.emit(Instructions.dot(node)), operand.names()));
    }

    @Override
    public First variable(Operand.Variable operand) {
      Node node = operand.node();
      if (operand.fields().isEmpty()) {
        return value(node, Instructions.variable(operand.name(), node));
      }
      return new First(
          node,
          () -> code.emit(Instructions.variableFields(operand.name(), operand.fields(), node)),
          new MethodCall(
              node,
              () -> code.emit(Instructions.variable(operand.name(), node)),
              operand.fields()));
    }

    @Override
    public First function(Operand.Function operand) {
      if (command != null) {
        command.function = functions.require(operand.name());
      }
      return new First(operand.node(), () -> callAlone(operand), null);
    }

    @Override
    public First functionChain(Operand.FunctionChain operand) {
      Runnable receiver = () -> callAlone(operand.function());
      return new First(
          operand.node(),
          () -> {
            receiver.run();
            code.emit(Instructions.fields(operand.fields(), operand.node()));
          },
          new MethodCall(operand.node(), receiver, operand.fields()));
    }

    private void callAlone(Operand.Function operand) {
      TemplateFunction function = functions.require(operand.name());
      Node node = operand.node();
      String problem = Arity.check(operand.name(), function.signature(), 0, false);
      code.emit(
          problem == null
              ? Instructions.callDirectly(function, node, node, false)
              : Instructions.fail(node, problem));
    }
  }
}
