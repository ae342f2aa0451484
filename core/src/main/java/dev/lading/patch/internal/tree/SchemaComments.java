package dev.lading.patch.internal.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * Comments that describe a field as an OpenAPI schema in JSON (kyaml {@code fieldmeta}): beside the
 * field's name, or alone on the line above it.
 */
final class SchemaComments {

  private static final SchemaComments NONE = new SchemaComments(Map.of(), Map.of());

  private final Map<Integer, String> beside;
  private final Map<Integer, String> alone;

  private SchemaComments(Map<Integer, String> beside, Map<Integer, String> alone) {
    this.beside = beside;
    this.alone = alone;
  }

  static SchemaComments in(String text) {
    if (!text.contains("x-kubernetes-patch") && !text.contains("\"$ref\"")) {
      return NONE;
    }
    Map<Integer, String> beside = new HashMap<>();
    Map<Integer, String> alone = new HashMap<>();
    int line = 1;
    for (String content : text.split("\n", -1)) {
      int hash = content.indexOf('#');
      String comment = hash < 0 ? "" : content.substring(hash + 1).strip();
      if (comment.startsWith("{") && comment.endsWith("}")) {
        (content.substring(0, hash).isBlank() ? alone : beside).put(line, comment);
      }
      line++;
    }
    return beside.isEmpty() && alone.isEmpty() ? NONE : new SchemaComments(beside, alone);
  }

  /** Gives the fields of a mapping the comments beside them. */
  void attach(Node mapping) {
    if (this == NONE) {
      return;
    }
    for (int i = 0; i + 1 < mapping.content().size(); i += 2) {
      int line = mapping.content().get(i).line();
      String comment = beside.getOrDefault(line, alone.get(line - 1));
      if (comment != null) {
        mapping.content().get(i + 1).setSchemaComment(comment);
      }
    }
  }
}
