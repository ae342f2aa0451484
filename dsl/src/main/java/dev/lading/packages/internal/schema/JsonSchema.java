package dev.lading.packages.internal.schema;

import dev.lading.packages.internal.type.Attribute;
import dev.lading.packages.internal.type.Constraints;
import dev.lading.packages.internal.type.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values types as JSON Schema (draft 7, which all versions of Helm read).
 *
 * @param forChart whether it is for a chart: {@code global} is allowed, and secrets with a default
 *     are asked for, since the chart does not hold the default
 */
public record JsonSchema(boolean forChart) {

  /** The schema of a whole values file. */
  public Map<String, @Nullable Object> of(Shape.Group group, Map<String, ?> defaults) {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.putAll(group(group, defaults, group.description()));
    if (forChart && schema.get("properties") instanceof Map<?, ?> properties) {
      Map<String, @Nullable Object> withGlobal = new LinkedHashMap<>();
      properties.forEach((key, value) -> withGlobal.put((String) key, value));
      withGlobal.putIfAbsent("global", Map.of("type", "object"));
      schema.put("properties", withGlobal);
    }
    return schema;
  }

  private Map<String, @Nullable Object> group(
      Shape.Group group, @Nullable Object defaults, String description) {
    Map<String, @Nullable Object> schema = described(description);
    schema.put("type", "object");
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Attribute attribute : group.attributes()) {
      Object value = defaults instanceof Map<?, ?> map ? map.get(attribute.name()) : null;
      properties.put(attribute.name(), attribute(attribute, value));
      if (attribute.mandatory() || forChart && attribute.secret() && value != null) {
        required.add(attribute.name());
      }
    }
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private Map<String, @Nullable Object> attribute(Attribute attribute, @Nullable Object value) {
    Map<String, @Nullable Object> schema =
        shape(attribute.shape(), attribute.constraints(), value, attribute.description());
    if (attribute.optional() && schema.containsKey("type")) {
      schema.put("type", List.of(String.valueOf(schema.get("type")), "null"));
      if (schema.get("enum") instanceof List<?> constants) {
        List<@Nullable Object> more = new ArrayList<>(constants);
        more.add(null);
        schema.put("enum", more);
      }
    }
    if (attribute.secret()) {
      schema.put("writeOnly", true);
    } else if (value != null && !(attribute.shape() instanceof Shape.Group)) {
      schema.put("default", value);
    }
    return schema;
  }

  private Map<String, @Nullable Object> shape(
      Shape shape, Constraints asked, @Nullable Object value, String description) {
    if (shape instanceof Shape.Group group) {
      return group(group, value, description.isEmpty() ? group.description() : description);
    }
    Map<String, @Nullable Object> schema = described(description);
    if (shape instanceof Shape.Sequence list) {
      schema.put("type", "array");
      schema.put("items", shape(list.item(), asked.ofMembers(), null, ""));
      length(schema, asked, "Items");
    } else if (shape instanceof Shape.Table map) {
      schema.put("type", "object");
      schema.put("additionalProperties", shape(map.value(), asked.ofMembers(), null, ""));
      length(schema, asked, "Properties");
    } else if (!(shape instanceof Shape.Free)) {
      scalar(schema, shape, asked);
    }
    return schema;
  }

  private static void scalar(Map<String, @Nullable Object> schema, Shape shape, Constraints asked) {
    if (shape instanceof Shape.Flag) {
      schema.put("type", "boolean");
    } else if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
      schema.put("type", shape instanceof Shape.Whole ? "integer" : "number");
      bound(schema, "minimum", asked.min());
      bound(schema, "maximum", asked.max());
    } else {
      schema.put("type", "string");
      List<String> constants =
          shape instanceof Shape.Choice choice ? choice.constants() : asked.oneOf();
      if (!constants.isEmpty()) {
        schema.put("enum", constants);
      }
      length(schema, asked, "Length");
      if (asked.pattern() != null) {
        schema.put("pattern", "^(?:" + asked.pattern().pattern() + ")$");
      }
    }
  }

  private static void bound(Map<String, @Nullable Object> schema, String key, double bound) {
    if (!Double.isInfinite(bound)) {
      schema.put(key, Constraints.tidy(bound));
    }
  }

  private static void length(
      Map<String, @Nullable Object> schema, Constraints asked, String suffix) {
    if (asked.minLength() > 0) {
      schema.put("min" + suffix, asked.minLength());
    }
    if (asked.maxLength() < Integer.MAX_VALUE) {
      schema.put("max" + suffix, asked.maxLength());
    }
  }

  private static Map<String, @Nullable Object> described(String description) {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    return schema;
  }
}
