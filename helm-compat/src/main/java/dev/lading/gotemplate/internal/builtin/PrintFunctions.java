package dev.lading.gotemplate.internal.builtin;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Printer;

/** print, printf, println. */
final class PrintFunctions {
  static final FunctionFamily FAMILY =
      FunctionFamily.of(
          "printing",
          TemplateFunction.named("print")
              .takesMany(ANY)
              .gives(STRING)
              .does(
                  "fmt.Sprint of the arguments.",
                  (call, a) -> Printer.sprint(call::requireStringLength, a.from(0))),
          TemplateFunction.named("printf")
              .takesMany(STRING, ANY)
              .gives(STRING)
              .does(
                  "fmt.Sprintf of the arguments.",
                  (call, a) -> Printer.sprintf(call::requireStringLength, a.string(0), a.from(1))),
          TemplateFunction.named("println")
              .takesMany(ANY)
              .gives(STRING)
              .does(
                  "fmt.Sprintln of the arguments.",
                  (call, a) -> Printer.sprintln(call::requireStringLength, a.from(0))));

  private PrintFunctions() {}
}
