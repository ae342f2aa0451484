package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.select.Taints;
import dev.lading.model.core.v1.Pod;
import java.util.List;

/**
 * Which of the possible nodes a Pod gets. Simpler than the scheduler's weighted scores, with the
 * same aim: fewer disliked taints, more preferred affinity, fewer Pods of the same controller, more
 * room; the first by name among equals.
 */
final class Preference {

  private Preference() {}

  static NodeRoom best(Pod pod, PodDemand demand, List<NodeRoom> feasible) {
    String controller = NodeRoom.controller(pod);
    NodeRoom best = feasible.get(0);
    for (NodeRoom room : feasible) {
      if (room != best && isBetter(room, best, demand, controller)) {
        best = room;
      }
    }
    return best;
  }

  private static boolean isBetter(
      NodeRoom room, NodeRoom best, PodDemand demand, String controller) {
    int order = Integer.compare(disliked(room, demand), disliked(best, demand));
    if (order == 0) {
      order = Integer.compare(preferred(best, demand), preferred(room, demand));
    }
    if (order == 0 && !controller.isEmpty()) {
      order = Integer.compare(room.podsOf(controller), best.podsOf(controller));
    }
    if (order == 0) {
      order = Double.compare(load(room), load(best));
    }
    return order < 0 || order == 0 && room.podCount() < best.podCount();
  }

  private static int disliked(NodeRoom room, PodDemand demand) {
    return room.taints().isEmpty()
        ? 0
        : Taints.disliked(room.taints(), demand.spec().tolerations());
  }

  private static int preferred(NodeRoom room, PodDemand demand) {
    return demand.spec().affinity().isEmpty()
        ? 0
        : NodeSelectors.preference(demand.spec(), room.name(), room.labels());
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
