package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.select.Taints;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Taint;
import dev.lading.model.core.v1.TaintEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters that look at a node and what is on it, nothing else. */
final class NodeFilters {

  private static final Taint CORDONED =
      Taint.builder()
          .key("node.kubernetes.io/unschedulable")
          .effect(TaintEffect.NO_SCHEDULE)
          .build();

  private NodeFilters() {}

  /** Plug-in NodeUnschedulable: cordoned nodes, unless tolerated. */
  static List<Refusal> unschedulable(Pod pod, PodDemand demand, NodeRoom room) {
    return room.isCordoned() && !Taints.isTolerated(CORDONED, demand.spec().tolerations())
        ? List.of(new Refusal("node(s) were unschedulable", false))
        : List.of();
  }

  /**
   * Plug-in TaintToleration.
   *
   * @param wording the words of the version
   */
  record TaintToleration(Wording wording) implements NodeFilter {

    @Override
    public List<Refusal> check(Pod pod, PodDemand demand, NodeRoom room) {
      List<Taint> taints = room.taints();
      if (taints.isEmpty()) {
        return List.of();
      }
      return Taints.untolerated(taints, demand.spec().tolerations())
          .map(taint -> List.of(new Refusal(wording.taint(taint), false)))
          .orElse(List.of());
    }
  }

  /** Plug-in NodeAffinity: nodeSelector and required node affinity. */
  static final class Affinity implements NodeFilter {

    @Override
    public boolean applies(Pod pod, PodDemand demand) {
      return !demand.spec().nodeSelector().isEmpty() || demand.spec().affinity().isPresent();
    }

    @Override
    public List<Refusal> check(Pod pod, PodDemand demand, NodeRoom room) {
      return NodeSelectors.matches(demand.spec(), room.name(), room.labels())
          ? List.of()
          : List.of(new Refusal("node(s) didn't match Pod's node affinity/selector", false));
    }
  }

  /** Plug-in NodePorts. */
  static List<Refusal> ports(Pod pod, PodDemand demand, NodeRoom room) {
    if (demand.hostPorts().isEmpty() || !room.hasHostPorts()) {
      return List.of();
    }
    for (Pod other : room.pods()) {
      if (conflict(demand, PodDemand.of(PodFacts.spec(other)))) {
        return List.of(
            new Refusal("node(s) didn't have free ports for the requested pod ports", true));
      }
    }
    return List.of();
  }

  private static boolean conflict(PodDemand demand, PodDemand other) {
    for (PodDemand.HostPort port : demand.hostPorts()) {
      if (other.hostPorts().stream().anyMatch(port::conflictsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Plug-in NodeResourcesFit: every resource that is short is named. */
  static List<Refusal> resources(Pod pod, PodDemand demand, NodeRoom room) {
    boolean fits =
        room.podCount() < room.podCapacity()
            && demand.cpu() <= room.freeCpu()
            && demand.memory() <= room.freeMemory();
    return fits && demand.others().isEmpty() ? List.of() : shortages(demand, room);
  }

  private static List<Refusal> shortages(PodDemand demand, NodeRoom room) {
    List<Refusal> refusals = List.of();
    if (room.podCount() + 1 > room.podCapacity()) {
      refusals = with(refusals, new Refusal("Too many pods", true));
    }
    for (Map.Entry<String, Long> request : demand.requests().entrySet()) {
      if (request.getValue() > room.free(request.getKey()) && request.getValue() > 0) {
        boolean fits = request.getValue() <= room.allocatable(request.getKey());
        refusals = with(refusals, new Refusal("Insufficient " + request.getKey(), fits));
      }
    }
    return refusals;
  }

  private static List<Refusal> with(List<Refusal> refusals, Refusal more) {
    List<Refusal> longer = new ArrayList<>(refusals);
    longer.add(more);
    return longer;
  }
}
