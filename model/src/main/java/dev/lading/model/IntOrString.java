package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A 32-bit number or a text: a port number or name, a count or a percentage. */
public final class IntOrString {

  private final int number;
  private final @Nullable String text;

  private IntOrString(int number, @Nullable String text) {
    this.number = number;
    this.text = text;
  }

  /** The number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IntOrString of(int number) {
    return new IntOrString(number, null);
  }

  /** The text, even if it looks like a number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static IntOrString of(String text) {
    return new IntOrString(0, Objects.requireNonNull(text, "text"));
  }

  /** The current value of {@code in}. */
  public static IntOrString read(ObjectReader in) {
    return in.peek() == ObjectReader.Token.INTEGER ? of(in.int32()) : of(in.text());
  }

  /** Writes a number or a text, whichever this is. */
  public void writeTo(ObjectWriter out) {
    if (text == null) {
      out.integer(number);
    } else {
      out.text(text);
    }
  }

  /** Whether this is a number. */
  public boolean isInt() {
    return text == null;
  }

  /** The number; empty for a text. */
  public OptionalInt asInt() {
    return text == null ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The text, or the number in decimal. */
  public String asText() {
    return text == null ? Integer.toString(number) : text;
  }

  @JsonValue
  Object jsonValue() {
    return text == null ? (Object) number : text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IntOrString that
        && number == that.number
        && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return text == null ? number : text.hashCode();
  }

  @Override
  public String toString() {
    return asText();
  }
}
