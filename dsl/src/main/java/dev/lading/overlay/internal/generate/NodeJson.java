package dev.lading.overlay.internal.generate;

import dev.lading.patch.internal.tree.Node;
import java.util.List;

/**
 * A node as go-yaml's own structure in JSON, which is what kustomize hashes of resources other than
 * config maps and secrets. Comments are not kept here, so a resource with some gets another hash.
 */
final class NodeJson {

  private static final int FLOW = 32;

  private NodeJson() {}

  static String write(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    out.append("{\"Kind\":")
        .append(
            switch (node.kind()) {
              case SEQUENCE -> 2;
              case MAPPING -> 4;
              case SCALAR -> 8;
            })
        .append(",\"Style\":")
        .append(style(node))
        .append(",\"Tag\":")
        .append(GoJson.write(node.tag()))
        .append(",\"Value\":")
        .append(GoJson.write(node.isScalar() ? node.text() : ""))
        .append(",\"Anchor\":\"\",\"Alias\":null,\"Content\":");
    writeAll(node.content(), out);
    out.append(",\"HeadComment\":\"\",\"LineComment\":\"\",\"FootComment\":\"\",\"Line\":")
        .append(node.line())
        .append(",\"Column\":")
        .append(node.column())
        .append('}');
  }

  private static void writeAll(List<Node> nodes, StringBuilder out) {
    if (nodes.isEmpty()) {
      out.append("null");
      return;
    }
    char separator = '[';
    for (Node node : nodes) {
      out.append(separator);
      write(node, out);
      separator = ',';
    }
    out.append(']');
  }

  private static int style(Node node) {
    if (!node.isScalar()) {
      return node.isFlow() ? FLOW : 0;
    }
    int written = node.isTagWritten() ? 1 : 0;
    return written
        + switch (node.style()) {
          case PLAIN -> 0;
          case DOUBLE_QUOTED -> 2;
          case SINGLE_QUOTED -> 4;
          case LITERAL -> 8;
          case FOLDED -> 16;
        };
  }
}
