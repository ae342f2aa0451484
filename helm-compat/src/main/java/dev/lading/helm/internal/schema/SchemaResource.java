package dev.lading.helm.internal.schema;

import java.util.HashMap;
import java.util.Map;

/**
 * A schema with an identity of its own, which references within it are relative to.
 *
 * @param id its absolute URL without a fragment
 * @param pointer where it is in its document
 * @param anchors places in its document by name
 * @param dynamicAnchors schemas by dynamic name, filled while compiling
 */
record SchemaResource(
    String id,
    String pointer,
    Draft draft,
    Map<String, String> anchors,
    Map<String, SchemaNode> dynamicAnchors) {

  static SchemaResource of(String id, String pointer, Draft draft) {
    return new SchemaResource(id, pointer, draft, new HashMap<>(), new HashMap<>());
  }
}
