package dev.lading.patch.internal.tree;

import dev.lading.problem.PatchException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at nodes whose kind has to be checked first. */
public final class Nodes {

  private Nodes() {}

  /**
   * Checks the kind of a node that is not null.
   *
   * @throws PatchException when it has another one
   */
  public static void expect(@Nullable Node node, Node.Kind kind) {
    if (node != null && !node.isNull() && node.kind() != kind) {
      throw wrongKind(node, kind);
    }
  }

  /** The problem of a node that is not of the kind a path needs; its content may be secret. */
  public static PatchException wrongKind(Node node, Node.Kind expected) {
    String message =
        "wrong node kind: expected " + expected.label() + " but got " + node.kind().label();
    Problem problem = Problem.of("node-kind", message).withHint("make both of the same shape");
    return new PatchException(
        node.line() == 0
            ? problem
            : problem.withPosition(new Position(node.line(), node.column())));
  }

  /** A field of a mapping; null when the node is nothing or null, or has no such field. */
  public static @Nullable Node field(@Nullable Node node, String name) {
    if (Node.isMissing(node) || node == null) {
      return null;
    }
    expect(node, Node.Kind.MAPPING);
    return node.get(name);
  }

  /** The items of a list; none for null. */
  public static List<Node> items(Node node) {
    expect(node, Node.Kind.SEQUENCE);
    return node.content();
  }

  /** The names of a mapping's fields, repeated ones too. */
  public static List<String> fieldNames(@Nullable Node node) {
    List<String> names = new ArrayList<>();
    if (node != null && node.isMapping()) {
      for (int i = 0; i < node.content().size(); i += 2) {
        names.add(node.content().get(i).text());
      }
    }
    return names;
  }
}
