package dev.lading.model;

import dev.lading.model.io.ObjectWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An object or a list of objects of the same type.
 *
 * @param object the object, if it is one
 * @param list the list, if it is one
 * @param <T> the object's type
 */
public record ObjectOrList<T extends ApiObject>(Optional<T> object, Optional<List<T>> list) {

  /**
   * One of the two.
   *
   * @throws IllegalArgumentException when both or neither is given
   */
  public ObjectOrList {
    if (object.isPresent() == list.isPresent()) {
      throw new IllegalArgumentException("exactly one of object and list is needed");
    }
  }

  /** The object. */
  public static <T extends ApiObject> ObjectOrList<T> of(T object) {
    return new ObjectOrList<>(Optional.of(Objects.requireNonNull(object)), Optional.empty());
  }

  /** The list, which is copied. */
  public static <T extends ApiObject> ObjectOrList<T> of(List<? extends T> list) {
    return new ObjectOrList<>(Optional.empty(), Optional.of(List.copyOf(list)));
  }

  /** Writes whichever it is. */
  public void writeTo(ObjectWriter out) {
    object.ifPresent(value -> value.writeTo(out));
    list.ifPresent(values -> writeAll(values, out));
  }

  private static void writeAll(List<? extends ApiObject> values, ObjectWriter out) {
    out.beginList();
    for (ApiObject value : values) {
      value.writeTo(out);
    }
    out.endList();
  }
}
