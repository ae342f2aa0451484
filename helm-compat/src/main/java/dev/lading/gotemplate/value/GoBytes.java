package dev.lading.gotemplate.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Go's {@code []byte}: prints as numbers by {@code %v}, as text by {@code %s}. Immutable. */
public final class GoBytes implements GoValue {
  private final byte[] bytes;

  private GoBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static GoBytes of(byte[] bytes) {
    return new GoBytes(bytes.clone());
  }

  /** The bytes Go's string holds. */
  public static GoBytes of(String text) {
    return new GoBytes(GoStrings.toBytes(text));
  }

  public int size() {
    return bytes.length;
  }

  public byte get(int index) {
    return bytes[index];
  }

  public GoBytes slice(int from, int to) {
    return new GoBytes(Arrays.copyOfRange(bytes, from, to));
  }

  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** Go's {@code string(bytes)}. */
  public String toText() {
    return GoStrings.fromBytes(bytes);
  }

  @Override
  public GoType goType() {
    return GoType.BYTES;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Says the size only. */
  @Override
  public String toString() {
    return "GoBytes[" + bytes.length + "]";
  }
}
