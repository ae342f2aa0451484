package dev.lading.packages;

import dev.lading.packages.internal.type.BoundType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a package lends to everything it depends on, directly or not, by type: a registry, a storage
 * class. A dependency asks for the type it knows and does without when there is none. Immutable.
 */
public final class Globals {

  private static final Globals NONE = new Globals(Map.of());

  private final Map<Class<?>, Object> byType;

  private Globals(Map<Class<?>, Object> byType) {
    this.byType = byType;
  }

  /** Nothing. */
  public static Globals none() {
    return NONE;
  }

  /** One value, under the type that dependencies ask for. */
  public static <G> Globals of(Class<G> type, G value) {
    return NONE.with(type, value);
  }

  /** These and one more; a value of the same type is replaced. */
  public <G> Globals with(Class<G> type, G value) {
    Map<Class<?>, Object> more = new LinkedHashMap<>(byType);
    more.put(type, type.cast(value));
    return new Globals(more);
  }

  /** The value of a type. */
  public <G> Optional<G> find(Class<G> type) {
    return Optional.ofNullable(type.cast(byType.get(type)));
  }

  /** These under others: of each type, the other's value wins. */
  public Globals plus(Globals others) {
    Map<Class<?>, Object> all = new LinkedHashMap<>(byType);
    all.putAll(others.byType);
    return new Globals(all);
  }

  /** All values in one tree, as charts have them under {@code global}. */
  public Values toValues() {
    Values all = Values.empty();
    for (Object value : byType.values()) {
      all = all.plus(Values.of(BoundType.write(value)));
    }
    return all;
  }

  /** The types; never the values. */
  @Override
  public String toString() {
    return "Globals" + byType.keySet().stream().map(Class::getSimpleName).toList();
  }
}
