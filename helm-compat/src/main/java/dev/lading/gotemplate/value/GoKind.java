package dev.lading.gotemplate.value;

import java.util.Locale;

/**
 * The kinds of Go's reflect package that a template can meet, under the names {@code kindOf}
 * prints.
 */
public enum GoKind {
  /** No value. */
  INVALID,
  /** True or false. */
  BOOL,
  /** A signed integer of 64 bits. */
  INT,
  /** A signed integer of 8 bits. */
  INT8,
  /** A signed integer of 16 bits. */
  INT16,
  /** A signed integer of 32 bits, also a rune. */
  INT32,
  /** A signed integer declared to have 64 bits. */
  INT64,
  /** An unsigned integer of 64 bits. */
  UINT,
  /** An unsigned integer of 8 bits, also a byte. */
  UINT8,
  /** An unsigned integer of 16 bits. */
  UINT16,
  /** An unsigned integer of 32 bits. */
  UINT32,
  /** An unsigned integer declared to have 64 bits. */
  UINT64,
  /** A number with a fraction, of 32 bits. */
  FLOAT32,
  /** A number with a fraction, of 64 bits. */
  FLOAT64,
  /** A function. */
  FUNC,
  /** Any value. */
  INTERFACE,
  /** A map. */
  MAP,
  /** A pointer. */
  PTR,
  /** A list. */
  SLICE,
  /** Text. */
  STRING,
  /** A record with fields. */
  STRUCT;

  private final String goName = name().toLowerCase(Locale.ROOT);

  /** The name Go prints: {@code int64}, {@code slice}, {@code ptr} … */
  public String goName() {
    return goName;
  }

  /** True for int, int8 … int64. */
  public boolean isSigned() {
    return compareTo(INT) >= 0 && compareTo(INT64) <= 0;
  }

  /** True for uint, uint8 … uint64. */
  public boolean isUnsigned() {
    return compareTo(UINT) >= 0 && compareTo(UINT64) <= 0;
  }

  /** True for float32 and float64. */
  public boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /** True for kinds whose values may be nil. */
  public boolean isNillable() {
    return switch (this) {
      case FUNC, INTERFACE, MAP, PTR, SLICE -> true;
      case INVALID, BOOL, INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64 ->
          false;
      case FLOAT32, FLOAT64, STRING, STRUCT -> false;
    };
  }

  /** Width in bits of a number kind; 0 for the others. */
  public int bits() {
    return switch (this) {
      case INT8, UINT8 -> 8;
      case INT16, UINT16 -> 16;
      case INT32, UINT32, FLOAT32 -> 32;
      case INT, INT64, UINT, UINT64, FLOAT64 -> 64;
      case INVALID, BOOL, FUNC, INTERFACE, MAP, PTR, SLICE, STRING, STRUCT -> 0;
    };
  }
}
