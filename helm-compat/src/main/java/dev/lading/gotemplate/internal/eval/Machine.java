package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.function.Templates;
import dev.lading.gotemplate.internal.format.Printer;
import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.run.ExecutionLimits;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplateLimitException;
import dev.lading.gotemplate.run.TemplatePosition;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs: the state of one execution, following Go's exec.go state. An accumulator holds the
 * value evaluated last; arguments wait on a stack; blocks, template calls and renderings are frames
 * on another. Used by one thread.
 */
final class Machine implements CallContext {
  private static final Program NOTHING = new Program("", new Instruction[0], true);
  private static final int FIRST_SIZE = 16;
  private static final int FIRST_OUTPUT = 1024;

  final Run run;
  final Variables variables = new Variables();
  StringBuilder out = new StringBuilder(FIRST_OUTPUT);

  /**
   * The accumulator; boxed when it comes out of an interface-typed slot, which only messages and
   * nil tell.
   */
  @Nullable Object value;

  boolean boxed;
  @Nullable Object dot;
  boolean dotBoxed;

  /** Index of the next instruction. */
  int position;

  private CompiledSet set;
  private Program program = NOTHING;
  private Instruction[] code = NOTHING.code();
  private int base;
  private int depth;
  private @Nullable Node at;
  private boolean running;

  private @Nullable Object[] operands = new Object[FIRST_SIZE];
  private int operandTop;
  private Frame[] frames = new Frame[FIRST_SIZE];
  private int frameTop;

  Machine(Run run, CompiledSet set) {
    this.run = run;
    this.set = set;
  }

  // --- running ---

  String execute(String name, @Nullable Object data) {
    Program found = set.find(name);
    if (found == null) {
      throw noTemplate(set, name);
    }
    enter(found, data);
    running = true;
    try {
      while (running) {
        run.step();
        code[position++].run(this);
      }
    } catch (FunctionException e) {
      // A value that cannot be printed, such as a map that holds itself.
      throw unwind(error(at, e.text(), e));
    } catch (TemplateException e) {
      throw unwind(e);
    }
    return GoStrings.toValidText(out.toString());
  }

  private static TemplateException noTemplate(CompiledSet set, String name) {
    String problem =
        "no template "
            + Quoting.quote(name)
            + " associated with template "
            + Quoting.quote(set.name());
    return new TemplateException("template: " + problem, null, problem, null);
  }

  private void enter(Program next, @Nullable Object data) {
    program = next;
    code = next.code();
    position = 0;
    base = variables.top();
    variables.push("$", data);
    dot = data;
    dotBoxed = false;
  }

  // --- values ---

  void load(@Nullable Object newValue, boolean isBoxed) {
    value = newValue;
    boxed = isBoxed;
  }

  void at(Node node) {
    at = node;
  }

  void loadVariable(String name) {
    int index = variable(name);
    load(variables.value(index), variables.isBoxed(index));
  }

  void assign(String name, @Nullable Object newValue, boolean isBoxed) {
    variables.set(variable(name), newValue, isBoxed);
  }

  private int variable(String name) {
    int index = variables.find(name, base);
    if (index < 0) {
      throw error("undefined variable: " + name);
    }
    return index;
  }

  void push(@Nullable Object operand) {
    if (operandTop == operands.length) {
      operands = Arrays.copyOf(operands, operandTop * 2);
    }
    operands[operandTop++] = operand;
  }

  @Nullable Object pop() {
    Object operand = operands[--operandTop];
    operands[operandTop] = null;
    return operand;
  }

  /** The operand so many places below the top. */
  @Nullable Object peek(int below) {
    return operands[operandTop - 1 - below];
  }

  /** The accumulator as an argument. */
  void pushArgument(GoType type) {
    String problem = Conversions.problem(value, boxed, type);
    if (problem != null) {
      throw error(problem);
    }
    push(Conversions.converted(value, type));
  }

  /** Arguments from the stack, with room for the piped value, which waits below them. */
  @Nullable Object[] popArguments(int count, boolean piped) {
    @Nullable Object[] arguments = new Object[piped ? count + 1 : count];
    for (int i = count - 1; i >= 0; i--) {
      arguments[i] = pop();
    }
    return arguments;
  }

