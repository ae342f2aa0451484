package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.sprig.internal.json.JsonReader;
import dev.lading.sprig.internal.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's defaults and JSON (defaults.go; docs/defaults.md). Empty is what is false in a condition,
 * but no struct ever.
 */
final class DefaultFunctions {
  private DefaultFunctions() {}

  /** The function of that name of the page. */
  static TemplateFunction find(String name) {
    return choices(name);
  }

  private static TemplateFunction choices(String name) {
    return switch (name) {
      case "default" ->
          named(name)
              .takesMany(ANY, ANY)
              .does("The second value, or the first if it is empty.", (call, a) -> orDefault(a));
      case "empty" ->
          named(name)
              .takes(ANY)
              .gives(BOOL)
              .does("Tells whether a value is empty.", (call, a) -> isEmpty(a.value(0)));
      case "coalesce" ->
          named(name)
              .takesMany(ANY)
              .does("The first value that is not empty.", (call, a) -> coalesce(a));
      case "all" ->
          named(name)
              .takesMany(ANY)
              .gives(BOOL)
              .does("Tells whether no value is empty.", (call, a) -> !hasEmptiness(a, true));
      case "any" ->
          named(name)
              .takesMany(ANY)
              .gives(BOOL)
              .does("Tells whether some value is not empty.", (call, a) -> hasEmptiness(a, false));
      case "ternary" ->
          named(name)
              .takes(ANY, ANY, BOOL)
              .does(
                  "The first value if the last is true, else the second.",
                  (call, a) -> a.bool(2) ? a.value(0) : a.value(1));
      default -> json(name);
    };
  }

  private static TemplateFunction json(String name) {
    return switch (name) {
      case "fromJson" ->
          named(name)
              .takes(STRING)
              .does(
                  "Reads JSON; nil if it is malformed.",
                  (call, a) -> Silenced.orNil(() -> JsonReader.read(a.string(0))));
      case "mustFromJson" ->
          named(name).takes(STRING).does("Reads JSON.", (call, a) -> JsonReader.read(a.string(0)));
      case "toJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "Writes JSON; nothing if there is none.",
                  (call, a) -> Silenced.orElse("", () -> JsonWriter.compact(call, a.value(0))));
      case "mustToJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does("Writes JSON.", (call, a) -> JsonWriter.compact(call, a.value(0)));
      case "toPrettyJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "Writes indented JSON; nothing if there is none.",
                  (call, a) -> Silenced.orElse("", () -> JsonWriter.pretty(call, a.value(0))));
      case "mustToPrettyJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does("Writes indented JSON.", (call, a) -> JsonWriter.pretty(call, a.value(0)));
      case "toRawJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "Writes JSON without escapes for HTML.",
                  (call, a) -> JsonWriter.raw(call, a.value(0)));
      case "mustToRawJson" ->
          named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "Writes JSON without escapes for HTML.",
                  (call, a) -> JsonWriter.raw(call, a.value(0)));
      default -> throw Families.unknown(name);
    };
  }

  static boolean isEmpty(@Nullable Object value) {
    return !GoValues.isTrue(value) && GoValues.kindOf(value) != GoKind.STRUCT;
  }

  private static @Nullable Object orDefault(Arguments a) {
    return a.size() < 2 || isEmpty(a.value(1)) ? a.value(0) : a.value(1);
  }

  private static @Nullable Object coalesce(Arguments a) {
    for (int i = 0; i < a.size(); i++) {
      if (!isEmpty(a.value(i))) {
        return a.value(i);
      }
    }
    return null;
  }

  private static boolean hasEmptiness(Arguments a, boolean wanted) {
    for (int i = 0; i < a.size(); i++) {
      if (isEmpty(a.value(i)) == wanted) {
        return true;
      }
    }
    return false;
  }
}
