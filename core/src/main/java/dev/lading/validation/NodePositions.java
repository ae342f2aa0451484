package dev.lading.validation;

import dev.lading.manifest.FieldPath;
import dev.lading.problem.Position;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlSequence;
import org.jspecify.annotations.Nullable;

/** Finds the places of fields in a document. */
final class NodePositions {

  private NodePositions() {}

  /**
   * Where a field is: its key, or the start of a list's item; when it is absent, the same of the
   * nearest that should hold it.
   */
  static Position find(YamlMapping document, FieldPath path) {
    Position position = document.position();
    YamlNode node = document;
    for (Object step : path.steps()) {
      if (node instanceof YamlMapping mapping && step instanceof String name) {
        YamlMapping.Entry entry = entry(mapping, name);
        if (entry == null) {
          return position;
        }
        position = entry.key().position();
        node = entry.value();
      } else if (node instanceof YamlSequence sequence
          && step instanceof Integer index
          && index < sequence.items().size()) {
        node = sequence.items().get(index);
        position = node.position();
      } else {
        return position;
      }
    }
    return position;
  }

  private static YamlMapping.@Nullable Entry entry(YamlMapping mapping, String name) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (entry.name().equals(name)) {
        return entry;
      }
    }
    return null;
  }
}