  /** The piped value as an argument. */
  @Nullable Object popPiped(GoType type) {
    return piped(pop(), type);
  }

  @Nullable Object piped(@Nullable Object piped, GoType type) {
    String problem = Conversions.problem(piped, false, type);
    if (problem != null) {
      throw error(problem);
    }
    return Conversions.converted(piped, type);
  }

  void print(Node node) {
    at = node;
    if (value instanceof String text) {
      write(text);
    } else if (value == null) {
      write("<no value>");
    } else if (value instanceof TemplateFunction) {
      throw error("can't print " + node.text() + " of type " + GoType.FUNC.name());
    } else {
      int start = out.length();
      Printer.print(out, value);
      run.spendOutput(out.length() - start);
    }
  }

  void write(String text) {
    run.spendOutput(text.length());
    out.append(text);
  }

  // --- calls ---

  void call(TemplateFunction function, String name, Arguments arguments, Node node) {
    Object result;
    try {
      result = function.call(this, arguments);
    } catch (FunctionException e) {
      throw error(node, "error calling " + name + ": " + e.text(), e);
    } catch (TemplateLimitException e) {
      throw e;
    } catch (TemplateException e) {
      throw error(node, "error calling " + name + ": " + e.getMessage(), e);
    }
    if (result instanceof Rendering rendering) {
      begin(rendering, node, name);
    } else {
      load(result, function.signature().result().kind() == GoKind.INTERFACE);
    }
  }

  private void begin(Rendering rendering, Node node, String function) {
    CompiledSet other = (CompiledSet) rendering.set();
    CompiledSet rendered = other == null ? set : other;
    Program found = rendered.find(rendering.name());
    if (found == null) {
      rendering.end();
      FunctionException failure = rendering.fail(noTemplate(rendered, rendering.name()));
      throw error(node, "error calling " + function + ": " + failure.text(), failure);
    }
    Frame frame = pushCall();
    frame.rendering = rendering;
    frame.output = out;
    frame.set = set;
    frame.call = node;
    frame.function = function;
    frame.operands = operandTop;
    run.enterRendering();
    out = new StringBuilder();
    set = rendered;
    depth = 0;
    enter(found, rendering.data());
  }

  /** Fails when a template cannot be called; before its pipeline is evaluated, as Go does. */
  void checkTemplate(Node node, String name) {
    at = node;
    template(name);
    if (depth >= run.limits().templateDepth()) {
      throw error("exceeded maximum template depth (" + run.limits().templateDepth() + ")");
    }
  }

  private Program template(String name) {
    Program found = set.find(name);
    if (found == null) {
      throw error("template " + Quoting.quote(name) + " not defined");
    }
    return found;
  }

  void callTemplate(String name, @Nullable Object data) {
    Program found = template(name);
    pushCall();
    depth++;
    enter(found, data);
  }

  // --- frames ---

  Frame pushFrame() {
    if (frameTop == frames.length) {
      frames = Arrays.copyOf(frames, frameTop * 2);
    }
    Frame frame = frames[frameTop];
    if (frame == null) {
      frame = new Frame();
      frames[frameTop] = frame;
    }
    frameTop++;
    frame.variables = variables.top();
    frame.dot = dot;
    frame.dotBoxed = dotBoxed;
    return frame;
  }

  Frame frame() {
    return frames[frameTop - 1];
  }

  /** Leaves a block. */
  void popFrame() {
    Frame frame = frames[--frameTop];
    variables.popTo(frame.variables);
    dot = frame.dot;
    dotBoxed = frame.dotBoxed;
    frame.dot = null;
    frame.elements = null;
    if (frame.program != null) {
      frame.clear();
    }
  }

  /** Leaves so many blocks at once without what they would do. */
  void dropFrames(int count) {
    for (int i = 0; i < count; i++) {
      frames[--frameTop].clear();
    }
  }

  private Frame pushCall() {
    Frame frame = pushFrame();
    frame.program = program;
    frame.position = position;
    frame.base = base;
    frame.depth = depth;
    return frame;
  }

