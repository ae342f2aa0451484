package dev.lading.gotemplate;

import java.util.List;

/**
 * Functions that belong together, such as all string functions.
 *
 * @param name for messages
 * @param functions their order is the order of documentation
 */
public record FunctionFamily(String name, List<TemplateFunction> functions) {
  public FunctionFamily {
    functions = List.copyOf(functions);
  }

  public static FunctionFamily of(String name, TemplateFunction... functions) {
    return new FunctionFamily(name, List.of(functions));
  }
}
