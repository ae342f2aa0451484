package dev.lading.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way to a field within an object: names and list positions, as in {@code
 * spec.containers[0].image} or {@code metadata.annotations["example.com/owner"]}.
 */
public final class FieldPath {

  /** The object itself. */
  public static final FieldPath ROOT = new FieldPath(List.of());

  /** String for a name, Integer for a position. */
  private final List<Object> steps;

  private FieldPath(List<Object> steps) {
    this.steps = steps;
  }

  /** A path of names. */
  public static FieldPath of(String... names) {
    return new FieldPath(List.of((Object[]) names));
  }

  /** This path and then a member. */
  public FieldPath field(String name) {
    return with(Objects.requireNonNull(name));
  }

  /** This path and then an element, counted from 0. */
  public FieldPath index(int position) {
    return with(position);
  }

  /** The steps: a String for each name, an Integer for each position. */
  public List<Object> steps() {
    return steps;
  }

  private FieldPath with(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(Collections.unmodifiableList(longer));
  }

  /** The value at this path of a tree, or null when there is none. */
  public @Nullable Object in(@Nullable Object tree) {
    Object value = tree;
    for (Object step : steps) {
      if (value instanceof Map<?, ?> map && step instanceof String) {
        value = map.get(step);
      } else if (value instanceof List<?> list && step instanceof Integer position) {
        value = position < list.size() ? list.get(position) : null;
      } else {
        return null;
      }
    }
    return value;
  }

  /** Appends a member's name to a path in text, in brackets where it is no plain word. */
  static void appendName(StringBuilder path, String name) {
    if (isWord(name)) {
      path.append(path.length() == 0 ? "" : ".").append(name);
    } else {
      path.append("[\"").append(name.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"]");
    }
  }

  private static boolean isWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '$') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath path && steps.equals(path.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof String name) {
        appendName(path, name);
      } else {
        path.append('[').append(step).append(']');
      }
    }
    return path.toString();
  }
}
