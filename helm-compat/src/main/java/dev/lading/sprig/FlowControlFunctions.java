package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.run.FunctionException;

/** Sprig's {@code fail} (docs/flow_control.md) and its greeting. */
final class FlowControlFunctions {
  private FlowControlFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "flow control",
        named("fail")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Ends the execution with a message.",
                (call, a) -> {
                  throw new FunctionException(a.string(0));
                }),
        named("hello").gives(STRING).does("A greeting.", (call, a) -> "Hello!"));
  }
}
