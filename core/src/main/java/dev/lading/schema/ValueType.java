package dev.lading.schema;

/** What one value of a field is. */
public enum ValueType {
  /** Text. */
  STRING("string"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** A whole number of 32 bits. */
  INT32("int32"),
  /** A whole number of 64 bits. */
  INT64("int64"),
  /** A number with a fraction. */
  DOUBLE("double"),
  /** A string in base64. */
  BYTES("bytes"),
  /** A string or number such as {@code 100m}. */
  QUANTITY("quantity"),
  /** A whole number or text, such as a port or its name. */
  INT_OR_STRING("intOrString"),
  /** A string in RFC 3339. */
  TIME("time"),
  /** A string in RFC 3339 with six decimals. */
  MICRO_TIME("microTime"),
  /** Anything, of no declared shape. */
  ANY("any"),
  /** An object of a declared type. */
  OBJECT(""),
  /** A JSON schema, or whether anything is allowed. */
  SCHEMA_OR_BOOLEAN("schemaOrBool"),
  /** A JSON schema, or a list of them. */
  SCHEMA_OR_LIST("schemaOrArray"),
  /** A JSON schema, or a list of names of properties. */
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
