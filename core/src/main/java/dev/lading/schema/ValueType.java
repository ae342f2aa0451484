package dev.lading.schema;

/** What one value of a field is. */
public enum ValueType {
  STRING("string"),
  BOOLEAN("boolean"),
  INT32("int32"),
  INT64("int64"),
  DOUBLE("double"),
  /** A string in base64. */
  BYTES("bytes"),
  /** A string or number such as {@code 100m}. */
  QUANTITY("quantity"),
  INT_OR_STRING("intOrString"),
  /** A string in RFC 3339. */
  TIME("time"),
  /** A string in RFC 3339 with six decimals. */
  MICRO_TIME("microTime"),
  /** Anything, of no declared shape. */
  ANY("any"),
  /** An object of a declared type. */
  OBJECT(""),
  SCHEMA_OR_BOOLEAN("schemaOrBool"),
  SCHEMA_OR_LIST("schemaOrArray"),
  SCHEMA_OR_STRINGS("schemaOrStringArray");

  private final String word;

  ValueType(String word) {
    this.word = word;
  }

  static ValueType of(String word) {
    if (word.indexOf('.') > 0) {
      return OBJECT;
    }
    for (ValueType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of values: " + word);
  }
}
