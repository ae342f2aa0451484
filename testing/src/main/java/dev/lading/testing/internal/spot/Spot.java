package dev.lading.testing.internal.spot;

import dev.lading.manifest.FieldPath;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.model.io.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource, whether or not there is a value, and what people call it. Immutable.
 *
 * <p>What a Spot says for messages never has the value of a Secret.
 */
public final class Spot {

  private final ResourceId id;
  private final Map<String, @Nullable Object> tree;

  /** String for a member, Integer for an item. */
  private final List<Object> steps;

  private final String name;

  private Spot(ResourceId id, Map<String, @Nullable Object> tree, List<Object> steps, String name) {
    this.id = id;
    this.tree = tree;
    this.steps = steps;
    this.name = name;
  }

  /** The whole of a resource. */
  public static Spot of(KubernetesResource resource) {
    return new Spot(
        resource.id(), Trees.copyOf(resource.toTree()), List.of(), resource.id().toString());
  }

  /** The place some steps further: a String for a member, an Integer for an item. */
  public Spot at(Object... more) {
    List<Object> longer = new ArrayList<>(steps);
    Collections.addAll(longer, more);
    return new Spot(id, tree, Collections.unmodifiableList(longer), name);
  }

  /** The same place, called by what it is there, such as {@code container web}. */
  public Spot called(String what) {
    return new Spot(id, tree, steps, name + ", " + what);
  }

  /** The resource's id. */
  public ResourceId id() {
    return id;
  }

  /** The steps from the resource to here. */
  public List<Object> steps() {
    return steps;
  }

  /** What people call this place. */
  public String name() {
    return name;
  }

  /** The value, or null when there is none. */
  public @Nullable Object value() {
    Object value = tree;
    for (Object step : steps) {
      value = Step.into(value, step);
    }
    return value;
  }

  /** The members of an object; none when there is no object here. */
  public Map<?, ?> members() {
    return value() instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The items of a list, each at its place; none when there is no list here. */
  public List<Spot> items() {
    List<Spot> items = new ArrayList<>();
    if (value() instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        items.add(at(i));
      }
    }
    return items;
  }

  /** The value here as text, or empty text when it is none. */
  public String text() {
    return value() instanceof String text ? text : "";
  }

  /** The resource as YAML around this place, which is marked, or the nearest one that is there. */
  public String excerpt() {
    return Excerpt.of(SecretMask.masked(tree), steps);
  }

  /** The path from the resource to here, in text. */
  public String path() {
    return fieldPath().toString();
  }

  /** The path from the resource to here. */
  public FieldPath fieldPath() {
    FieldPath path = FieldPath.ROOT;
    for (Object step : steps) {
      path = step instanceof Integer position ? path.index(position) : path.field((String) step);
    }
    return path;
  }

  /** A value for messages, as if it were here: masked in a Secret. */
  public String shown(@Nullable Object value) {
    return PlainValue.shown(isSecret() ? SecretMask.masked(steps, value) : value);
  }

  /** Whether a value here is secret. */
  public boolean isSecret() {
    return SecretMask.covers(id.kind(), steps);
  }

  /** Where it is; never the value. */
  @Override
  public String toString() {
    return name + " at " + path();
  }

  /** One step into a tree. */
  private static final class Step {

    static @Nullable Object into(@Nullable Object value, Object step) {
      if (value instanceof Map<?, ?> map && step instanceof String) {
        return map.get(step);
      }
      if (value instanceof List<?> list && step instanceof Integer position) {
        return position >= 0 && position < list.size() ? list.get(position) : null;
      }
      return null;
    }
  }
}
