package dev.lading.crd;

import dev.lading.codegen.facts.ValueFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts a property can have. Null among them only says that the property is nullable.
 *
 * @param values the texts, each once
 */
record EnumFacts(List<String> values) {

  /** More would not fit into the initializer of one class. */
  private static final int MAX_VALUES = 500;

  static @Nullable EnumFacts of(SchemaNode schema) {
    List<String> texts = schema.texts("enum").stream().distinct().toList();
    boolean onlyTexts =
        schema.get("enum").items().stream()
            .map(SchemaNode::tree)
            .allMatch(value -> value == null || value instanceof String);
    return texts.isEmpty() || !onlyTexts || texts.size() > MAX_VALUES ? null : new EnumFacts(texts);
  }

  ValueFacts named(String name) {
    return new ValueFacts(name, true, values);
  }
}
