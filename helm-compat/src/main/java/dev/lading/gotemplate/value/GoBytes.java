package dev.lading.gotemplate.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Go's {@code []byte}: prints as numbers by {@code %v}, as text by {@code %s}. Immutable. */
public final class GoBytes implements GoValue {
  private final byte[] bytes;

  private GoBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of bytes. */
  public static GoBytes of(byte[] bytes) {
    return new GoBytes(bytes.clone());
  }

  /** Bytes that nobody will change; not copied. */
  public static GoBytes ofUnchanging(byte[] bytes) {
    return new GoBytes(bytes);
  }

  /** The bytes Go's string holds. */
  public static GoBytes of(String text) {
    return new GoBytes(GoStrings.toBytes(text));
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** The byte at an index from 0 on. */
  public byte get(int index) {
    return bytes[index];
  }

  /** The bytes from an index up to another, without it. */
  public GoBytes slice(int from, int to) {
    return new GoBytes(Arrays.copyOfRange(bytes, from, to));
  }

  /** A copy of the bytes. */
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
