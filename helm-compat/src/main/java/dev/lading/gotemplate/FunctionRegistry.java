package dev.lading.gotemplate;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The functions a template set may call beside Go's builtins. Immutable.
 *
 * <p>A name may be defined once; who means to replace a function says so with {@link #replacing}.
 * Functions named as a builtin win over it, as in Go, except {@code and}, {@code or} and {@code
 * call}, whose evaluation is part of the language.
 */
public final class FunctionRegistry {
  private static final FunctionRegistry EMPTY = new FunctionRegistry(Map.of());

  private final Map<String, TemplateFunction> functions;

  private FunctionRegistry(Map<String, TemplateFunction> functions) {
    this.functions = functions;
  }

  public static FunctionRegistry empty() {
    return EMPTY;
  }

  /**
   * All functions of these families.
   *
   * @throws IllegalArgumentException when a name is defined twice
   */
  public static FunctionRegistry of(FunctionFamily... families) {
    FunctionRegistry registry = EMPTY;
    for (FunctionFamily family : families) {
      registry = registry.plus(family);
    }
    return registry;
  }

  /**
   * These functions and the family's.
   *
   * @throws IllegalArgumentException when a name is there already
   */
  public FunctionRegistry plus(FunctionFamily family) {
    Map<String, TemplateFunction> all = new HashMap<>(functions);
    for (TemplateFunction function : family.functions()) {
      if (all.putIfAbsent(function.name(), function) != null) {
        throw new IllegalArgumentException(
            "function " + function.name() + " of family " + family.name() + " is defined already");
      }
    }
    return new FunctionRegistry(Map.copyOf(all));
  }

  /**
   * These functions with some replaced.
   *
   * @throws IllegalArgumentException when a function to replace is not there
   */
  public FunctionRegistry replacing(FunctionFamily family) {
    Map<String, TemplateFunction> all = new HashMap<>(functions);
    for (TemplateFunction function : family.functions()) {
      if (all.put(function.name(), function) == null) {
        throw new IllegalArgumentException(
            "function " + function.name() + " of family " + family.name() + " replaces nothing");
      }
    }
    return new FunctionRegistry(Map.copyOf(all));
  }

  /** These functions without some names, as Helm drops {@code env}. */
  public FunctionRegistry without(String... names) {
    Map<String, TemplateFunction> all = new HashMap<>(functions);
    for (String name : names) {
      all.remove(name);
    }
    return new FunctionRegistry(Map.copyOf(all));
  }

  /** The function of that name, if there is one. */
  public @Nullable TemplateFunction find(String name) {
    return functions.get(name);
  }

  /** All names, sorted. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(functions.keySet()));
  }

  /** All functions by name, sorted. */
  public Map<String, TemplateFunction> byName() {
    return Collections.unmodifiableMap(new TreeMap<>(functions));
  }
}
