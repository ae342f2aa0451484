package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A point in time as the API writes it: RFC 3339, whole seconds when made from an instant.
 *
 * <p>The text is kept as given; two times are equal when their texts are.
 *
 * @param text the RFC 3339 text
 */
public record Time(@JsonValue String text) implements Comparable<Time> {

  /**
   * Takes RFC 3339 text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Time {
    Objects.requireNonNull(text, "text");
    parse(text);
  }

  /** Takes RFC 3339 text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Time of(String text) {
    return new Time(text);
  }

  /** The instant in UTC, cut to whole seconds. */
  public static Time of(Instant instant) {
    return new Time(instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** The current value of {@code in}; a problem there when it is no time. */
  public static Time read(ObjectReader in) {
    String text = in.text();
    try {
      return new Time(text);
    } catch (IllegalArgumentException e) {
      in.invalid(text, "an RFC 3339 time such as 2006-01-02T15:04:05Z");
      return new Time(Instant.EPOCH.toString());
    }
  }

  /** Writes the text. */
  public void writeTo(ObjectWriter out) {
    out.text(text);
  }

  /** The point in time. */
  public Instant toInstant() {
    return parse(text);
  }

  /** Earlier before later; texts of the same instant in text order, to agree with equals. */
  @Override
  public int compareTo(Time other) {
    int byInstant = toInstant().compareTo(other.toInstant());
    return byInstant != 0 ? byInstant : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  static Instant parse(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not an RFC 3339 time: '" + text + "'", e);
    }
  }
}
