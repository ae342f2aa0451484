package dev.lading.model;

import dev.lading.model.io.ObjectWriter;
import dev.lading.model.io.Trees;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an object carries beyond the values of its fields, so that writing gives back what was read:
 * members that are no fields of the type, lists and maps that are present although empty, and
 * constant or mandatory fields that are absent.
 */
public final class Extras {

  /** Nothing to add; what nearly every object has. */
  public static final Extras NONE = new Extras(Map.of(), Map.of(), Set.of());

  private final Map<String, @Nullable Object> unknown;
  private final Map<String, Object> empty;
  private final Set<String> absent;
  private final boolean nothing;

  private Extras(
      Map<String, @Nullable Object> unknown, Map<String, Object> empty, Set<String> absent) {
    this.unknown = unknown;
    this.empty = empty;
    this.absent = absent;
    this.nothing = unknown.isEmpty() && empty.isEmpty() && absent.isEmpty();
  }

  /** With one more member that is no field of the type; {@code tree} is copied. */
  public Extras withUnknown(String name, @Nullable Object tree) {
    Map<String, @Nullable Object> more = new TreeMap<>(unknown);
    more.put(name, Trees.copyOf(tree));
    return new Extras(Collections.unmodifiableMap(more), empty, absent);
  }

  /** Without the member {@code name}, should it be an unknown one. */
  public Extras withoutUnknown(String name) {
    if (!unknown.containsKey(name)) {
      return this;
    }
    Map<String, @Nullable Object> fewer = new TreeMap<>(unknown);
    fewer.remove(name);
    return new Extras(Collections.unmodifiableMap(fewer), empty, absent);
  }

  /** Notes that the list or map {@code name} is present and empty. */
  public Extras withEmpty(String name, Object emptyValue) {
    Map<String, Object> more = new TreeMap<>(empty);
    more.put(name, emptyValue);
    return new Extras(unknown, Collections.unmodifiableMap(more), absent);
  }

  /** Notes that the constant or mandatory field {@code name} is absent. */
  public Extras withAbsent(String name) {
    Set<String> more = new TreeSet<>(absent);
    more.add(name);
    return new Extras(unknown, empty, Collections.unmodifiableSet(more));
  }

  /** The unknown fields alone: what a builder carries over. */
  public Extras unknownOnly() {
    return unknown.isEmpty() ? NONE : new Extras(unknown, Map.of(), Set.of());
  }

  /** The members that are no fields of the type, in ascending order. */
  public Map<String, @Nullable Object> unknownFields() {
    return unknown;
  }

  /** Whether the list or map {@code name} was set to something empty. */
  public boolean isEmpty(String name) {
    return empty.containsKey(name);
  }

  /** Whether the constant or mandatory field {@code name} is absent. */
  public boolean isAbsent(String name) {
    return absent.contains(name);
  }

  /** Whether any constant or mandatory field is absent. */
  public boolean isIncomplete() {
    return !absent.isEmpty();
  }

  /**
   * A writer for one object that adds what this holds to the fields the object sends; {@code out}
   * itself when there is nothing to add.
   */
  public ObjectWriter weave(ObjectWriter out) {
    return nothing ? out : weaver(out);
  }

  private ObjectWriter weaver(ObjectWriter out) {
    Map<String, @Nullable Object> inserted = new TreeMap<>(unknown);
    inserted.putAll(empty);
    return new ExtrasWriter(out, inserted, absent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Extras that
            && unknown.equals(that.unknown)
            && empty.equals(that.empty)
            && absent.equals(that.absent));
  }

  @Override
  public int hashCode() {
    return Objects.hash(unknown, empty, absent);
  }

  /** Names only: unknown values may be secret. */
  @Override
  public String toString() {
    return "Extras{unknown="
        + unknown.keySet()
        + ", empty="
        + empty.keySet()
        + ", absent="
        + absent
        + "}";
  }
}
