package dev.lading.gotemplate.function;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  /** The family of each name. */
  private final Map<String, FunctionFamily> families;

  private FunctionRegistry(Map<String, FunctionFamily> families) {
    this.families = families;
  }

  /** No functions but those of the language. */
  public static FunctionRegistry empty() {
    return EMPTY;
  }

  /**
   * All functions of these families.
   *
   * @throws IllegalArgumentException when a name is defined twice
   */
  public static FunctionRegistry of(FunctionFamily... families) {
    Map<String, FunctionFamily> all = new HashMap<>();
    for (FunctionFamily family : families) {
      add(family, all);
    }
    return new FunctionRegistry(all);
  }

  /**
   * These functions and the family's.
   *
   * @throws IllegalArgumentException when a name is there already
   */
  public FunctionRegistry plus(FunctionFamily family) {
    Map<String, FunctionFamily> all = new HashMap<>(families);
    add(family, all);
    return new FunctionRegistry(all);
  }

  private static void add(FunctionFamily family, Map<String, FunctionFamily> all) {
    for (String name : family.names()) {
      if (all.putIfAbsent(name, family) != null) {
        throw new IllegalArgumentException(
            "function " + name + " of family " + family.name() + " is defined already");
      }
    }
  }

  /**
   * These functions with some replaced.
   *
   * @throws IllegalArgumentException when a function to replace is not there
   */
  public FunctionRegistry replacing(FunctionFamily family) {
    Map<String, FunctionFamily> all = new HashMap<>(families);
    for (String name : family.names()) {
      if (all.put(name, family) == null) {
        throw new IllegalArgumentException(
            "function " + name + " of family " + family.name() + " replaces nothing");
      }
    }
    return new FunctionRegistry(all);
  }

  /** These functions without some names, as Helm drops {@code env}. */
  public FunctionRegistry without(String... names) {
    Map<String, FunctionFamily> all = new HashMap<>(families);
    for (String name : names) {
      all.remove(name);
    }
    return new FunctionRegistry(all);
  }

  /** Whether there is a function of that name. */
  public boolean has(String name) {
    return families.containsKey(name);
  }

  /** The function of that name, if there is one. */
  public @Nullable TemplateFunction find(String name) {
    FunctionFamily family = families.get(name);
    return family == null ? null : family.find(name);
  }

  /** All names, sorted. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(families.keySet()));
  }

  /** All functions by name, sorted. */
  public Map<String, TemplateFunction> byName() {
    Map<String, TemplateFunction> all = new TreeMap<>();
    families.forEach((name, family) -> all.put(name, Objects.requireNonNull(family.find(name))));
    return Collections.unmodifiableMap(all);
  }
}
