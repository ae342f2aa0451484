package dev.lading.validation.rule;

import dev.lading.manifest.FieldPath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource and the value there, if any. Fields that are absent, or null, which is the
 * same to Kubernetes, can be walked as well: everything below them is absent too, and they still
 * know their path. Values of an unexpected type read as absent; the schema rules report those.
 */
public final class Field {

  private final @Nullable Field parent;
  private final @Nullable Object step;
  private final @Nullable Object value;

  private Field(@Nullable Field parent, @Nullable Object step, @Nullable Object value) {
    this.parent = parent;
    this.step = step;
    this.value = value;
  }

  /** The whole of a tree. */
  public static Field root(@Nullable Object tree) {
    return new Field(null, null, tree);
  }

  /** The member called {@code name}. */
  public Field get(String name) {
    return new Field(this, name, value instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /** The member at the end of a path of names. */
  public Field at(String first, String... more) {
    Field field = get(first);
    for (String name : more) {
      field = field.get(name);
    }
    return field;
  }

  /** The elements of a list; none when this is no list. */
  public List<Field> items() {
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    List<Field> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(new Field(this, i, list.get(i)));
    }
    return items;
  }

  /** The members of an object; none when this is no object. */
  public List<Field> members() {
    if (!(value instanceof Map<?, ?> map)) {
      return List.of();
    }
    List<Field> members = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      members.add(new Field(this, entry.getKey(), entry.getValue()));
    }
    return members;
  }

  /** Calls {@code use} with this field if it is present. */
  public void ifPresent(Consumer<Field> use) {
    if (value != null) {
      use.accept(this);
    }
  }

  /** Whether there is a value. */
  public boolean isPresent() {
    return value != null;
  }

  /** Whether there is no value, or null. */
  public boolean isAbsent() {
    return value == null;
  }

  /** Whether the value is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return value instanceof List;
  }

  /** Whether the value is a text. */
  public boolean isText() {
    return value instanceof String;
  }

  /** Whether the value is a whole number. */
  public boolean isInteger() {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof BigInteger
        || value instanceof Double number && number == Math.rint(number);
  }

  /** Whether the value is true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  /** Whether the value is false; an absent field is neither true nor false. */
  public boolean isFalse() {
    return Boolean.FALSE.equals(value);
  }

  /** How many elements or members there are. */
  public int size() {
    if (value instanceof List<?> list) {
      return list.size();
    }
    return value instanceof Map<?, ?> map ? map.size() : 0;
  }

  /** The plain value; null when absent. */
  public @Nullable Object value() {
    return value;
  }

  /** The text; empty when absent or no text. */
  public String text() {
    return value instanceof String text ? text : "";
  }

  /** The text, or {@code fallback} when it is absent, empty or no text. */
  public String textOr(String fallback) {
    return value instanceof String text && !text.isEmpty() ? text : fallback;
  }

  /** The text, or a number or truth value as text; empty when absent or a collection. */
  public String scalar() {
    return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
  }

  /** Whether the value is this text. */
  public boolean is(String text) {
    return text.equals(value);
  }

  /** The number, or {@code fallback} when absent, no number, or beyond 64 bits. */
  public long number(long fallback) {
    if (value instanceof Long || value instanceof Integer || value instanceof Double) {
      return ((Number) value).longValue();
    }
    return fallback;
  }

  /** The texts in a list; elements of other types are left out. */
  public List<String> texts() {
    if (!(value instanceof List<?> list)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(list.size());
    for (Object item : list) {
      if (item instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The last step of the path: a member's name, or an element's position as text. */
  public String name() {
    return step == null ? "" : step.toString();
  }

  /** What holds this field; itself for the root. */
  public Field parent() {
    return parent == null ? this : parent;
  }

  /** The way to this field from the resource. */
  public FieldPath path() {
    if (parent == null) {
      return FieldPath.ROOT;
    }
    FieldPath path = parent.path();
    return step instanceof Integer index ? path.index(index) : path.field(String.valueOf(step));
  }

  /** The path; never the value, which may be secret. */
  @Override
  public String toString() {
    return path().toString();
  }
}
