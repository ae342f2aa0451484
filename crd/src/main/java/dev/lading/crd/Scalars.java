package dev.lading.crd;

import dev.lading.schema.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas everything is put together from. */
final class Scalars {

  /** Of the texts that stand for quantities (apimachinery {@code resource.Quantity}). */
  private static final String QUANTITY =
      "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]"
          + "|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

  private Scalars() {}

  static Map<String, @Nullable Object> typed(String type) {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }

  static Map<String, @Nullable Object> formatted(String type, String format) {
    Map<String, @Nullable Object> schema = typed(type);
    schema.put("format", format);
    return schema;
  }

  /** Any value. */
  static Map<String, @Nullable Object> anything() {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("x-kubernetes-preserve-unknown-fields", true);
    return schema;
  }

  /** An object of any members. */
  static Map<String, @Nullable Object> open() {
    Map<String, @Nullable Object> schema = typed("object");
    schema.put("x-kubernetes-preserve-unknown-fields", true);
    return schema;
  }

  static Map<String, @Nullable Object> list(Map<String, @Nullable Object> items) {
    Map<String, @Nullable Object> schema = typed("array");
    schema.put("items", items);
    return schema;
  }

  static Map<String, @Nullable Object> map(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> schema = typed("object");
    schema.put("additionalProperties", values);
    return schema;
  }

  private static Map<String, @Nullable Object> intOrString() {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("anyOf", List.of(Map.of("type", "integer"), Map.of("type", "string")));
    schema.put("x-kubernetes-int-or-string", true);
    return schema;
  }

  private static Map<String, @Nullable Object> quantity() {
    Map<String, @Nullable Object> schema = intOrString();
    schema.put("pattern", QUANTITY);
    return schema;
  }

  static Map<String, @Nullable Object> of(ValueType type) {
    return switch (type) {
      case STRING -> typed("string");
      case BOOLEAN -> typed("boolean");
      case INT32 -> formatted("integer", "int32");
      case INT64 -> formatted("integer", "int64");
      case DOUBLE -> typed("number");
      case BYTES -> formatted("string", "byte");
      case QUANTITY -> quantity();
      case INT_OR_STRING -> intOrString();
      case TIME, MICRO_TIME -> formatted("string", "date-time");
      case ANY, SCHEMA_OR_BOOLEAN, SCHEMA_OR_LIST, SCHEMA_OR_STRINGS -> anything();
      case OBJECT -> open();
    };
  }
}
