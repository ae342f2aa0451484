package dev.lading.overlay.internal.fieldspec;

import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.ScalarStyle;

/** Changes a node that a field spec leads to. */
@FunctionalInterface
public interface NodeSetter {

  /** Changes the node in place. */
  void set(Node node);

  /** Overwrites scalars with a text whose type is left open. */
  static NodeSetter scalar(String text) {
    return scalar(text, "");
  }

  /** Overwrites scalars. */
  static NodeSetter scalar(String text, String tag) {
    return node -> node.setScalar(Node.scalar(text, tag, ScalarStyle.PLAIN));
  }

  /** Sets a field of mappings: one and the same node wherever the field is new. */
  static NodeSetter field(String name, String text, String tag) {
    Node value = Node.scalar(text, tag, ScalarStyle.PLAIN);
    return node -> node.setField(name, value);
  }
}
