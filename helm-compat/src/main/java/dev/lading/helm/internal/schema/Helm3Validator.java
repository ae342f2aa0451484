package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.GoFormat;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.text.PlainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks values as Helm 3.17 does (xeipuuv/gojsonschema, {@code validation.go}): draft 7 whatever
 * the schema says, its own texts, and of alternatives that all fail the one that came furthest.
 * Serves one run.
 */
final class Helm3Validator {

  private static final long MAX_STEPS = 10_000_000;
  private static final int MAX_DEPTH = 500;

  private long steps;

  /** What one schema found: the lines, and how much of it went well. */
  private static final class Result {
    private final List<String> lines = new ArrayList<>();
    private int score;

    void fail(Place place, String text) {
      lines.add("- " + place.field() + ": " + text);
      score--;
    }

    void merge(Result other) {
      lines.addAll(other.lines);
      score += other.score;
    }

    boolean isValid() {
      return lines.isEmpty();
    }
  }

  /** Where a value is, and how many schemas led there. */
  private record Place(String path, int depth) {
    String field() {
      return path.isEmpty() ? "(root)" : path;
    }

    Place member(String name) {
      return new Place(path.isEmpty() ? name : path + "." + name, depth + 1);
    }

    Place deeper() {
      return new Place(path, depth + 1);
    }
  }

  /** The lines about what is wrong with the values. */
  List<String> validate(SchemaNode schema, @Nullable Object value) {
    return check(schema, value, new Place("", 0)).lines;
  }

  private Result check(SchemaNode schema, @Nullable Object value, Place place) {
    if (++steps > MAX_STEPS || place.depth() > MAX_DEPTH) {
      throw new FormatException("the schema takes too long");
    }
    Result result = new Result();
    if (schema.always != null) {
      if (!schema.always) {
        result.fail(place, "False always fails validation");
      }
      return result;
    }
    if (schema.ref != null) {
      return check(schema.ref, value, place.deeper());
    }
    String given = given(value);
    if (!schema.types.isEmpty() && !fits(schema, given)) {
      List<String> words = new ArrayList<>();
      schema.types.forEach(type -> words.add(type.word()));
      String expected = words.size() == 1 ? words.get(0) : "[" + String.join(",", words) + "]";
      result.fail(place, "Invalid type. Expected: " + expected + ", given: " + given);
      return result;
    }
    alternatives(schema, value, place, result);
    if (value instanceof List<?> list) {
      array(schema, list, place, result);
    } else if (value instanceof Map<?, ?> map) {
      object(schema, map, place, result);
    }
    common(schema, value, place, result);
    scalar(schema, value, place, result);
    if (value instanceof Map<?, ?> map) {
      properties(schema, map, place, result);
    }
    result.score++;
    return result;
  }

  private static String given(@Nullable Object value) {
    JsonType type = JsonType.typeOf(value);
    return value != null && type == JsonType.NUMBER && JsonType.isWhole(value)
        ? JsonType.INTEGER.word()
        : type.word();
  }

  private static boolean fits(SchemaNode schema, String given) {
    JsonType type = JsonType.of(given);
    return type != null && schema.types.contains(type)
        || type == JsonType.INTEGER && schema.types.contains(JsonType.NUMBER);
  }

  private void alternatives(SchemaNode schema, @Nullable Object value, Place place, Result result) {
    Place inner = place.deeper();
    if (!schema.anyOf.isEmpty()) {
      some(schema.anyOf, value, inner, result, false);
    }
    if (!schema.oneOf.isEmpty()) {
      some(schema.oneOf, value, inner, result, true);
    }
    boolean all = true;
    for (SchemaNode part : schema.allOf) {
      Result one = check(part, value, inner);
      all &= one.isValid();
      result.merge(one);
    }
    if (!all) {
      result.fail(place, "Must validate all the schemas (allOf)");
    }
    if (schema.not != null && check(schema.not, value, inner).isValid()) {
      result.fail(place, "Must not validate the schema (not)");
    }
    dependencies(schema, value, place, result);
    condition(schema, value, place, result);
    result.score++;
  }

