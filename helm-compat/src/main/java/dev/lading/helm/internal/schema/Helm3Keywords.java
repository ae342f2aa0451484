package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.PlainJson;
import dev.lading.sprig.internal.regex.GoPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Helm 3.17 notices about a schema itself while it reads it (xeipuuv/gojsonschema, {@code
 * parseSchema} in {@code schema.go}): the first keyword that cannot be used, in its words.
 */
final class Helm3Keywords {

  private static final int MAX_DEPTH = 500;

  private static final List<String> MAPS_OF_SCHEMAS =
      List.of("definitions", "properties", "patternProperties", "dependencies");
  private static final List<String> SCHEMAS =
      List.of(
          "additionalProperties",
          "propertyNames",
          "items",
          "additionalItems",
          "contains",
          "not",
          "if",
          "then",
          "else");
  private static final List<String> LISTS_OF_SCHEMAS = List.of("items", "allOf", "anyOf", "oneOf");
  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minProperties", "maxProperties", "minItems", "maxItems");

  private Helm3Keywords() {}

  /** What is wrong with a schema; null when nothing is. */
  static @Nullable String firstWrong(@Nullable Object schema) {
    return schema instanceof Map<?, ?> || schema instanceof Boolean
        ? firstWrong(schema, 0)
        : "schema is invalid";
  }

  private static @Nullable String firstWrong(@Nullable Object schema, int depth) {
    if (!(schema instanceof Map<?, ?> keywords) || depth > MAX_DEPTH) {
      return null;
    }
    String wrong = type(keywords.get("type"));
    wrong = wrong == null ? shapes(keywords) : wrong;
    wrong = wrong == null ? within(keywords, depth + 1) : wrong;
    wrong = wrong == null ? numbers(keywords) : wrong;
    return wrong == null ? sets(keywords) : wrong;
  }

  private static @Nullable String type(@Nullable Object type) {
    if (type == null) {
      return null;
    }
    if (!(type instanceof String) && !(type instanceof List<?>)) {
      return "Invalid type. Expected: string/array of strings, given: type";
    }
    for (Object word : type instanceof List<?> words ? words : List.of(type)) {
      if (word instanceof String && JsonType.of(word) == null) {
        return "has a primitive type that is NOT VALID -- given: /"
            + word
            + "/ Expected valid values are:[array boolean integer number null object string]";
      }
    }
    return null;
  }

  private static @Nullable String shapes(Map<?, ?> keywords) {
    Object properties = keywords.get("properties");
    if (properties != null && !(properties instanceof Map<?, ?>)) {
      return "properties must be of type object";
    }
    Object items = keywords.get("items");
    boolean usable =
        items == null
            || items instanceof Map<?, ?>
            || items instanceof List<?>
            || items instanceof Boolean;
    return usable ? null : "Invalid type. Expected: valid schema/array of schemas, given: items";
  }

  private static @Nullable String within(Map<?, ?> keywords, int depth) {
    String wrong = null;
    for (String name : MAPS_OF_SCHEMAS) {
      if (keywords.get(name) instanceof Map<?, ?> schemas) {
        wrong = wrong == null ? firstOf(schemas.values(), depth) : wrong;
      }
    }
    for (String name : LISTS_OF_SCHEMAS) {
      if (keywords.get(name) instanceof List<?> schemas) {
        wrong = wrong == null ? firstOf(schemas, depth) : wrong;
      }
    }
    for (String name : SCHEMAS) {
      wrong = wrong == null ? firstWrong(keywords.get(name), depth) : wrong;
    }
    return wrong;
  }

  private static @Nullable String firstOf(Iterable<?> schemas, int depth) {
    for (Object schema : schemas) {
      String wrong = firstWrong(schema, depth);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private static @Nullable String numbers(Map<?, ?> keywords) {
    if (keywords.get("multipleOf") instanceof Number factor && factor.doubleValue() <= 0) {
      return "multipleOf must be strictly greater than 0";
    }
    for (String name : COUNTS) {
      if (keywords.get(name) instanceof Number count && count.doubleValue() < 0) {
        return name + " must be greater than or equal to 0";
      }
    }
    return null;
  }

  private static @Nullable String sets(Map<?, ?> keywords) {
    if (keywords.get("pattern") instanceof String pattern && !isRegex(pattern)) {
      return "pattern must be a valid regex";
    }
    Object required = keywords.get("required");
    if (required != null && !(required instanceof List<?>)) {
      return "required must be of an array";
    }
    return keywords.get("enum") instanceof List<?> values && hasTwice(values)
        ? "enum items must be unique"
        : null;
  }

  private static boolean isRegex(String pattern) {
    try {
      GoPattern.compile(pattern);
      return true;
    } catch (FunctionException malformed) {
      return false;
    }
  }

  private static boolean hasTwice(List<?> values) {
    Set<String> seen = new HashSet<>();
    for (Object value : values) {
      if (!seen.add(PlainJson.write(value))) {
        return true;
      }
    }
    return false;
  }
}
