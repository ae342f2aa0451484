package dev.lading.model;

import dev.lading.model.io.ObjectWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An object or a list of strings.
 *
 * @param object the object, if it is one
 * @param strings the strings, if it is a list
 * @param <T> the object's type
 */
public record ObjectOrStrings<T extends ApiObject>(
    Optional<T> object, Optional<List<String>> strings) {

  /**
   * One of the two.
   *
   * @throws IllegalArgumentException when both or neither is given
   */
  public ObjectOrStrings {
    if (object.isPresent() == strings.isPresent()) {
      throw new IllegalArgumentException("exactly one of object and strings is needed");
    }
  }

  /** The object. */
  public static <T extends ApiObject> ObjectOrStrings<T> of(T object) {
    return new ObjectOrStrings<>(Optional.of(Objects.requireNonNull(object)), Optional.empty());
  }

  /** The strings, which are copied. */
  public static <T extends ApiObject> ObjectOrStrings<T> of(List<String> strings) {
    return new ObjectOrStrings<>(Optional.empty(), Optional.of(List.copyOf(strings)));
  }

  /** Writes whichever it is. */
  public void writeTo(ObjectWriter out) {
    object.ifPresent(value -> value.writeTo(out));
    strings.ifPresent(out::stringList);
  }
}
