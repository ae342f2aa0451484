package dev.lading.gotemplate.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions that belong together, such as all string functions. Immutable to its users: the
 * functions of a family {@link #onDemand} are made when they are asked for, so that programs do not
 * wait for what they never call.
 */
public final class FunctionFamily {
  private final String name;
  private final Set<String> names;
  private final Function<String, TemplateFunction> source;
  private final Map<String, TemplateFunction> made = new ConcurrentHashMap<>();

  private FunctionFamily(
      String name, Set<String> names, Function<String, TemplateFunction> source) {
    this.name = name;
    this.names = names;
    this.source = source;
  }

  /**
   * A family of these functions; their order is the order of documentation.
   *
   * @param name for messages
   */
  public static FunctionFamily of(String name, TemplateFunction... functions) {
    return of(name, List.of(functions));
  }

  /**
   * A family of these functions; their order is the order of documentation.
   *
   * @param name for messages
   * @throws IllegalArgumentException when a name is there twice
   */
  public static FunctionFamily of(String name, List<TemplateFunction> functions) {
    Map<String, TemplateFunction> byName = new LinkedHashMap<>();
    for (TemplateFunction function : functions) {
      if (byName.put(function.name(), function) != null) {
        throw new IllegalArgumentException(
            "function " + function.name() + " is twice in family " + name);
      }
    }
    return onDemand(name, byName.keySet(), byName::get);
  }

  /**
   * A family whose functions are made one by one.
   *
   * @param name for messages
   * @param names the names of the functions, in the order of documentation
   * @param source the function of one of these names; asked once, or again by another thread
   */
  public static FunctionFamily onDemand(
      String name, Set<String> names, Function<String, TemplateFunction> source) {
    return new FunctionFamily(name, Collections.unmodifiableSet(names), source);
  }

  /** For messages. */
  public String name() {
    return name;
  }

  /** The names of the functions, in the order of documentation. */
  public Set<String> names() {
    return names;
  }

  /** The functions, in the order of documentation. */
  public List<TemplateFunction> functions() {
    List<TemplateFunction> functions = new ArrayList<>();
    for (String function : names) {
      functions.add(get(function));
    }
    return List.copyOf(functions);
  }

  /** The function of that name, if it is of this family. */
  public @Nullable TemplateFunction find(String function) {
    return names.contains(function) ? get(function) : null;
  }

  private TemplateFunction get(String function) {
    TemplateFunction known = made.get(function);
    if (known != null) {
      return known;
    }
    TemplateFunction fresh = source.apply(function);
    if (!fresh.name().equals(function)) {
      throw new IllegalStateException(name + " has " + fresh.name() + " for " + function);
    }
    TemplateFunction earlier = made.putIfAbsent(function, fresh);
    return earlier == null ? fresh : earlier;
  }

  @Override
  public String toString() {
    return name;
  }
}
