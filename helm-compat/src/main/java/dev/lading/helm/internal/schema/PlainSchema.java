package dev.lading.helm.internal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly that a schema certainly fits its metaschema, as nearly all schemas of charts do:
 * they consist of a few keywords used as meant. A "no" means only that the metaschema has to be
 * asked, which also says what is wrong.
 */
final class PlainSchema {

  private static final int MAX_DEPTH = 100;

  /** Keywords some metaschema says something about that is not checked here. */
  private static final Set<String> OTHERS =
      Set.of(
          "$anchor",
          "$dynamicAnchor",
          "$dynamicRef",
          "$id",
          "$recursiveAnchor",
          "$recursiveRef",
          "$vocabulary",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "id",
          "maxContains",
          "minContains",
          "multipleOf",
          "patternProperties",
          "prefixItems",
          "unevaluatedItems",
          "unevaluatedProperties");

  private PlainSchema() {}

  /** Whether the schema certainly is well-formed in every draft. */
  static boolean is(@Nullable Object tree) {
    return tree instanceof Map<?, ?> && isSchema(tree, 0);
  }

  private static boolean isSchema(@Nullable Object value, int depth) {
    if (!(value instanceof Map<?, ?> schema) || depth > MAX_DEPTH) {
      return false;
    }
    for (Map.Entry<?, ?> entry : schema.entrySet()) {
      if (!(entry.getKey() instanceof String keyword)
          || !fits(keyword, entry.getValue(), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String keyword, @Nullable Object value, int depth) {
    return switch (keyword) {
      case "title", "description", "$comment", "format" -> value instanceof String;
      case "$schema" -> depth == 1 && value instanceof String;
      case "default", "const" -> true;
      case "examples" -> value instanceof List<?>;
      case "type" -> isType(value);
      case "enum", "required" -> isSetOfTexts(value);
      case "properties", "definitions", "$defs" -> isMapOfSchemas(value, depth);
      case "additionalProperties", "additionalItems" ->
          value instanceof Boolean || isSchema(value, depth);
      case "items", "not", "if", "then", "else", "contains", "propertyNames" ->
          isSchema(value, depth);
      case "allOf", "anyOf", "oneOf" -> isListOfSchemas(value, depth);
      case "minimum", "maximum" -> value instanceof Double;
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
          value instanceof Double number && number >= 0 && JsonType.isWhole(number);
      case "pattern" -> value instanceof String regex && isPlainText(regex, "^$/_-.");
      case "$ref" ->
          value instanceof String reference
              && reference.startsWith("#/")
              && isPlainText(reference, "#/_-.$");
      case "uniqueItems", "readOnly", "writeOnly", "deprecated" -> value instanceof Boolean;
      default -> !OTHERS.contains(keyword);
    };
  }

  private static boolean isType(@Nullable Object value) {
    return value instanceof String ? JsonType.of(value) != null : isSetOfTypes(value);
  }

  private static boolean isSetOfTypes(@Nullable Object value) {
    return isSetOfTexts(value)
        && value instanceof List<?> types
        && types.stream().allMatch(type -> JsonType.of(type) != null);
  }

  private static boolean isSetOfTexts(@Nullable Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    Set<Object> seen = new HashSet<>();
    for (Object item : list) {
      if (!(item instanceof String) || !seen.add(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMapOfSchemas(@Nullable Object value, int depth) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    for (Object schema : map.values()) {
      if (!isSchema(schema, depth)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isListOfSchemas(@Nullable Object value, int depth) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    for (Object schema : list) {
      if (!isSchema(schema, depth)) {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits and some other characters, which mean nothing in a pattern or reference. */
  private static boolean isPlainText(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || others.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
