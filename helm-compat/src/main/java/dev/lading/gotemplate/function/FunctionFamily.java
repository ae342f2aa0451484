package dev.lading.gotemplate.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Functions that belong together, such as all string functions. Immutable to its users: a family
 * {@link #onDemand} is made when the first of its functions is asked for, so that programs which
 * call none of them do not wait for it.
 */
public final class FunctionFamily {
  private final String name;
  private final Set<String> names;
  private final Supplier<FunctionFamily> source;
  private volatile @Nullable Map<String, TemplateFunction> functions;

  private FunctionFamily(
      String name,
      Set<String> names,
      Supplier<FunctionFamily> source,
      @Nullable Map<String, TemplateFunction> functions) {
    this.name = name;
    this.names = names;
    this.source = source;
    this.functions = functions;
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
    Map<String, TemplateFunction> all = Collections.unmodifiableMap(byName);
    return new FunctionFamily(
        name,
        all.keySet(),
        () -> {
          throw new IllegalStateException("made already: " + name);
        },
        all);
  }

  /**
   * A family made on demand.
   *
   * @param name for messages
   * @param names the names of exactly the functions the source gives, in its order
   * @param source may be asked again by another thread
   */
  public static FunctionFamily onDemand(
      String name, Set<String> names, Supplier<FunctionFamily> source) {
    return new FunctionFamily(name, names, source, null);
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
    return List.copyOf(byName().values());
  }

  /** The function of that name, if it is of this family. */
  public @Nullable TemplateFunction find(String function) {
    return byName().get(function);
  }

  private Map<String, TemplateFunction> byName() {
    Map<String, TemplateFunction> made = functions;
    if (made == null) {
      made = source.get().byName();
      if (!List.copyOf(made.keySet()).equals(List.copyOf(names))) {
        throw new IllegalStateException(name + " announces " + names + ", has " + made.keySet());
      }
      functions = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return name;
  }
}
