package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.value.GoValues;

/** Sprig's questions about types (reflect.go; docs/reflection.md). */
final class ReflectionFunctions {
  private ReflectionFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "reflection",
        named("kindOf")
            .takes(ANY)
            .gives(STRING)
            .does("The kind of a value.", (call, a) -> kind(a, 0)),
        named("kindIs")
            .takes(STRING, ANY)
            .gives(BOOL)
            .does(
                "Tells whether a value is of a kind.", (call, a) -> a.string(0).equals(kind(a, 1))),
        named("typeOf")
            .takes(ANY)
            .gives(STRING)
            .does("The type of a value.", (call, a) -> type(a, 0)),
        named("typeIs")
            .takes(STRING, ANY)
            .gives(BOOL)
            .does(
                "Tells whether a value is of a type.", (call, a) -> a.string(0).equals(type(a, 1))),
        named("typeIsLike")
            .takes(STRING, ANY)
            .gives(BOOL)
            .does(
                "Tells whether a value is of a type or a pointer to it.",
                (call, a) -> isLike(a.string(0), type(a, 1))),
        named("deepEqual")
            .takes(ANY, ANY)
            .gives(BOOL)
            .does(
                "Tells whether two values are equal all through.",
                (call, a) -> GoValues.deepEqual(a.value(0), a.value(1))));
  }

  private static String kind(Arguments a, int index) {
    return GoValues.kindOf(a.value(index)).goName();
  }

  private static String type(Arguments a, int index) {
    return GoValues.typeName(a.value(index));
  }

  private static boolean isLike(String target, String type) {
    return target.equals(type) || type.equals("*" + target);
  }
}
