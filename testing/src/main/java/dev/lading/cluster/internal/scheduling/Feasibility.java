package dev.lading.cluster.internal.scheduling;

import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a Pod can go, and what stands against the other nodes.
 *
 * @param feasible the nodes that take it
 * @param refused why the others do not, by node
 */
record Feasibility(List<NodeRoom> feasible, Map<String, List<Refusal>> refused) {

  /** Asks every filter in turn until one refuses, for every node. */
  static Feasibility of(
      Pod pod, PodDemand demand, Collection<NodeRoom> rooms, List<NodeFilter> filters) {
    List<NodeRoom> feasible = new ArrayList<>(rooms.size());
    Map<String, List<Refusal>> refused = new TreeMap<>();
    for (NodeRoom room : rooms) {
      List<Refusal> refusals = check(pod, demand, room, filters);
      if (refusals.isEmpty()) {
        feasible.add(room);
      } else {
        refused.put(room.name(), refusals);
      }
    }
    return new Feasibility(feasible, refused);
  }

  private static List<Refusal> check(
      Pod pod, PodDemand demand, NodeRoom room, List<NodeFilter> filters) {
    for (NodeFilter filter : filters) {
      List<Refusal> refusals = filter.check(pod, demand, room);
      if (!refusals.isEmpty()) {
        return refusals;
      }
    }
    return List.of();
  }

  /**
   * The sentence of the event FailedScheduling (FitError of {@code pkg/scheduler/framework}): how
   * many nodes for each reason, and what preemption could do.
   */
  String message() {
    String none = "0/" + refused.size() + " nodes are available";
    if (refused.isEmpty()) {
      return "no nodes available to schedule pods";
    }
    return none + ": " + counted() + ". preemption: " + none + ": " + preemption() + ".";
  }

  private String counted() {
    Map<String, Integer> counts = new TreeMap<>();
    refused.values().forEach(list -> list.forEach(r -> counts.merge(r.reason(), 1, Integer::sum)));
    return joined(counts);
  }

  private String preemption() {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<Refusal> refusals : refused.values()) {
      boolean helps = refusals.stream().allMatch(Refusal::preemptible);
      counts.merge(
          helps
              ? "No preemption victims found for incoming pod"
              : "Preemption is not helpful for scheduling",
          1,
          Integer::sum);
    }
    return joined(counts);
  }

  /** Sorted as text, numbers first, as the scheduler does. */
  private static String joined(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .sorted()
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }
}
