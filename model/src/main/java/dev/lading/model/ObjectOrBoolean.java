package dev.lading.model;

import dev.lading.model.io.ObjectWriter;
import java.util.Objects;
import java.util.Optional;

/**
 * An object or a boolean.
 *
 * @param object the object, if it is one
 * @param bool the boolean, if it is one
 * @param <T> the object's type
 */
public record ObjectOrBoolean<T extends ApiObject>(Optional<T> object, Optional<Boolean> bool) {

  /**
   * One of the two.
   *
   * @throws IllegalArgumentException when both or neither is given
   */
  public ObjectOrBoolean {
    if (object.isPresent() == bool.isPresent()) {
      throw new IllegalArgumentException("exactly one of object and boolean is needed");
    }
  }

  /** The object. */
  public static <T extends ApiObject> ObjectOrBoolean<T> of(T object) {
    return new ObjectOrBoolean<>(Optional.of(Objects.requireNonNull(object)), Optional.empty());
  }

  /** The boolean. */
  public static <T extends ApiObject> ObjectOrBoolean<T> of(boolean bool) {
    return new ObjectOrBoolean<>(Optional.empty(), Optional.of(bool));
  }

  /** Writes whichever it is. */
  public void writeTo(ObjectWriter out) {
    object.ifPresent(value -> value.writeTo(out));
    bool.ifPresent(out::bool);
  }
}
