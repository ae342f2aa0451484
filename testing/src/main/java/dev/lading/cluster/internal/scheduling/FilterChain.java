package dev.lading.cluster.internal.scheduling;

import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The filters in the scheduler's order; for each node the first that refuses decides.
 *
 * @param wording the words of the version
 * @param filters the filters
 */
record FilterChain(Wording wording, List<NodeFilter> filters) {

  /** Where a Pod can go. */
  Feasibility run(Pod pod, PodDemand demand, Collection<NodeRoom> rooms) {
    for (NodeFilter filter : filters) {
      Optional<String> reason = filter.prepare(pod, demand);
      if (reason.isPresent()) {
        return new Feasibility(wording, List.of(), Map.of(), rooms.size(), reason);
      }
    }
    List<NodeFilter> needed = new ArrayList<>(filters);
    needed.removeIf(filter -> !filter.applies(pod, demand));
    List<NodeRoom> feasible = new ArrayList<>(rooms.size());
    Map<String, List<Refusal>> refused = new TreeMap<>();
    for (NodeRoom room : rooms) {
      List<Refusal> refusals = check(needed, pod, demand, room);
      if (refusals.isEmpty()) {
        feasible.add(room);
      } else {
        refused.put(room.name(), refusals);
      }
    }
    return new Feasibility(wording, feasible, refused, rooms.size(), Optional.empty());
  }

  private static List<Refusal> check(
      List<NodeFilter> needed, Pod pod, PodDemand demand, NodeRoom room) {
    for (NodeFilter filter : needed) {
      List<Refusal> refusals = filter.check(pod, demand, room);
      if (!refusals.isEmpty()) {
        return refusals;
      }
    }
    return List.of();
  }
}
