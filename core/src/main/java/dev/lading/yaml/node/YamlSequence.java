package dev.lading.yaml.node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence of nodes. */
public record YamlSequence(List<YamlNode> items, int line, int column) implements YamlNode {

  /** Copies the items. */
  public YamlSequence {
    items = List.copyOf(items);
  }

  @Override
  public List<@Nullable Object> toTree() {
    List<@Nullable Object> tree = new ArrayList<>(items.size());
    for (YamlNode item : items) {
      tree.add(item.toTree());
    }
    return Collections.unmodifiableList(tree);
  }
}
