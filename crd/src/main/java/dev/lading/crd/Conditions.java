package dev.lading.crd;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what {@link SchemaField} says to a schema. */
final class Conditions {

  private Conditions() {}

  /**
   * Adds them.
   *
   * @throws IllegalArgumentException when keys of a list are no required fields of its items
   */
  static void add(SchemaField facts, Map<String, @Nullable Object> schema, String attribute) {
    if (!facts.description().isEmpty()) {
      schema.put("description", facts.description());
    }
    if (facts.listKeys().length > 0) {
      checkKeys(facts, schema.get("items"), attribute);
      schema.put("x-kubernetes-list-type", "map");
      schema.put("x-kubernetes-list-map-keys", List.of(facts.listKeys()));
    }
    if (facts.preserveUnknown()) {
      schema.put("x-kubernetes-preserve-unknown-fields", true);
    }
    addConditions(facts, leaf(schema));
  }

  /** As the API server checks it: a key must always be there. */
  private static void checkKeys(SchemaField facts, @Nullable Object items, String attribute) {
    Map<?, ?> item = items instanceof Map<?, ?> map ? map : Map.of();
    Map<?, ?> properties = item.get("properties") instanceof Map<?, ?> map ? map : Map.of();
    List<?> required = item.get("required") instanceof List<?> list ? list : List.of();
    for (String key : facts.listKeys()) {
      boolean byDefault =
          properties.get(key) instanceof Map<?, ?> map && map.get("default") != null;
      if (!byDefault && !(properties.containsKey(key) && required.contains(key))) {
        throw new IllegalArgumentException(
            "the list key " + key + " of " + attribute + " must be a required field of its items");
      }
    }
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
