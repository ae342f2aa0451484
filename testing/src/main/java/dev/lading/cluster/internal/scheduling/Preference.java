package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.select.Taints;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodAffinity;
import dev.lading.model.core.v1.PodAntiAffinity;
import dev.lading.model.core.v1.WeightedPodAffinityTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the possible nodes a Pod gets. Simpler than the scheduler's weighted scores, with the
 * same aim: fewer disliked taints, more preferred affinity, fewer Pods of the same controller on
 * the node and in the zone, more room; the first by name among equals.
 */
final class Preference {

  private final NodeTable nodes;
  private final PodAffinities affinities;

  Preference(NodeTable nodes, PodAffinities affinities) {
    this.nodes = nodes;
    this.affinities = affinities;
  }

  NodeRoom best(Pod pod, PodDemand demand, List<NodeRoom> feasible) {
    if (feasible.size() == 1) {
      return feasible.get(0);
    }
    String controller = NodeRoom.controller(pod);
    boolean plain = demand.spec().affinity().isEmpty();
    Map<String, Integer> zones = zones(controller);
    Map<NodeRoom, Integer> weights = podWeights(pod, demand, feasible);
    Candidate best = null;
    boolean alone = controller.isEmpty() || !nodes.hasPodsOf(controller);
    for (NodeRoom room : feasible) {
      int preferred = plain ? 0 : preferred(demand, room, weights);
      int siblings = alone ? 0 : room.podsOf(controller);
      int zone = zones.isEmpty() ? 0 : zones.getOrDefault(room.zone(), 0);
      int disliked = disliked(demand, room);
      if (best == null || best.isWorse(room, disliked, preferred, siblings, zone)) {
        best = new Candidate(room, disliked, preferred, siblings, zone, room.load());
      }
    }
    return best == null ? feasible.get(0) : best.room();
  }

  /** What speaks for a node, in falling order of importance. */
  private record Candidate(
      NodeRoom room, int disliked, int preferred, int siblings, int zoneSiblings, double load) {

    boolean isWorse(
        NodeRoom other, int otherDisliked, int otherPreferred, int otherSiblings, int otherZone) {
      if (disliked != otherDisliked) {
        return disliked > otherDisliked;
      }
      if (preferred != otherPreferred) {
        return preferred < otherPreferred;
      }
      if (siblings != otherSiblings) {
        return siblings > otherSiblings;
      }
      if (zoneSiblings != otherZone) {
        return zoneSiblings > otherZone;
      }
      double otherLoad = other.load();
      return load > otherLoad || load == otherLoad && room.podCount() > other.podCount();
    }
  }

  private static int disliked(PodDemand demand, NodeRoom room) {
    return room.taints().isEmpty()
        ? 0
        : Taints.disliked(room.taints(), demand.spec().tolerations());
  }

  private static int preferred(PodDemand demand, NodeRoom room, Map<NodeRoom, Integer> weights) {
    return NodeSelectors.preference(demand.spec(), room.name(), room.labels())
        + weights.getOrDefault(room, 0);
  }

  private Map<String, Integer> zones(String controller) {
    Map<String, Integer> zones = new HashMap<>();
    if (controller.isEmpty() || !nodes.haveZones()) {
      return zones;
    }
    for (NodeRoom room : nodes.rooms()) {
      int siblings = room.podsOf(controller);
      if (siblings > 0) {
        zones.merge(room.zone(), siblings, Integer::sum);
      }
    }
    return zones;
  }

  /** Preferred affinity counts for a node, preferred anti-affinity against it. */
  private Map<NodeRoom, Integer> podWeights(Pod pod, PodDemand demand, List<NodeRoom> feasible) {
    Map<NodeRoom, Integer> weights = new HashMap<>();
    if (demand.spec().affinity().isEmpty()) {
      return weights;
    }
    weigh(
        pod,
        demand
            .affinity()
            .podAffinity()
            .map(PodAffinity::preferredDuringSchedulingIgnoredDuringExecution)
            .orElse(List.of()),
        1,
        feasible,
        weights);
    weigh(
        pod,
        demand
            .affinity()
            .podAntiAffinity()
            .map(PodAntiAffinity::preferredDuringSchedulingIgnoredDuringExecution)
            .orElse(List.of()),
        -1,
        feasible,
        weights);
    return weights;
  }

  private void weigh(
      Pod pod,
      List<WeightedPodAffinityTerm> terms,
      int sign,
      List<NodeRoom> feasible,
      Map<NodeRoom, Integer> weights) {
    for (WeightedPodAffinityTerm weighted : terms) {
      if (weighted.podAffinityTerm().isEmpty()) {
        continue;
      }
      String key = weighted.podAffinityTerm().get().topologyKey().orElse("");
      Map<String, Integer> domains = affinities.domains(weighted.podAffinityTerm().get(), pod);
      for (NodeRoom room : feasible) {
        int count = domains.getOrDefault(room.labels().getOrDefault(key, ""), 0);
        weights.merge(room, sign * count * weighted.weight().orElse(0), Integer::sum);
      }
    }
  }
}
