package dev.lading.sprig;

import static dev.lading.gotemplate.GoType.STRING;
import static dev.lading.gotemplate.TemplateFunction.named;

import dev.lading.gotemplate.FunctionException;
import dev.lading.gotemplate.FunctionFamily;

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
