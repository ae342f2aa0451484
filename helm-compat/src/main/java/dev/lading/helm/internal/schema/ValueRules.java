package dev.lading.helm.internal.schema;

import static dev.lading.helm.internal.schema.SchemaText.count;
import static dev.lading.helm.internal.schema.SchemaText.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules a schema has for a value itself, apart from its members. */
final class ValueRules {

  private ValueRules() {}

  /** The rules that end the check at once: type, const, enum, format. */
  static @Nullable String check(SchemaNode schema, @Nullable Object value) {
    JsonType type = JsonType.typeOf(value);
    if (!schema.types.isEmpty() && !fits(schema, value, type)) {
      List<String> words = new ArrayList<>();
      EnumSet.copyOf(schema.types).forEach(wanted -> words.add(wanted.word()));
      return "got " + type.word() + ", want " + String.join(" or ", words);
    }
    if (schema.hasConst && !equal(value, schema.constant)) {
      boolean simple = !(schema.constant instanceof Map || schema.constant instanceof List);
      return simple ? "value must be " + SchemaText.display(schema.constant) : "'const' failed";
    }
    List<@Nullable Object> values = schema.enumeration;
    if (values != null && values.stream().noneMatch(one -> equal(value, one))) {
      return SchemaValidator.values(values);
    }
    if (schema.format.isEmpty() || !(value instanceof String text)) {
      return null;
    }
    String wrong = SchemaFormats.check(schema.format, text);
    return wrong == null ? null : quote(text) + " is not valid " + schema.format + ": " + wrong;
  }

  private static boolean fits(SchemaNode schema, @Nullable Object value, JsonType type) {
    return schema.types.contains(type)
        || value != null
            && type == JsonType.NUMBER
            && schema.types.contains(JsonType.INTEGER)
            && JsonType.isWhole(value);
  }

  /** Lengths, patterns and limits of texts and numbers. */
  static List<String> bounds(SchemaNode schema, Object value) {
    if (value instanceof String text) {
      return textBounds(schema, text);
    }
    return JsonType.isNumber(value) ? numberBounds(schema, JsonType.number(value)) : List.of();
  }

  private static List<String> textBounds(SchemaNode schema, String text) {
    List<String> wrong = new ArrayList<>();
    int length = text.codePointCount(0, text.length());
    if (schema.minLength >= 0 && length < schema.minLength) {
      wrong.add("minLength: got " + count(length) + ", want " + count(schema.minLength));
    }
    if (schema.maxLength >= 0 && length > schema.maxLength) {
      wrong.add("maxLength: got " + count(length) + ", want " + count(schema.maxLength));
    }
    if (schema.pattern != null && !schema.pattern.isFoundIn(text)) {
      wrong.add(quote(text) + " does not match pattern " + quote(schema.patternText));
    }
    return wrong;
  }

  private static List<String> numberBounds(SchemaNode schema, double number) {
    List<String> wrong = new ArrayList<>();
    if (schema.minimum != null && number < schema.minimum) {
      wrong.add(SchemaValidator.bound("minimum", number, schema.minimum));
    }
    if (schema.maximum != null && number > schema.maximum) {
      wrong.add(SchemaValidator.bound("maximum", number, schema.maximum));
    }
    if (schema.exclusiveMinimum != null && number <= schema.exclusiveMinimum) {
      wrong.add(SchemaValidator.bound("exclusiveMinimum", number, schema.exclusiveMinimum));
    }
    if (schema.exclusiveMaximum != null && number >= schema.exclusiveMaximum) {
      wrong.add(SchemaValidator.bound("exclusiveMaximum", number, schema.exclusiveMaximum));
    }
    if (schema.multipleOf != null && !isMultiple(number, schema.multipleOf)) {
      wrong.add(SchemaValidator.bound("multipleOf", number, schema.multipleOf));
    }
    return wrong;
  }

  static boolean isMultiple(double number, double of) {
    BigDecimal divisor = BigDecimal.valueOf(of);
    return divisor.signum() == 0 || BigDecimal.valueOf(number).remainder(divisor).signum() == 0;
  }

  static List<String> arrayBounds(SchemaNode schema, List<?> list) {
    List<String> wrong = new ArrayList<>();
    if (schema.minItems >= 0 && list.size() < schema.minItems) {
      wrong.add("minItems: got " + count(list.size()) + ", want " + count(schema.minItems));
    }
    if (schema.maxItems >= 0 && list.size() > schema.maxItems) {
      wrong.add("maxItems: got " + count(list.size()) + ", want " + count(schema.maxItems));
    }
    for (int[] pair : schema.uniqueItems ? duplicates(list) : List.<int[]>of()) {
      wrong.add("items at " + pair[0] + " and " + pair[1] + " are equal");
      break;
    }
    return wrong;
  }

  /** The pairs of equal items: each with the one before it. */
  static List<int[]> duplicates(List<?> list) {
    List<int[]> pairs = new ArrayList<>();
    Map<Object, Integer> seen = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      Integer before = seen.put(key(list.get(i)), i);
      if (before != null) {
        pairs.add(new int[] {before, i});
      }
    }
    return pairs;
  }

  static boolean equal(@Nullable Object left, @Nullable Object right) {
    return key(left).equals(key(right));
  }

  /** Something equal for equal JSON values, whatever class their numbers have. */
  static Object key(@Nullable Object value) {
    if (value == null) {
      return JsonType.NULL;
    }
    if (JsonType.isNumber(value)) {
      double number = JsonType.number(value);
      return number == 0 ? Double.valueOf(0) : Double.valueOf(number);
    }
    if (value instanceof List<?> list) {
      List<Object> keys = new ArrayList<>(list.size());
      list.forEach(item -> keys.add(key(item)));
      return keys;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> keys = new HashMap<>();
      map.forEach((name, item) -> keys.put(String.valueOf(name), key(item)));
      return keys;
    }
    return value;
  }
}