  /** The end of a program: goes back to who called it. */
  void returnFromProgram() {
    if (frameTop == 0) {
      running = false;
      return;
    }
    Frame frame = frame();
    program = Objects.requireNonNull(frame.program);
    code = program.code();
    position = frame.position;
    base = frame.base;
    depth = frame.depth;
    Rendering rendering = frame.rendering;
    if (rendering != null) {
      finish(rendering, frame);
    }
    popFrame();
  }

  private void finish(Rendering rendering, Frame frame) {
    String text = out.toString();
    out = Objects.requireNonNull(frame.output);
    set = Objects.requireNonNull(frame.set);
    run.leaveRendering();
    Node node = Objects.requireNonNull(frame.call);
    String function = Objects.requireNonNull(frame.function);
    // What follows may fail; the frame must not end the rendering twice.
    frame.rendering = null;
    rendering.end();
    try {
      load(rendering.finish(text), false);
    } catch (FunctionException e) {
      throw error(node, "error calling " + function + ": " + e.text(), e);
    }
  }

  // --- errors ---

  TemplateException error(String problem) {
    return error(at, problem, null);
  }

  private TemplateException error(@Nullable Node node, String problem, @Nullable Throwable cause) {
    at = node;
    if (node == null) {
      return new TemplateException(
          "template: " + program.name() + ": " + problem, null, problem, cause);
    }
    String text = node.text();
    String message =
        "template: "
            + node.location()
            + ": executing "
            + Quoting.quote(program.name())
            + " at <"
            + text
            + ">: "
            + problem;
    return new TemplateException(message, place(node, text), problem, cause);
  }

  private TemplatePosition place(Node node, String text) {
    return new TemplatePosition(
        node.source().name(),
        node.source().line(node.offset()),
        node.source().column(node.offset()) + 1,
        program.name(),
        text);
  }

  /** Ends every rendering under way; each lets its function fail in its own words. */
  private TemplateException unwind(TemplateException failure) {
    TemplateException result = failure;
    while (frameTop > 0) {
      Frame frame = frame();
      if (frame.program != null) {
        program = frame.program;
      }
      Rendering rendering = frame.rendering;
      if (rendering != null) {
        run.leaveRendering();
        rendering.end();
        result = failed(rendering, frame, result);
      }
      popFrame();
    }
    return result;
  }

  private TemplateException failed(Rendering rendering, Frame frame, TemplateException failure) {
    if (failure instanceof TemplateLimitException) {
      return failure;
    }
    FunctionException wrapped = rendering.fail(failure);
    return error(frame.call, "error calling " + frame.function + ": " + wrapped.text(), wrapped);
  }

  // --- what functions may use ---

  @Override
  public ExecutionLimits limits() {
    return run.limits();
  }

  @Override
  public void spendSteps(long count) {
    run.spendSteps(count);
  }

  @Override
  public void requireStringLength(long length) {
    run.requireStringLength(length);
  }

  @Override
  public void requireElements(long count) {
    run.requireElements(count);
  }

  @Override
  public Clock clock() {
    return run.options().clock();
  }

  @Override
  public RandomGenerator random() {
    return run.options().random();
  }

  @Override
  public Templates templates() {
    return set;
  }

  @Override
  public String render(String name, @Nullable Object data) {
    return render(set, name, data);
  }

  @Override
  public String render(Templates other, String name, @Nullable Object data) {
    run.enterRendering();
    run.enterJava();
    try {
      return new Machine(run, (CompiledSet) other).execute(name, data);
    } finally {
      run.leaveJava();
      run.leaveRendering();
    }
  }

  @Override
  public <T> T attribute(Class<T> key) {
    T found = attributeOrNull(key);
    if (found == null) {
      throw new IllegalStateException("the run was given no " + key.getName());
    }
    return found;
  }

  @Override
  public <T> @Nullable T attributeOrNull(Class<T> key) {
    return run.options().attribute(key);
  }

  // --- for the field rules ---

  CompiledSet set() {
    return set;
  }
}
