package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.builtin.Builtins;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.internal.syntax.Source;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler.Variables;
import dev.lading.gotemplate.value.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compiles commands, following Go's exec.go evalCommand and evalCall. The first operand says what a
 * command is; its code waits until it is known whether arguments follow.
 */
final class CommandCompiler {
  private static final int NO_PIPELINE = -1;

  private final Source source;
  private final Code code;
  private final Load load = new Load();
  private int parentheses;

  /** The open commands, innermost last; behind them those to be used again. */
  private final List<Command> commands = new ArrayList<>();

  private int open;

  /** Where the pipeline begun last starts, while it has no command yet. */
  private int freshPipeline = NO_PIPELINE;

  CommandCompiler(Source source, Code code) {
    this.source = source;
    this.code = code;
  }

  /** A command being compiled. */
  private static final class Command {
    int start;
    boolean piped;

    /** Where the pipeline it is the first command of starts. */
    int pipeline;

    int begin;
    int operands;

    /** The first operand; {@code null} when that is a pipeline in parentheses. */
    @Nullable Operand first;

    /** Where the first operand is; of a pipeline with fields behind it, where those are. */
    @Nullable Node firstNode;

    /** Fields behind the first operand, the last of which may be a method. */
    List<String> fields = List.of();

    /** The second operand, which the builtin call calls. */
    @Nullable Node second;

    /** The function called, when the first operand names one. */
    @Nullable TemplateFunction function;

    /** Where and/or end. */
    @Nullable Label end;

    /** The method call, when the first operand's last field may be a method. */
    @Nullable MethodSite site;

    void begin(int newStart, boolean isPiped, int newPipeline, int codeSize) {
      start = newStart;
      piped = isPiped;
      pipeline = newPipeline;
      begin = codeSize;
      operands = 0;
      first = null;
      firstNode = null;
      fields = List.of();
      second = null;
      function = null;
      end = null;
      site = null;
    }

    Label end() {
      Label known = end;
      if (known == null) {
        known = new Label();
        end = known;
      }
      return known;
    }
  }

  private Command current() {
    return commands.get(open - 1);
  }

  private Node node(Command command) {
    return node(Node.Form.COMMAND, command.start);
  }

  private Node node(Node.Form form, int start) {
    return new Node(source, form, start, start);
  }

  private Node firstNode(Command command) {
    return command.firstNode == null ? node(command) : command.firstNode;
  }

  void beginPipeline(int start) {
    freshPipeline = start;
    if (open > 0) {
      beginParenthesis(current(), start);
    }
  }

  void beginCommand(int start, boolean piped) {
    if (open == commands.size()) {
      commands.add(new Command());
    }
    open++;
    current().begin(start, piped, freshPipeline, code.size());
    freshPipeline = NO_PIPELINE;
    if (piped) {
      code.emit(Instructions.pushPiped());
    }
  }

  // --- operands ---

  void operand(Operand operand) {
    Command command = current();
    command.operands++;
    if (command.operands > 1) {
      if (command.operands == 2) {
        beforeArguments(command, operand.node());
      }
      argument(command, operand);
      return;
    }
    command.first = operand;
    command.firstNode = operand.node();
    command.fields = operand.fields();
    if (operand instanceof Operand.Function function) {
      command.function = function.function();
    }
  }

  private void beginParenthesis(Command command, int start) {
    parentheses++;
    command.operands++;
    if (command.operands == 1) {
      if (command.pipeline != NO_PIPELINE) {
        code.emit(Instructions.at(node(Node.Form.PIPELINE, command.pipeline)));
      }
    } else if (command.operands == 2) {
      beforeArguments(command, node(Node.Form.PIPELINE, start));
    }
  }

  void endParenthesis(int start, @Nullable Node chain, List<String> fields) {
    parentheses--;
    Command command = current();
    if (command.operands > 1) {
      if (chain != null) {
        code.emit(Instructions.fields(fields, chain));
      }
      push(command, null);
    } else {
      command.firstNode = chain == null ? node(Node.Form.PIPELINE, start) : chain;
      command.fields = fields;
    }
  }

  /** Once, before the first argument: what the first operand does when it has some. */
  private void beforeArguments(Command command, Node second) {
    command.second = second;
    if (!command.fields.isEmpty()) {
      beginMethod(command);
    }
  }

