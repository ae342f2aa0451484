package dev.lading.sprig;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import java.util.ArrayList;
import java.util.List;

/** Families put together from groups of functions. */
final class Families {
  private Families() {}

  static FunctionFamily of(String name, List<List<TemplateFunction>> groups) {
    List<TemplateFunction> all = new ArrayList<>();
    groups.forEach(all::addAll);
    return FunctionFamily.of(name, all);
  }

  /** What a page says when asked for a function that is not on it. */
  static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no function " + name);
  }
}
