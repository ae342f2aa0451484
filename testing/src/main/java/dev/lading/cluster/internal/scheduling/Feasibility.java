package dev.lading.cluster.internal.scheduling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a Pod can go, and what stands against the other nodes.
 *
 * @param wording the words of the version
 * @param feasible the nodes that take it
 * @param refused why the others do not, by node
 * @param nodes how many nodes there are
 * @param everywhere what keeps it from all nodes alike
 */
record Feasibility(
    Wording wording,
    List<NodeRoom> feasible,
    Map<String, List<Refusal>> refused,
    int nodes,
    Optional<String> everywhere) {

  /**
   * The sentence of the event FailedScheduling (FitError of {@code pkg/scheduler/framework}): how
   * many nodes for each reason, and what preemption could do.
   */
  String message() {
    if (nodes == 0) {
      return "no nodes available to schedule pods";
    }
    String none = "0/" + nodes + " nodes are available: ";
    return none
        + everywhere.orElseGet(this::counted)
        + ". "
        + wording.beforePreemption()
        + none
        + preemption()
        + ".";
  }

  private String counted() {
    Map<String, Integer> counts = new TreeMap<>();
    refused.values().forEach(list -> list.forEach(r -> counts.merge(r.reason(), 1, Integer::sum)));
    return joined(counts);
  }

  private String preemption() {
    Map<String, Integer> counts = new TreeMap<>();
    if (everywhere.isPresent()) {
      counts.put("Preemption is not helpful for scheduling", nodes);
    }
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
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .sorted()
            .toList());
  }
}
