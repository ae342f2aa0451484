package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of an API enumeration. The known values are constants of the subclass; the set is open,
 * because clusters newer than this library add values.
 */
public abstract class EnumValue {

  private final String value;

  /** For the generated enumerations, which have a constant for each value the API documents. */
  protected EnumValue(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** The text the API uses. */
  @JsonValue
  public final String value() {
    return value;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof EnumValue that
            && that.getClass() == getClass()
            && that.value.equals(value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  @Override
  public final String toString() {
    return value;
  }
}
