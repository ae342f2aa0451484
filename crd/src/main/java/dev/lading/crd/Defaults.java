package dev.lading.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The default of a property as a text: plain for scalars, JSON for all else. */
final class Defaults {

  private Defaults() {}

  static @Nullable String of(SchemaNode schema) {
    Object tree = schema.get("default").tree();
    if (tree == null || tree instanceof String || tree instanceof Boolean) {
      return tree == null ? null : tree.toString();
    }
    try {
      return new ObjectMapper().writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a plain tree is JSON", impossible);
    }
  }
}
