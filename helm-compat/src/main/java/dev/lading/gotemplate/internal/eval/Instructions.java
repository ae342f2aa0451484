package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Printer;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.internal.syntax.Operand;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All instructions. Each sets the node Go would blame for what goes wrong next. */
final class Instructions {
  private Instructions() {}

  // --- output ---

  static Instruction text(String text) {
    return m -> m.write(text);
  }

  static Instruction print(Node action) {
    return m -> m.print(action);
  }

  // --- values ---

  static Instruction constant(@Nullable Object value, Node node) {
    return m -> {
      m.at(node);
      m.load(value, false);
    };
  }

  static Instruction dot(Node node) {
    return m -> {
      m.at(node);
      m.load(m.dot, m.dotBoxed);
    };
  }

  static Instruction variable(String name, Node node) {
    return m -> {
      m.at(node);
      m.loadVariable(name);
    };
  }

  static Instruction dotFields(List<String> fields, Node node) {
    String[] names = Fields.array(fields);
    return m -> {
      m.at(node);
      m.load(m.dot, m.dotBoxed);
      Fields.walk(m, names, node);
    };
  }

  static Instruction variableFields(String name, List<String> fields, Node node) {
    String[] names = Fields.array(fields);
    return m -> {
      m.at(node);
      m.loadVariable(name);
      Fields.walk(m, names, node);
    };
  }

  /** Fields of the accumulator; blames what made it. */
  static Instruction fields(List<String> fields, Node node) {
    String[] names = Fields.array(fields);
    return m -> Fields.walk(m, names, node);
  }

  static Instruction at(Node node) {
    return m -> m.at(node);
  }

  static Instruction unbox() {
    return m -> m.boxed = false;
  }

  static Instruction declare(String name) {
    return m -> m.variables.push(name, m.value);
  }

  static Instruction assign(String name) {
    return m -> m.assign(name, m.value, false);
  }

  /** Fails, blaming the node, or what was blamed last when there is none. */
  static Instruction fail(@Nullable Node node, String problem) {
    return m -> {
      if (node != null) {
        m.at(node);
      }
      throw m.error(problem);
    };
  }

  // --- calls ---

  static Instruction pushConstant(@Nullable Object value, Node node) {
    return m -> {
      m.at(node);
      m.push(value);
    };
  }

  static Instruction pushArgument(GoType type) {
    return m -> m.pushArgument(type);
  }

  /** Go's len finds a nil in an interface-typed slot where other builtins find no value. */
  static Instruction failOnNilPointer(Node call) {
    return m -> {
      if (m.value == null && m.boxed) {
        m.at(call);
        throw m.error("error calling len: len of nil pointer");
      }
    };
  }

  /** Keeps the result of a command for the next one. */
  static Instruction pushPiped() {
    return m -> m.push(m.value);
  }

  static Instruction call(TemplateFunction function, Node node, int count, boolean piped) {
    Signature signature = function.signature();
    GoType pipedType = piped ? signature.parameter(count) : GoType.ANY;
    String name = function.name();
    return m -> {
      @Nullable Object[] arguments = m.popArguments(count, piped);
      if (piped) {
        arguments[count] = m.popPiped(pipedType);
      }
      m.call(function, name, Arguments.of(arguments), node);
    };
  }

  /** A function of nothing, or of the piped value alone, which needs no stack. */
  static Instruction callDirectly(
      TemplateFunction function, Node identifier, Node node, boolean piped) {
    GoType pipedType = piped ? function.signature().parameter(0) : GoType.ANY;
    String name = function.name();
    return m -> {
      m.at(identifier);
      Arguments arguments = piped ? Arguments.of(m.piped(m.value, pipedType)) : Arguments.none();
      m.call(function, name, arguments, node);
    };
  }

  /** Of {@code or}: ends at the first true value; of {@code and}: at the first false one. */
  static Instruction shortCircuit(boolean endsAt, Label end) {
    return m -> {
      if (GoValues.isTrue(m.value) == endsAt) {
        m.position = end.target;
      }
    };
  }

  static Instruction loadPiped() {
    return m -> m.load(m.peek(0), false);
  }

  static Instruction dropPiped() {
    return Machine::pop;
  }

  // --- method calls whose signature only the value knows ---

  /**
   * Looks for the method the last field names; goes behind the call when there is no receiver to
   * have one.
   */
  static Instruction beginMethod(String name, MethodSite site) {
    return m -> {
      TemplateFunction method = Fields.method(m, name);
      if (method == null) {
        Fields.plain(m, name, true);
        if (site.piped) {
          m.pop();
        }
        m.position = site.end.target;
        return;
      }
      String problem = Arity.check(name, method.signature(), site.arguments, site.piped);
      if (problem != null) {
        throw m.error(problem);
      }
      m.push(m.value);
      m.push(method);
    };
  }

