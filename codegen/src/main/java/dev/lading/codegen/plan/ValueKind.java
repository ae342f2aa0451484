package dev.lading.codegen.plan;

/** The families of values a field can hold; each is read and written in its own way. */
public enum ValueKind {
  /** A text. */
  STRING,
  /** A whole number of 32 bits. */
  INT32,
  /** A whole number of 64 bits. */
  INT64,
  /** Any number. */
  DOUBLE,
  /** A boolean. */
  BOOLEAN,
  /** A hand-written kernel type with {@code read} and {@code writeTo}. */
  KERNEL,
  /** A text out of a set that may grow. */
  ENUM,
  /** An object of a generated type. */
  OBJECT,
  /** A kind inside another object; it may lack apiVersion and kind. */
  EMBEDDED_RESOURCE,
  /** An object or a boolean, as schemas have it. */
  OBJECT_OR_BOOLEAN,
  /** An object or a list of such. */
  OBJECT_OR_LIST,
  /** An object or a list of texts. */
  OBJECT_OR_STRINGS;

  /** Whether the Java type has a primitive form. */
  public boolean isPrimitive() {
    return this == INT32 || this == INT64 || this == DOUBLE || this == BOOLEAN;
  }

  /** Whether values have a builder. */
  public boolean hasBuilder() {
    return this == OBJECT || this == EMBEDDED_RESOURCE;
  }
}
