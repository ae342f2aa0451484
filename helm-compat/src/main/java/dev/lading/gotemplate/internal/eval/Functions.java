package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.builtin.Builtins;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions a template may name: those of the registry, then Go's builtins. Serves one parse.
 */
final class Functions {
  private final FunctionRegistry registry;
  private final Map<String, TemplateFunction> met = new HashMap<>();

  Functions(FunctionRegistry registry) {
    this.registry = registry;
  }

  boolean isDefined(String name) {
    return find(name) != null;
  }

  @Nullable TemplateFunction find(String name) {
    TemplateFunction known = met.get(name);
    if (known != null) {
      return known;
    }
    TemplateFunction function = registry.find(name);
    TemplateFunction found = function == null ? Builtins.find(name) : function;
    if (found != null) {
      met.put(name, found);
    }
    return found;
  }

  /** A function the parser found. */
  TemplateFunction require(String name) {
    return Objects.requireNonNull(find(name));
  }
}