  private void some(
      List<SchemaNode> parts, @Nullable Object value, Place place, Result result, boolean one) {
    int valid = 0;
    Result best = null;
    for (SchemaNode part : parts) {
      if (!one && valid > 0) {
        break;
      }
      Result found = check(part, value, place);
      if (found.isValid()) {
        valid++;
      } else if (valid == 0 && (best == null || found.score > best.score)) {
        best = found;
      }
    }
    if (valid == 1 || !one && valid > 0) {
      return;
    }
    result.fail(
        place,
        one
            ? "Must validate one and only one schema (oneOf)"
            : "Must validate at least one schema (anyOf)");
    if (valid == 0 && best != null) {
      result.merge(best);
    }
  }

  private void dependencies(SchemaNode schema, @Nullable Object value, Place place, Result result) {
    if (!(value instanceof Map<?, ?> map)) {
      return;
    }
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      for (String other : schema.dependentRequired.getOrDefault(name, List.of())) {
        if (!map.containsKey(other)) {
          result.fail(place, "Has a dependency on " + other);
        }
      }
      SchemaNode dependent = schema.dependentSchemas.get(name);
      if (dependent != null) {
        result.merge(check(dependent, value, place.deeper()));
      }
    }
  }

  private void condition(SchemaNode schema, @Nullable Object value, Place place, Result result) {
    if (schema.ifSchema == null) {
      return;
    }
    boolean holds = check(schema.ifSchema, value, place.deeper()).isValid();
    SchemaNode next = holds ? schema.thenSchema : schema.elseSchema;
    Result found = next == null ? new Result() : check(next, value, place.deeper());
    if (!found.isValid()) {
      result.fail(
          place,
          holds
              ? "Must validate \"then\" as \"if\" was valid"
              : "Must validate \"else\" as \"if\" was not valid");
      result.merge(found);
    }
  }

  private void array(SchemaNode schema, List<?> list, Place place, Result result) {
    int first = Math.min(schema.prefixItems.size(), list.size());
    for (int i = 0; i < list.size(); i++) {
      SchemaNode item = i < first ? schema.prefixItems.get(i) : schema.items;
      if (item != null) {
        result.merge(check(item, list.get(i), place.member(Integer.toString(i))));
      }
    }
    if (schema.noAdditionalItems && first < list.size()) {
      result.fail(place, "No additional items allowed on array");
    }
    if (schema.minItems >= 0 && list.size() < schema.minItems) {
      result.fail(place, "Array must have at least " + schema.minItems + " items");
    }
    if (schema.maxItems >= 0 && list.size() > schema.maxItems) {
      result.fail(place, "Array must have at most " + schema.maxItems + " items");
    }
    for (int[] pair : schema.uniqueItems ? ValueRules.duplicates(list) : List.<int[]>of()) {
      result.fail(place, "array items[" + pair[0] + "," + pair[1] + "] must be unique");
    }
    if (schema.contains != null) {
      contains(schema.contains, list, place, result);
    }
    result.score++;
  }

  private void contains(SchemaNode wanted, List<?> list, Place place, Result result) {
    Result best = null;
    for (int i = 0; i < list.size(); i++) {
      Result found = check(wanted, list.get(i), place.member(Integer.toString(i)));
      if (found.isValid()) {
        return;
      }
      best = best == null || found.score > best.score ? found : best;
    }
    result.fail(place, "At least one of the items must match");
    if (best != null) {
      result.merge(best);
    }
  }

  private void object(SchemaNode schema, Map<?, ?> map, Place place, Result result) {
    if (schema.minProperties >= 0 && map.size() < schema.minProperties) {
      result.fail(place, "Must have at least " + schema.minProperties + " properties");
    }
    if (schema.maxProperties >= 0 && map.size() > schema.maxProperties) {
      result.fail(place, "Must have at most " + schema.maxProperties + " properties");
    }
    for (String name : schema.required) {
      if (map.containsKey(name)) {
        result.score++;
      } else {
        result.fail(place, name + " is required");
      }
    }
    map.forEach((key, value) -> additional(schema, String.valueOf(key), value, place, result));
    for (Object key : schema.propertyNames == null ? List.of() : map.keySet()) {
      Result found =
          schema.propertyNames == null
              ? new Result()
              : check(schema.propertyNames, key, place.deeper());
      if (!found.isValid()) {
        result.fail(place, "Property name of \"" + key + "\" does not match");
        result.merge(found);
      }
    }
    result.score++;
  }

  private void additional(
      SchemaNode schema, String name, @Nullable Object value, Place place, Result result) {
    boolean declared = schema.properties.containsKey(name);
    for (var entry : schema.patternProperties.entrySet()) {
      if (entry.getKey().isFoundIn(name)) {
        declared = true;
        result.merge(check(entry.getValue(), value, place.member(name)));
      }
    }
    if (declared) {
      return;
    }
    if (schema.noAdditionalProperties) {
      result.fail(place, "Additional property " + name + " is not allowed");
    } else if (schema.additionalProperties != null) {
      result.merge(check(schema.additionalProperties, value, place.member(name)));
    }
  }

  private void properties(SchemaNode schema, Map<?, ?> map, Place place, Result result) {
    schema.properties.forEach(
        (name, property) -> {
          if (map.containsKey(name)) {
            result.merge(check(property, map.get(name), place.member(name)));
          }
        });
  }

  private void common(SchemaNode schema, @Nullable Object value, Place place, Result result) {
    if (schema.hasConst && !ValueRules.equal(value, schema.constant)) {
      result.fail(place, place.field() + " does not match: " + PlainJson.write(schema.constant));
    }
    List<@Nullable Object> values = schema.enumeration;
    if (values != null
        && !values.isEmpty()
        && values.stream().noneMatch(one -> ValueRules.equal(value, one))) {
      List<String> allowed = new ArrayList<>();
      values.forEach(one -> allowed.add(PlainJson.write(one)));
      result.fail(
          place, place.field() + " must be one of the following: " + String.join(", ", allowed));
    }
    result.score++;
  }

  private static void scalar(
      SchemaNode schema, @Nullable Object value, Place place, Result result) {
    if (value instanceof String text) {
      int length = text.codePointCount(0, text.length());
      if (schema.minLength >= 0 && length < schema.minLength) {
        result.fail(place, "String length must be greater than or equal to " + schema.minLength);
      }
      if (schema.maxLength >= 0 && length > schema.maxLength) {
        result.fail(place, "String length must be less than or equal to " + schema.maxLength);
      }
      if (schema.pattern != null && !schema.pattern.isFoundIn(text)) {
        result.fail(place, "Does not match pattern '" + schema.patternText + "'");
      }
      format(schema, Helm3Formats.fits(schema.format, text), place, result);
      result.score++;
    } else if (value != null && JsonType.isNumber(value)) {
      number(schema, JsonType.number(value), place, result);
    }
  }

  private static void number(SchemaNode schema, double number, Place place, Result result) {
    if (schema.multipleOf != null && !ValueRules.isMultiple(number, schema.multipleOf)) {
      result.fail(place, "Must be a multiple of " + GoFormat.value(schema.multipleOf));
    }
    if (schema.maximum != null && number > schema.maximum) {
      result.fail(place, "Must be less than or equal to " + GoFormat.value(schema.maximum));
    }
    if (schema.exclusiveMaximum != null && number >= schema.exclusiveMaximum) {
      result.fail(place, "Must be less than " + GoFormat.value(schema.exclusiveMaximum));
    }
    if (schema.minimum != null && number < schema.minimum) {
      result.fail(place, "Must be greater than or equal to " + GoFormat.value(schema.minimum));
    }
    if (schema.exclusiveMinimum != null && number <= schema.exclusiveMinimum) {
      result.fail(place, "Must be greater than " + GoFormat.value(schema.exclusiveMinimum));
    }
    format(schema, !Helm3Formats.isKnown(schema.format), place, result); // of texts only
    result.score++;
  }

  private static void format(SchemaNode schema, boolean fits, Place place, Result result) {
    if (!fits) {
      result.fail(place, "Does not match format '" + schema.format + "'");
    }
  }
}