  /** The method's function, which waits below the arguments pushed so far. */
  private static Signature signature(Machine m, int pushed) {
    return ((TemplateFunction) Objects.requireNonNull(m.peek(pushed))).signature();
  }

  static Instruction pushMethodArgument(int index) {
    return m -> m.pushArgument(Arity.parameter(signature(m, index), index));
  }

  static Instruction pushMethodLiteral(Operand.Literal literal, int index) {
    return m -> {
      m.at(literal.node());
      Conversions.Literal converted =
          Conversions.literal(literal, Arity.parameter(signature(m, index), index));
      if (converted.problem() != null) {
        throw m.error(converted.problem());
      }
      m.push(converted.value());
    };
  }

  static Instruction callMethod(Node node, MethodSite site) {
    return m -> {
      int count = site.arguments;
      @Nullable Object[] arguments = m.popArguments(count, site.piped);
      TemplateFunction method = (TemplateFunction) Objects.requireNonNull(m.pop());
      Object receiver = Objects.requireNonNull(m.pop());
      if (site.piped) {
        arguments[count] = m.popPiped(method.signature().parameter(count));
      }
      m.call(method, method.name(), Arguments.ofMethod(receiver, arguments), node);
    };
  }

  // --- control ---

  static Instruction jump(Label label) {
    return m -> m.position = label.target;
  }

  static Instruction jumpIfFalse(Label label) {
    return m -> {
      if (!GoValues.isTrue(m.value)) {
        m.position = label.target;
      }
    };
  }

  static Instruction enterBlock() {
    return Machine::pushFrame;
  }

  static Instruction leaveBlock() {
    return Machine::popFrame;
  }

  static Instruction setDot() {
    return m -> {
      m.dot = m.value;
      m.dotBoxed = false;
    };
  }

  /** Starts a range over the accumulator, or goes to its else when there is nothing to walk. */
  static Instruction beginRange(int variables, Label otherwise) {
    return m -> {
      Object value = m.value;
      Elements elements = value == null ? null : Elements.of(value);
      boolean refused =
          elements != null && elements.isInteger() && !m.set().dialect().integerRanges();
      if (value != null && (elements == null || refused)) {
        throw m.error("range can't iterate over " + shown(value));
      }
      if (elements != null && elements.isInteger() && variables > 1) {
        throw m.error(
            "can't use " + Printer.value(value) + " to iterate over more than one variable");
      }
      Frame frame = m.frame();
      frame.elements = elements;
      frame.bodyVariables = m.variables.top();
      if (elements == null || !elements.next()) {
        m.position = otherwise.target;
      }
    };
  }

  private static String shown(Object value) {
    String text = Printer.value(value);
    // Go prints what a pointer points to.
    return value instanceof GoObject && text.startsWith("&") ? text.substring(1) : text;
  }

  /** One iteration: variables and dot. */
  static Instruction iterate(List<String> names, boolean assigns) {
    int count = names.size();
    return m -> {
      Elements elements = Objects.requireNonNull(m.frame().elements);
      if (assigns) {
        assignElement(m, names, elements);
      } else if (count > 0) {
        int top = m.frame().bodyVariables;
        m.variables.set(top - 1, elements.element, elements.boxed);
        if (count > 1) {
          m.variables.set(top - 2, elements.key, false);
        }
      }
      m.dot = elements.element;
      m.dotBoxed = elements.boxed;
    };
  }

  private static void assignElement(Machine m, List<String> names, Elements elements) {
    if (names.size() > 1) {
      m.assign(names.get(0), elements.key, false);
      m.assign(names.get(1), elements.element, elements.boxed);
    } else {
      m.assign(names.get(0), elements.element, elements.boxed);
    }
  }

  /** Ends one iteration; goes to the next while there is one. */
  static Instruction nextIteration(Label body) {
    return m -> {
      Frame frame = m.frame();
      m.variables.popTo(frame.bodyVariables);
      if (Objects.requireNonNull(frame.elements).next()) {
        m.position = body.target;
      }
    };
  }

  /** Leaves the blocks inside the range, for break and continue. */
  static Instruction jumpOut(int blocks, Label label) {
    return m -> {
      m.dropFrames(blocks);
      m.position = label.target;
    };
  }

  static Instruction checkTemplate(Node node, String name) {
    return m -> m.checkTemplate(node, name);
  }

  static Instruction callTemplate(String name, boolean hasData) {
    return m -> m.callTemplate(name, hasData ? m.value : null);
  }

  static Instruction returnFromProgram() {
    return Machine::returnFromProgram;
  }
}
