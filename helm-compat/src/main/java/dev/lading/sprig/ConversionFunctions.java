package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.FLOAT64;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.INT64;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.STRINGS;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoList;
import dev.lading.sprig.internal.number.Casts;
import dev.lading.sprig.internal.number.IntegerText;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's type conversions (numeric.go, strings.go; docs/conversion.md). What cannot be converted
 * is 0.
 */
final class ConversionFunctions {
  private ConversionFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "conversion",
        named("atoi")
            .takes(STRING)
            .gives(INT)
            .does(
                "A string as a number, the nearest possible if it is too large.",
                (call, a) -> IntegerText.parse(a.string(0), 10).value()),
        named("int")
            .takes(ANY)
            .gives(INT)
            .does("A value as an int.", (call, a) -> Casts.toInt64(a.value(0))),
        named("int64")
            .takes(ANY)
            .gives(INT64)
            .does("A value as an int64.", (call, a) -> GoInteger.int64(Casts.toInt64(a.value(0)))),
        named("float64")
            .takes(ANY)
            .gives(FLOAT64)
            .does("A value as a float64.", (call, a) -> Casts.toFloat64(a.value(0))),
        named("toDecimal")
            .takes(ANY)
            .gives(INT64)
            .does("An octal number, as Unix modes are.", (call, a) -> toDecimal(a.value(0))),
        named("toString")
            .takes(ANY)
            .gives(STRING)
            .does("A value as a string.", (call, a) -> TextOf.value(a.value(0))),
        named("toStrings")
            .takes(ANY)
            .gives(STRINGS)
            .does(
                "The elements of a list as strings.",
                (call, a) -> GoList.strings(TextOf.elements(a.value(0)))));
  }

  private static GoInteger toDecimal(@Nullable Object value) {
    IntegerText octal = IntegerText.parse(GoFormat.value(value), 8);
    return GoInteger.int64(octal.isExact() ? octal.value() : 0);
  }
}
