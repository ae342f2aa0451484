package dev.lading.crd;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what {@link SchemaField} says to a schema. */
final class Conditions {

  private Conditions() {}

  static void add(SchemaField facts, Map<String, @Nullable Object> schema) {
    if (!facts.description().isEmpty()) {
      schema.put("description", facts.description());
    }
    if (facts.listKeys().length > 0) {
      schema.put("x-kubernetes-list-type", "map");
      schema.put("x-kubernetes-list-map-keys", List.of(facts.listKeys()));
    }
    if (facts.preserveUnknown()) {
      schema.put("x-kubernetes-preserve-unknown-fields", true);
    }
    addConditions(facts, leaf(schema));
  }

  private static void addConditions(SchemaField facts, Map<String, @Nullable Object> leaf) {
    if (facts.allowed().length > 0) {
      leaf.put("enum", List.of(facts.allowed()));
    }
    if (!facts.pattern().isEmpty()) {
      leaf.put("pattern", facts.pattern());
    }
    if (facts.minimum() != Double.NEGATIVE_INFINITY) {
      leaf.put("minimum", facts.minimum());
    }
    if (facts.maximum() != Double.POSITIVE_INFINITY) {
      leaf.put("maximum", facts.maximum());
    }
    if (facts.minLength() > 0) {
      leaf.put("minLength", facts.minLength());
    }
    if (facts.maxLength() < Integer.MAX_VALUE) {
      leaf.put("maxLength", facts.maxLength());
    }
  }

  /** The schema of one value of a list or map. */
  @SuppressWarnings("unchecked") // schemas made here have string keys
  private static Map<String, @Nullable Object> leaf(Map<String, @Nullable Object> schema) {
    Object below = schema.getOrDefault("items", schema.get("additionalProperties"));
    return below instanceof Map ? leaf((Map<String, @Nullable Object>) below) : schema;
  }
}
