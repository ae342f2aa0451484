package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.INT64;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.sprig.internal.number.Casts;

/** Sprig's arithmetic on whole numbers (numeric.go; docs/math.md). */
final class MathFunctions {
  private MathFunctions() {}

  static FunctionFamily family() {
    TemplateFunction max =
        named("max")
            .takesMany(ANY, ANY)
            .gives(INT64)
            .does("The largest number.", (call, a) -> fold(a, Math::max));
    return FunctionFamily.of(
        "math",
        named("add").takesMany(ANY).gives(INT64).does("The sum.", (call, a) -> sum(a)),
        named("add1")
            .takes(ANY)
            .gives(INT64)
            .does("One more.", (call, a) -> GoInteger.int64(integer(a, 0) + 1)),
        named("sub")
            .takes(ANY, ANY)
            .gives(INT64)
            .does("The difference.", (call, a) -> GoInteger.int64(integer(a, 0) - integer(a, 1))),
        named("mul")
            .takesMany(ANY, ANY)
            .gives(INT64)
            .does("The product.", (call, a) -> fold(a, (x, y) -> x * y)),
        named("div")
            .takes(ANY, ANY)
            .gives(INT64)
            .does("The whole quotient.", (call, a) -> GoInteger.int64(integer(a, 0) / divisor(a))),
        named("mod")
            .takes(ANY, ANY)
            .gives(INT64)
            .does(
                "The rest of a division.",
                (call, a) -> GoInteger.int64(integer(a, 0) % divisor(a))),
        max,
        Aliases.of("biggest", max),
        named("min")
            .takesMany(ANY, ANY)
            .gives(INT64)
            .does("The smallest number.", (call, a) -> fold(a, Math::min)),
        named("randInt")
            .takes(INT, INT)
            .gives(INT)
            .notHermetic()
            .does("A random number from the first to below the second.", MathFunctions::random));
  }

  private interface Operation {
    long apply(long left, long right);
  }

  private static long integer(Arguments a, int index) {
    return Casts.toInt64(a.value(index));
  }

  private static GoInteger sum(Arguments a) {
    long sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += integer(a, i);
    }
    return GoInteger.int64(sum);
  }

  private static GoInteger fold(Arguments a, Operation operation) {
    long result = integer(a, 0);
    for (int i = 1; i < a.size(); i++) {
      result = operation.apply(result, integer(a, i));
    }
    return GoInteger.int64(result);
  }

  private static long divisor(Arguments a) {
    long divisor = integer(a, 1);
    if (divisor == 0) {
      throw FunctionException.runtimeError("integer divide by zero");
    }
    return divisor;
  }

  private static Long random(CallContext call, Arguments a) {
    long range = a.integer(1) - a.integer(0);
    if (range <= 0) {
      throw new FunctionException("invalid argument to Intn");
    }
    return call.random().nextLong(range) + a.integer(0);
  }
}
