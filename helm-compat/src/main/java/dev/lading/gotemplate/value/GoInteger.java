package dev.lading.gotemplate.value;

import org.jspecify.annotations.Nullable;

/**
 * An integer of another type than {@code int}: int64, uint8, time.Duration … Immutable. Equal when
 * type and value are.
 */
public final class GoInteger implements GoValue {
  private final GoType type;
  private final long bits;

  private GoInteger(GoType type, long bits) {
    this.type = type;
    this.bits = bits;
  }

  /**
   * A value of an integer type other than {@code int}.
   *
   * @param bits the value; for unsigned 64-bit types its two's complement bits. Cut to the type's
   *     width as a Go conversion does.
   * @throws IllegalArgumentException when the type is no such type
   */
  public static GoInteger of(GoType type, long bits) {
    GoKind kind = type.kind();
    if (type.equals(GoType.INT) || !(kind.isSigned() || kind.isUnsigned())) {
      throw new IllegalArgumentException(type.name() + " is not held as a GoInteger");
    }
    int spare = 64 - kind.bits();
    return new GoInteger(type, kind.isSigned() ? bits << spare >> spare : bits << spare >>> spare);
  }

  /** An {@code int64}. */
  public static GoInteger int64(long value) {
    return new GoInteger(GoType.INT64, value);
  }

  /** An {@code int32}. */
  public static GoInteger int32(int value) {
    return new GoInteger(GoType.INT32, value);
  }

  /** A {@code uint64} from its two's complement bits. */
  public static GoInteger uint64(long bits) {
    return new GoInteger(GoType.UINT64, bits);
  }

  /** A {@code uint8}, as indexing a string gives. */
  public static GoInteger uint8(int value) {
    return of(GoType.UINT8, value);
  }

  @Override
  public GoType goType() {
    return type;
  }

  /** The value; negative for unsigned values above the largest signed one. */
  public long longValue() {
    return bits;
  }

  /** Whether the type is one of the unsigned. */
  public boolean isUnsigned() {
    return type.kind().isUnsigned();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoInteger integer && bits == integer.bits && type.equals(integer.type);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  /** Decimal digits. */
  @Override
  public String toString() {
    return isUnsigned() ? Long.toUnsignedString(bits) : Long.toString(bits);
  }
}
