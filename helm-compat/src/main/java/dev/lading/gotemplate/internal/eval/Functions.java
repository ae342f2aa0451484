package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.builtin.Builtins;
import dev.lading.gotemplate.internal.syntax.KnownFunctions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions a template may name: those of the registry, then Go's builtins. Serves one parse.
 */
final class Functions implements KnownFunctions {
  private final FunctionRegistry registry;
  private final Map<String, TemplateFunction> met = new HashMap<>();

  Functions(FunctionRegistry registry) {
    this.registry = registry;
  }

  @Override
  public @Nullable TemplateFunction find(String name) {
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
}