  private void argument(Command command, Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      push(command, literal);
      return;
    }
    code.emit(operand.accept(load));
    push(command, null);
  }

  /** Makes an argument of the accumulator or a literal. */
  private void push(Command command, Operand.@Nullable Literal literal) {
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
      code.emit(Instructions.shortCircuit(Builtins.isOr(function), command.end()));
    } else if (literal == null) {
      if (Builtins.isLen(function)) {
        code.emit(Instructions.failOnNilPointer(node(command)));
      }
      code.emit(Instructions.pushArgument(Arity.parameter(function.signature(), index)));
    } else {
      literal(literal, Arity.parameter(function.signature(), index), true);
    }
  }

  private void literal(Operand.Literal literal, GoType type, boolean push) {
    Conversions.Literal converted = Conversions.literal(literal, type);
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

  /** Evaluates the first operand as it is. */
  private void loadFirst(Command command) {
    if (command.first != null) {
      code.emit(command.first.accept(load));
    } else if (!command.fields.isEmpty()) {
      code.emit(Instructions.fields(command.fields, firstNode(command)));
    }
  }

  /** Evaluates what the fields of the first operand are fields of. */
  private void loadReceiver(Command command) {
    Operand first = command.first;
    if (first instanceof Operand.Field) {
      code.emit(Instructions.dot(first.node()));
    } else if (first instanceof Operand.Variable variable) {
      code.emit(Instructions.variable(variable.name(), variable.node()));
    } else if (first instanceof Operand.FunctionChain chain) {
      code.emit(load.function(chain.function()));
    }
  }

  // --- ends ---

  void endCommand() {
    Command command = current();
    open--;
    int arguments = command.operands - 1;
    TemplateFunction function = command.function;
    if (function != null) {
      endCall(command, function, arguments);
    } else if (command.firstNode != null && (arguments > 0 || command.piped)) {
      endWithArguments(command, arguments);
    } else {
      loadFirst(command);
    }
  }

  private void endWithArguments(Command command, int arguments) {
    Node first = firstNode(command);
    if (command.fields.isEmpty()) {
      code.truncate(command.begin);
      Node blamed = first.form() == Node.Form.PIPELINE ? pipelineOf(command) : first;
      code.emit(Instructions.fail(blamed, "can't give argument to non-function " + first.text()));
      return;
    }
    if (command.site == null) {
      beginMethod(command);
    }
    MethodSite site = Objects.requireNonNull(command.site);
    site.arguments = arguments;
    code.emit(Instructions.callMethod(first, site));
    code.place(site.end);
  }

  private @Nullable Node pipelineOf(Command command) {
    return command.pipeline == NO_PIPELINE ? null : node(Node.Form.PIPELINE, command.pipeline);
  }

  private void beginMethod(Command command) {
    loadReceiver(command);
    List<String> fields = command.fields;
    int last = fields.size() - 1;
    if (last > 0) {
      code.emit(Instructions.fields(fields.subList(0, last), firstNode(command)));
    }
    MethodSite site = new MethodSite(command.piped);
    command.site = site;
    code.emit(Instructions.beginMethod(fields.get(last), site));
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
      code.emit(Instructions.callDirectly(function, identifier, node(command), command.piped));
    } else {
      Node second = Objects.requireNonNull(command.second);
      TemplateFunction called = Builtins.isCall(function) ? Builtins.call(second::text) : function;
      code.emit(Instructions.call(called, node(command), arguments, command.piped));
    }
  }

  private void endShortCircuit(Command command) {
    if (command.operands == 1) {
      code.emit(Instructions.at(firstNode(command)));
    }
    if (command.piped) {
      code.emit(Instructions.loadPiped());
    }
    code.place(command.end());
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

  /** The instruction that evaluates an operand without arguments. */
  private final class Load implements Operand.Visitor<Instruction> {

    @Override
    public Instruction dot(Operand.Dot operand) {
      return Instructions.dot(operand.node());
    }

    @Override
    public Instruction nil(Operand.Nil operand) {
      return Instructions.fail(operand.node(), "nil is not a command");
    }

    @Override
    public Instruction bool(Operand.Bool operand) {
      return Instructions.constant(operand.value(), operand.node());
    }

    @Override
    public Instruction number(Operand.Numeric operand) {
      Conversions.Literal ideal = Conversions.ideal(operand.value());
      return ideal.problem() == null
          ? Instructions.constant(ideal.value(), operand.node())
          : Instructions.fail(operand.node(), ideal.problem());
    }

    @Override
    public Instruction text(Operand.Text operand) {
      return Instructions.constant(operand.value(), operand.node());
    }

    @Override
    public Instruction field(Operand.Field operand) {
      return Instructions.dotFields(operand.fields(), operand.node());
    }

    @Override
    public Instruction variable(Operand.Variable operand) {
      return operand.fields().isEmpty()
          ? Instructions.variable(operand.name(), operand.node())
          : Instructions.variableFields(operand.name(), operand.fields(), operand.node());
    }

    @Override
    public Instruction function(Operand.Function operand) {
      TemplateFunction function = operand.function();
      Node node = operand.node();
      String problem = Arity.check(operand.name(), function.signature(), 0, false);
      return problem == null
          ? Instructions.callDirectly(function, node, node, false)
          : Instructions.fail(node, problem);
    }

    @Override
    public Instruction functionChain(Operand.FunctionChain operand) {
      code.emit(function(operand.function()));
      return Instructions.fields(operand.fields(), operand.node());
    }
  }
}
