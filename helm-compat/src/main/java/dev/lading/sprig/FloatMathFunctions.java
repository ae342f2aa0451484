package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.FLOAT64;
import static dev.lading.gotemplate.value.GoType.INT;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.sprig.internal.number.Casts;
import dev.lading.sprig.internal.number.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** Sprig's arithmetic on numbers with a fraction (numeric.go; docs/mathf.md). */
final class FloatMathFunctions {
  private FloatMathFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "float math",
        named("addf")
            .takesMany(ANY)
            .gives(FLOAT64)
            .does("The sum.", (call, a) -> Decimals.fold(0.0, a.from(0), BigDecimal::add)),
        named("add1f")
            .takes(ANY)
            .gives(FLOAT64)
            .does(
                "One more.", (call, a) -> Decimals.fold(a.value(0), List.of(1L), BigDecimal::add)),
        folding("subf", "The difference.", BigDecimal::subtract),
        folding("mulf", "The product.", BigDecimal::multiply),
        folding("divf", "The quotient.", Decimals::divide),
        named("maxf")
            .takesMany(ANY, ANY)
            .gives(FLOAT64)
            .does("The largest number.", (call, a) -> extreme(a, Double.POSITIVE_INFINITY)),
        named("minf")
            .takesMany(ANY, ANY)
            .gives(FLOAT64)
            .does("The smallest number.", (call, a) -> extreme(a, Double.NEGATIVE_INFINITY)),
        named("floor")
            .takes(ANY)
            .gives(FLOAT64)
            .does("The next whole number below.", (call, a) -> Math.floor(number(a, 0))),
        named("ceil")
            .takes(ANY)
            .gives(FLOAT64)
            .does("The next whole number above.", (call, a) -> Math.ceil(number(a, 0))),
        named("round")
            .takesMany(ANY, INT, FLOAT64)
            .gives(FLOAT64)
            .does(
                "Rounds to so many places, up from one half or a fraction of one's own.",
                (call, a) -> round(a)));
  }

  private static TemplateFunction folding(
      String name, String sentence, Decimals.Operation operation) {
    return named(name)
        .takesMany(ANY, ANY)
        .gives(FLOAT64)
        .does(sentence, (call, a) -> Decimals.fold(a.value(0), a.from(1), operation));
  }

  private static double number(Arguments a, int index) {
    return Casts.toFloat64(a.value(index));
  }

  /** The extreme towards an infinity, which for Go outdoes even what is not a number. */
  private static double extreme(Arguments a, double towards) {
    double result = number(a, 0);
    for (int i = 1; i < a.size(); i++) {
      double next = number(a, i);
      boolean infinite = result == towards || next == towards;
      result = infinite ? towards : towards > 0 ? Math.max(result, next) : Math.min(result, next);
    }
    return result;
  }

  private static double round(Arguments a) {
    double roundOn = a.size() > 2 ? a.float64(2) : .5;
    return Decimals.round(number(a, 0), a.integer(1), roundOn);
  }
}
