package dev.lading.crd;

import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.MergeFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a property is merged: by server-side apply as the schema says, and by the strategic merges of
 * this library in the same way, since the API server has none for custom resources.
 */
final class MergeRules {

  private MergeRules() {}

  static MergeFacts of(SchemaNode schema, TypesOfKind.Value value) {
    boolean list = value.shape() == Shape.LIST;
    String listType = list ? text(schema, "x-kubernetes-list-type") : null;
    List<String> keys = list ? schema.texts("x-kubernetes-list-map-keys") : List.of();
    boolean keyed = "map".equals(listType) && !keys.isEmpty();
    boolean set = "set".equals(listType) && !value.type().contains(".");
    String mapType = text(schema, "x-kubernetes-map-type");
    boolean struct = value.shape() == Shape.SINGLE;
    return new MergeFacts(
        keyed || set ? List.of("merge") : List.of(),
        keyed && keys.size() == 1 ? keys.get(0) : null,
        listType,
        keys,
        struct ? null : mapType,
        struct ? mapType : null);
  }

  private static @Nullable String text(SchemaNode schema, String name) {
    String text = schema.text(name);
    return text.isEmpty() ? null : text;
  }
}
