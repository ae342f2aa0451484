package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.builtin.Builtins;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions a template may name: those of the registry, then Go's builtins. */
final class Functions {
  private final FunctionRegistry registry;

  Functions(FunctionRegistry registry) {
    this.registry = registry;
  }

  boolean isDefined(String name) {
    return registry.has(name) || Builtins.find(name) != null;
  }

  @Nullable TemplateFunction find(String name) {
    TemplateFunction function = registry.find(name);
    return function == null ? Builtins.find(name) : function;
  }

  /** A function the parser found. */
  TemplateFunction require(String name) {
    return Objects.requireNonNull(find(name));
  }
}
