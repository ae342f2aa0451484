package dev.lading.validation.internal.custom;

import dev.lading.validation.internal.schema.Values;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The walk through one custom resource along a schema. */
final class SchemaWalk {

  private static final int MOST_DEPTH = 150;

  /** What every resource has; its schema is that of Kubernetes, not of the definition. */
  private static final Set<String> OF_EVERY_RESOURCE = Set.of("apiVersion", "kind", "metadata");

  private final Report report;

  SchemaWalk(Report report) {
    this.report = report;
  }

  void resource(Field root, Field schema) {
    object(root, schema, 0, true);
    notEvaluated(root, schema);
  }

  private void value(Field value, Field schema, int depth) {
    if (depth > MOST_DEPTH || !hasType(value, schema)) {
      return;
    }
    if (value.isObject()) {
      object(value, schema, depth, schema.get("x-kubernetes-embedded-resource").isTrue());
    } else if (value.isList()) {
      list(value, schema, depth);
    } else {
      ScalarBounds.check(value, schema, report);
    }
    ScalarBounds.checkEnum(value, schema, report);
    notEvaluated(value, schema);
  }

  private boolean hasType(Field value, Field schema) {
    if (schema.get("x-kubernetes-int-or-string").isTrue()) {
      return expect(value, value.isText() || value.isInteger(), "an integer or a string");
    }
    return switch (schema.get("type").text()) {
      case "object" -> expect(value, value.isObject(), "an object");
      case "array" -> expect(value, value.isList(), "a list");
      case "string" -> expect(value, value.isText(), "a string");
      case "integer" -> expect(value, value.isInteger(), "an integer");
      case "number" -> expect(value, value.value() instanceof Number, "a number");
      case "boolean" -> expect(value, value.isTrue() || value.isFalse(), "true or false");
      default -> true;
    };
  }

  private boolean expect(Field value, boolean right, String expected) {
    if (!right) {
      report.add(
          CustomResourceRules.TYPE, value, "Expected " + expected + ", found " + found(value), "");
    }
    return right;
  }

  private static String found(Field value) {
    if (value.isObject()) {
      return "an object";
    }
    if (value.isList()) {
      return "a list";
    }
    return value.isText() ? "the string \"" + Values.brief(value.text()) + "\"" : value.scalar();
  }

  private void object(Field object, Field schema, int depth, boolean resource) {
    Field properties = schema.get("properties");
    Field additional = schema.get("additionalProperties");
    boolean open =
        schema.get("x-kubernetes-preserve-unknown-fields").isTrue()
            || additional.isTrue()
            || additional.isObject()
            || properties.size() == 0 && depth > 0 && schema.get("type").isAbsent();
    for (Field member : object.members()) {
      if (resource && OF_EVERY_RESOURCE.contains(member.name())) {
        continue;
      }
      Field property = properties.get(member.name());
      if (property.isPresent()) {
        member(member, property, depth);
      } else if (additional.isObject()) {
        member(member, additional, depth);
      } else if (!open) {
        unknown(member, properties);
      }
    }
    for (Field required : schema.get("required").items()) {
      if (object.get(required.text()).isAbsent() && !hasDefault(properties, required.text())) {
        report.add(
            CustomResourceRules.REQUIRED,
            object.get(required.text()),
            "The field " + required.text() + " is missing");
      }
    }
    size(object, schema, "minProperties", "maxProperties", "fields");
  }

  private static boolean hasDefault(Field properties, String name) {
    return properties.get(name).get("default").isPresent();
  }

  private void member(Field member, Field schema, int depth) {
    if (member.isPresent()) {
      value(member, schema, depth + 1);
    }
  }

  private void unknown(Field member, Field properties) {
    String nearest =
        report.nearest(
            member.name(), () -> properties.members().stream().map(Field::name).toList());
    report.add(
        CustomResourceRules.UNKNOWN_FIELD,
        member,
        "Unknown field \"" + member.name() + "\"",
        nearest == null ? "remove it" : "did you mean " + nearest + "?");
  }

  private void list(Field list, Field schema, int depth) {
    for (Field item : list.items()) {
      member(item, schema.get("items"), depth);
    }
    size(list, schema, "minItems", "maxItems", "items");
    String listType = schema.get("x-kubernetes-list-type").text();
    if (listType.equals("set") || schema.get("uniqueItems").isTrue()) {
      duplicates(list, List.of());
    } else if (listType.equals("map")) {
      duplicates(list, schema.get("x-kubernetes-list-map-keys").texts());
    }
  }

  private void duplicates(Field list, List<String> keys) {
    Map<List<Object>, String> seen = new HashMap<>();
    for (Field item : list.items()) {
      List<Object> key = new ArrayList<>();
      if (keys.isEmpty()) {
        key.add(item.value());
      } else {
        keys.forEach(name -> key.add(item.get(name).scalar()));
      }
      String first = seen.putIfAbsent(key, item.name());
      if (first != null) {
        String what = keys.isEmpty() ? "value" : String.join(" and ", keys);
        report.add(
            CustomResourceRules.DUPLICATE,
            item,
            "The item has the same " + what + " as [" + first + "]");
      }
    }
  }

  private void size(Field value, Field schema, String least, String most, String what) {
    ScalarBounds.size(value, value.size(), schema, least, most, what, report);
  }

  private void notEvaluated(Field value, Field schema) {
    int rules = schema.get("x-kubernetes-validations").size();
    if (rules > 0) {
      report.add(
          CustomResourceRules.NOT_EVALUATED,
          value,
          rules == 1 ? "One CEL rule is not evaluated" : rules + " CEL rules are not evaluated");
    }
  }
}
