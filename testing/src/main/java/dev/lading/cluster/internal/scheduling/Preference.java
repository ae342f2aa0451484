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

  private static final String ZONE = "topology.kubernetes.io/zone";

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
    Candidate best = null;
    Map<String, Integer> zones = zones(NodeRoom.controller(pod));
    Map<NodeRoom, Integer> weights = podWeights(pod, demand, feasible);
    for (NodeRoom room : feasible) {
      Candidate candidate = candidate(pod, demand, room, zones, weights);
      if (best == null || candidate.isBetterThan(best)) {
        best = candidate;
      }
    }
    return best == null ? feasible.get(0) : best.room();
  }

  /** What speaks for a node, in falling order of importance. */
  private record Candidate(
      NodeRoom room, int disliked, int preferred, int siblings, int zoneSiblings, double load) {

    boolean isBetterThan(Candidate other) {
      if (disliked != other.disliked) {
        return disliked < other.disliked;
      }
      if (preferred != other.preferred) {
        return preferred > other.preferred;
      }
      if (siblings != other.siblings) {
        return siblings < other.siblings;
      }
      if (zoneSiblings != other.zoneSiblings) {
        return zoneSiblings < other.zoneSiblings;
      }
      return load < other.load || load == other.load && room.podCount() < other.room.podCount();
    }
  }

  private static Candidate candidate(
      Pod pod,
      PodDemand demand,
      NodeRoom room,
      Map<String, Integer> zones,
      Map<NodeRoom, Integer> weights) {
    String controller = NodeRoom.controller(pod);
    int disliked =
        room.taints().isEmpty() ? 0 : Taints.disliked(room.taints(), demand.spec().tolerations());
    int preferred =
        demand.spec().affinity().isEmpty()
            ? 0
            : NodeSelectors.preference(demand.spec(), room.name(), room.labels())
                + weights.getOrDefault(room, 0);
    int zone = zones.isEmpty() ? 0 : zones.getOrDefault(room.labels().getOrDefault(ZONE, ""), 0);
    int siblings = controller.isEmpty() ? 0 : room.podsOf(controller);
    return new Candidate(room, disliked, preferred, siblings, zone, load(room));
  }

  private Map<String, Integer> zones(String controller) {
    Map<String, Integer> zones = new HashMap<>();
    if (controller.isEmpty()) {
      return zones;
    }
    for (NodeRoom room : nodes.rooms()) {
      int siblings = room.podsOf(controller);
      String zone = siblings == 0 ? null : room.labels().get(ZONE);
      if (zone != null) {
        zones.merge(zone, siblings, Integer::sum);
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

  /** The mean of the taken shares of CPU and memory (LeastAllocated). */
  private static double load(NodeRoom room) {
    return share(room, "cpu") + share(room, "memory");
  }

  private static double share(NodeRoom room, String resource) {
    long all = room.allocatable(resource);
    return all == 0 ? 1 : (double) room.requested(resource) / all;
  }
}
