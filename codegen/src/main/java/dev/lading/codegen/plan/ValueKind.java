package dev.lading.codegen.plan;

/** The families of values a field can hold; each is read and written in its own way. */
public enum ValueKind {
  STRING,
  INT32,
  INT64,
  DOUBLE,
  BOOLEAN,
  /** A hand-written kernel type with {@code read} and {@code writeTo}. */
  KERNEL,
  ENUM,
  OBJECT,
  /** A kind inside another object; it may lack apiVersion and kind. */
  EMBEDDED_RESOURCE,
  OBJECT_OR_BOOLEAN,
  OBJECT_OR_LIST,
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
