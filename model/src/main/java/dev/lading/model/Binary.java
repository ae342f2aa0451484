package dev.lading.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lading.model.io.ObjectReader;
import dev.lading.model.io.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bytes, which manifests carry in base64.
 *
 * <p>The base64 text is kept as given (line breaks included) and equality is that of the text. The
 * content may be secret, so {@link #toString} tells its size only.
 */
public final class Binary {

  private static final Binary EMPTY = new Binary("");

  private final String base64;

  private Binary(String base64) {
    this.base64 = base64;
  }

  /** The bytes, which are copied. */
  public static Binary of(byte[] bytes) {
    return new Binary(Base64.getEncoder().encodeToString(bytes));
  }

  /** The UTF-8 bytes of {@code text}. */
  public static Binary ofUtf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes that {@code base64} stands for: the standard alphabet, padded; line breaks are
   * skipped.
   *
   * @throws IllegalArgumentException when it is not base64; the message does not quote it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Binary ofBase64(String base64) {
    Objects.requireNonNull(base64, "base64");
    decode(base64);
    return new Binary(base64);
  }

  /** The current value of {@code in}; a problem there when it is not base64. */
  public static Binary read(ObjectReader in) {
    String text = in.text();
    try {
      return ofBase64(text);
    } catch (IllegalArgumentException e) {
      in.invalid("(not shown)", "bytes in base64");
      return EMPTY;
    }
  }

  /** Writes the base64 text. */
  public void writeTo(ObjectWriter out) {
    out.text(base64);
  }

  /** The base64 text, as given. */
  @JsonValue
  public String base64() {
    return base64;
  }

  /** The bytes; a fresh array. */
  public byte[] bytes() {
    return decode(base64);
  }

  /** The bytes read as UTF-8. */
  public String utf8() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] decode(String base64) {
    String joined = base64.replace("\n", "").replace("\r", "");
    if (joined.length() % 4 != 0) {
      throw new IllegalArgumentException("not base64: padding is missing");
    }
    try {
      return Base64.getDecoder().decode(joined);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not base64", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Binary that && base64.equals(that.base64);
  }

  @Override
  public int hashCode() {
    return base64.hashCode();
  }

  @Override
  public String toString() {
    return "Binary[" + bytes().length + " bytes]";
  }
}
