package dev.lading.cluster.internal.select;

import dev.lading.model.core.v1.NodeAffinity;
import dev.lading.model.core.v1.NodeSelector;
import dev.lading.model.core.v1.NodeSelectorOperator;
import dev.lading.model.core.v1.NodeSelectorRequirement;
import dev.lading.model.core.v1.NodeSelectorTerm;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PreferredSchedulingTerm;
import java.util.List;
import java.util.Map;

/**
 * Whether nodes are wanted, after component-helpers' {@code scheduling/corev1/nodeaffinity}: terms
 * are alternatives, requirements inside a term all hold, a term without any matches nothing.
 */
public final class NodeSelectors {

  private NodeSelectors() {}

  /** Whether any term matches the node with a name and labels. */
  public static boolean matches(NodeSelector selector, String name, Map<String, String> labels) {
    for (NodeSelectorTerm term : selector.nodeSelectorTerms()) {
      if (matches(term, name, labels)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all requirements of a term hold. */
  public static boolean matches(NodeSelectorTerm term, String name, Map<String, String> labels) {
    if (term.matchExpressions().isEmpty() && term.matchFields().isEmpty()) {
      return false;
    }
    return allHold(term.matchExpressions(), labels)
        && allHold(term.matchFields(), Map.of("metadata.name", name));
  }

  private static boolean allHold(
      List<NodeSelectorRequirement> requirements, Map<String, String> labels) {
    for (NodeSelectorRequirement requirement : requirements) {
      String operator = requirement.operator().map(NodeSelectorOperator::value).orElse("");
      String value = labels.get(requirement.key().orElse(""));
      if (!LabelSelectors.matches(operator, requirement.values(), value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a Pod's nodeSelector and required node affinity both match. */
  public static boolean matches(PodSpec pod, String name, Map<String, String> labels) {
    if (!LabelSelectors.containsAll(labels, pod.nodeSelector())) {
      return false;
    }
    return pod.affinity()
        .flatMap(affinity -> affinity.nodeAffinity())
        .flatMap(NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution)
        .map(required -> matches(required, name, labels))
        .orElse(true);
  }

  /** The sum of the weights of a Pod's preferred terms that match. */
  public static int preference(PodSpec pod, String name, Map<String, String> labels) {
    int weight = 0;
    List<PreferredSchedulingTerm> preferred =
        pod.affinity()
            .flatMap(affinity -> affinity.nodeAffinity())
            .map(NodeAffinity::preferredDuringSchedulingIgnoredDuringExecution)
            .orElse(List.of());
    for (PreferredSchedulingTerm term : preferred) {
      if (term.preference().isPresent() && matches(term.preference().get(), name, labels)) {
        weight += term.weight().orElse(0);
      }
    }
    return weight;
  }
}
