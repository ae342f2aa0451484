package dev.lading.dsl;

import dev.lading.model.core.v1.NodeSelectorOperator;
import dev.lading.model.core.v1.NodeSelectorRequirement;
import dev.lading.model.core.v1.NodeSelectorTerm;
import java.util.List;

/**
 * What a node must be like: {@code node("disk").in("ssd", "nvme")}, {@code node("gpu").exists()}.
 */
public final class NodeRequirement {

  private static final String NODE_NAME = "metadata.name";

  private final NodeSelectorRequirement requirement;
  private final boolean field;

  private NodeRequirement(NodeSelectorRequirement requirement, boolean field) {
    this.requirement = requirement;
    this.field = field;
  }

  /** The node of this name. */
  static NodeRequirement named(String nodeName) {
    return new NodeRequirement(
        NodeSelectorRequirement.builder()
            .key(NODE_NAME)
            .operator(NodeSelectorOperator.IN)
            .values(nodeName)
            .build(),
        true);
  }

  static NodeSelectorTerm term(List<NodeRequirement> requirements) {
    NodeSelectorTerm.Builder term = NodeSelectorTerm.builder();
    for (NodeRequirement each : requirements) {
      if (each.field) {
        term.addMatchField(each.requirement);
      } else {
        term.addMatchExpression(each.requirement);
      }
    }
    return term.build();
  }

  @Override
  public String toString() {
    return requirement.toString();
  }

  /** A label of nodes, about which something is still to be said. */
  public static final class Label {

    private final String key;

    Label(String key) {
      this.key = key;
    }

    /** It has one of these values. */
    public NodeRequirement in(String... values) {
      return requirement(NodeSelectorOperator.IN, values);
    }

    /** It has none of these values, or is not there. */
    public NodeRequirement notIn(String... values) {
      return requirement(NodeSelectorOperator.NOT_IN, values);
    }

    /** It is there. */
    public NodeRequirement exists() {
      return requirement(NodeSelectorOperator.EXISTS);
    }

    /** It is not there. */
    public NodeRequirement absent() {
      return requirement(NodeSelectorOperator.DOES_NOT_EXIST);
    }

    /** It is a number greater than this. */
    public NodeRequirement greaterThan(long number) {
      return requirement(NodeSelectorOperator.GT, Long.toString(number));
    }

    /** It is a number less than this. */
    public NodeRequirement lessThan(long number) {
      return requirement(NodeSelectorOperator.LT, Long.toString(number));
    }

    private NodeRequirement requirement(NodeSelectorOperator operator, String... values) {
      NodeSelectorRequirement.Builder made =
          NodeSelectorRequirement.builder().key(key).operator(operator);
      for (String value : values) {
        made.addValue(value);
      }
      return new NodeRequirement(made.build(), false);
    }
  }
}
