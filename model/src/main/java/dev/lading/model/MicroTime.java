package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A point in time as the API writes it: RFC 3339, microseconds when made from an instant.
 *
 * <p>The text is kept as given; two times are equal when their texts are.
 *
 * @param text the RFC 3339 text
 */
public record MicroTime(@JsonValue String text) implements Comparable<MicroTime> {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * Takes RFC 3339 text.
   *
   * @throws IllegalArgumentException when it is none
   */
  public MicroTime {
    Objects.requireNonNull(text, "text");
    Time.parse(text);
  }

  /** Takes RFC 3339 text. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MicroTime of(String text) {
    return new MicroTime(text);
  }

  /** The instant in UTC, cut to microseconds and always with six decimals. */
  public static MicroTime of(Instant instant) {
    return new MicroTime(FORMAT.format(instant));
  }

  /** The current value of {@code in}; a problem there when it is no time. */
  public static MicroTime read(ObjectReader in) {
    String text = in.text();
    try {
      return new MicroTime(text);
    } catch (IllegalArgumentException e) {
      in.invalid(text, "an RFC 3339 time such as 2006-01-02T15:04:05.000000Z");
      return of(Instant.EPOCH);
    }
  }

  /** Writes the text. */
  public void writeTo(ObjectWriter out) {
    out.text(text);
  }

  /** The point in time. */
  public Instant toInstant() {
    return Time.parse(text);
  }

  /** Earlier before later; texts of the same instant in text order, to agree with equals. */
  @Override
  public int compareTo(MicroTime other) {
    int byInstant = toInstant().compareTo(other.toInstant());
    return byInstant != 0 ? byInstant : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
