package dev.lading.gotemplate.internal.builtin;

import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.VALUE;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValues;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** and, or, not, call. */
final class LogicFunctions {
  static final TemplateFunction AND =
      TemplateFunction.named("and")
          .takesMany(VALUE, VALUE)
          .gives(VALUE)
          .does("The first false argument, or the last.", (call, a) -> firstWith(a, false));

  static final TemplateFunction OR =
      TemplateFunction.named("or")
          .takesMany(VALUE, VALUE)
          .gives(VALUE)
          .does("The first true argument, or the last.", (call, a) -> firstWith(a, true));

  static final TemplateFunction CALL = call(() -> "");

  static final FunctionFamily FAMILY =
      FunctionFamily.of(
          "logic",
          AND,
          OR,
          TemplateFunction.named("not")
              .takes(VALUE)
              .gives(BOOL)
              .does("Whether the argument is false.", (call, a) -> !GoValues.isTrue(a.value(0))),
          CALL);

  private LogicFunctions() {}

  private static @Nullable Object firstWith(Arguments arguments, boolean truth) {
    int last = arguments.size() - 1;
    for (int i = 0; i < last; i++) {
      if (GoValues.isTrue(arguments.value(i)) == truth) {
        return arguments.value(i);
      }
    }
    return arguments.value(last);
  }

  /** The builtin {@code call}; messages name what is called as it is written. */
  static TemplateFunction call(Supplier<String> written) {
    return TemplateFunction.named("call")
        .takesMany(VALUE, VALUE)
        .gives(VALUE)
        .does(
            "The result of a function that is a value.",
            (call, a) -> callValue(written.get(), call, a));
  }

  private static @Nullable Object callValue(String written, CallContext call, Arguments arguments) {
    Object callee = arguments.value(0);
    if (callee == null) {
      throw new FunctionException("call of nil");
    }
    if (!(callee instanceof TemplateFunction function)) {
      throw new FunctionException(
          "non-function " + written + " of type " + GoValues.typeName(callee));
    }
    Signature signature = function.signature();
    int given = arguments.size() - 1;
    boolean right = signature.variadic() ? given >= signature.fixed() : given == signature.fixed();
    if (!right) {
      throw new FunctionException(
          "wrong number of args for "
              + written
              + ": got "
              + given
              + " want "
              + (signature.variadic() ? "at least " : "")
              + signature.fixed());
    }
    for (int i = 0; i < given; i++) {
      check(i, arguments.value(i + 1), signature.parameter(i));
    }
    return function.call(call, Arguments.of(arguments.from(1).toArray()));
  }

  private static void check(int index, @Nullable Object value, GoType type) {
    GoType actual = GoType.of(value);
    if (actual == null) {
      if (!type.kind().isNillable()) {
        throw new FunctionException(
            "arg " + index + ": value is nil; should be of type " + type.name());
      }
    } else if (!actual.assignableTo(type)) {
      throw new FunctionException(
          "arg " + index + ": value has type " + actual.name() + "; should be " + type.name());
    }
  }
}
