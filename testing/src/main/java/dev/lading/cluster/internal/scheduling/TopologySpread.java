package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.select.Taints;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.NodeInclusionPolicy;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.TopologySpreadConstraint;
import dev.lading.model.core.v1.UnsatisfiableConstraintAction;
import dev.lading.model.meta.v1.LabelSelector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plug-in PodTopologySpread ({@code plugins/podtopologyspread/filtering.go}): with one Pod more, no
 * domain may have more than maxSkew above the emptiest one.
 */
final class TopologySpread implements NodeFilter {

  private static final String UNMET = "node(s) didn't match pod topology spread constraints";

  private final NodeTable nodes;
  private List<Domains> constraints = List.of();

  TopologySpread(NodeTable nodes) {
    this.nodes = nodes;
  }

  /** How many matching Pods each domain of one constraint has. */
  private record Domains(
      TopologySpreadConstraint constraint, String key, int self, Map<String, Integer> counts) {

    int least() {
      int domains = constraint.minDomains().orElse(1);
      return counts.size() < domains
          ? 0
          : counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
  }

  @Override
  public Optional<String> prepare(Pod pod, PodDemand demand) {
    List<TopologySpreadConstraint> hard =
        demand.spec().topologySpreadConstraints().isEmpty()
            ? List.of()
            : demand.spec().topologySpreadConstraints().stream()
                .filter(TopologySpread::isHard)
                .toList();
    constraints = new ArrayList<>();
    hard.forEach(constraint -> constraints.add(count(pod, demand, constraint, hard)));
    return Optional.empty();
  }

  private static boolean isHard(TopologySpreadConstraint constraint) {
    return !constraint
        .whenUnsatisfiable()
        .equals(Optional.of(UnsatisfiableConstraintAction.SCHEDULE_ANYWAY));
  }

  private Domains count(
      Pod pod,
      PodDemand demand,
      TopologySpreadConstraint constraint,
      List<TopologySpreadConstraint> all) {
    LabelSelector selector = selector(pod, constraint);
    String key = constraint.topologyKey().orElse("");
    Map<String, Integer> counts = new HashMap<>();
    for (NodeRoom room : nodes.rooms()) {
      if (isCounted(demand, constraint, room, all)) {
        counts.merge(
            room.labels().getOrDefault(key, ""), matching(pod, selector, room), Integer::sum);
      }
    }
    int self = LabelSelectors.matches(selector, pod.metadata().labels()) ? 1 : 0;
    return new Domains(constraint, key, self, counts);
  }

  private static LabelSelector selector(Pod pod, TopologySpreadConstraint constraint) {
    LabelSelector.Builder selector =
        constraint.labelSelector().orElseGet(() -> LabelSelector.builder().build()).toBuilder();
    for (String key : constraint.matchLabelKeys()) {
      String value = pod.metadata().labels().get(key);
      if (value != null) {
        selector.putMatchLabel(key, value);
      }
    }
    return selector.build();
  }

  /** Nodes count if the Pod's node affinity matches and all topology keys are there. */
  private static boolean isCounted(
      PodDemand demand,
      TopologySpreadConstraint constraint,
      NodeRoom room,
      List<TopologySpreadConstraint> all) {
    boolean ignoreAffinity =
        constraint.nodeAffinityPolicy().equals(Optional.of(NodeInclusionPolicy.IGNORE));
    boolean honorTaints =
        constraint.nodeTaintsPolicy().equals(Optional.of(NodeInclusionPolicy.HONOR));
    return all.stream().allMatch(c -> room.labels().containsKey(c.topologyKey().orElse("")))
        && (ignoreAffinity || NodeSelectors.matches(demand.spec(), room.name(), room.labels()))
        && !(honorTaints
            && Taints.untolerated(room.taints(), demand.spec().tolerations()).isPresent());
  }

  private static int matching(Pod pod, LabelSelector selector, NodeRoom room) {
    int count = 0;
    for (Pod other : room.pods()) {
      if (Owners.namespace(other).equals(Owners.namespace(pod))
          && !PodFacts.isTerminating(other)
          && LabelSelectors.matches(selector, other.metadata().labels())) {
        count++;
      }
    }
    return count;
  }

  @Override
  public boolean applies(Pod pod, PodDemand demand) {
    return !constraints.isEmpty();
  }

  @Override
  public List<Refusal> check(Pod pod, PodDemand demand, NodeRoom node) {
    for (Domains domains : constraints) {
      String domain = node.labels().get(domains.key());
      if (domain == null) {
        return List.of(new Refusal(UNMET + " (missing required label)", false));
      }
      int skew = domains.counts().getOrDefault(domain, 0) + domains.self() - domains.least();
      if (skew > domains.constraint().maxSkew().orElse(1)) {
        return List.of(new Refusal(UNMET, true));
      }
    }
    return List.of();
  }
}
