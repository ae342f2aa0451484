package dev.lading.gotemplate.value;

import java.util.Locale;

/**
 * The kinds of Go's reflect package that a template can meet, under the names {@code kindOf}
 * prints.
 */
public enum GoKind {
  INVALID,
  BOOL,
  INT,
  INT8,
  INT16,
  INT32,
  INT64,
  UINT,
  UINT8,
  UINT16,
  UINT32,
  UINT64,
  FLOAT32,
  FLOAT64,
  FUNC,
  INTERFACE,
  MAP,
  PTR,
  SLICE,
  STRING,
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
