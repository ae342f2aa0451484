package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which Pods of a ReplicaSet go first when there are too many, after {@code ActivePodsWithRanks} of
 * {@code pkg/controller/controller_utils.go}: without a node, Pending, not ready, cheaper to
 * delete, more of its kind on its node, ready for less time, younger.
 */
final class DeletionOrder {

  private static final String COST = "controller.kubernetes.io/pod-deletion-cost";

  private DeletionOrder() {}

  /** The Pods, those to be deleted first in front. */
  static List<Pod> of(List<Pod> pods) {
    Map<String, Integer> perNode = new HashMap<>();
    pods.forEach(pod -> perNode.merge(PodFacts.node(pod), 1, Integer::sum));
    List<Pod> sorted = new ArrayList<>(pods);
    sorted.sort(
        Comparator.comparing((Pod pod) -> !PodFacts.node(pod).isEmpty())
            .thenComparing(pod -> !PodFacts.phase(pod).equals(PodPhase.PENDING))
            .thenComparing(PodFacts::isReady)
            .thenComparing(DeletionOrder::cost)
            .thenComparing(pod -> -perNode.getOrDefault(PodFacts.node(pod), 0))
            .thenComparing(DeletionOrder::readySince, Comparator.reverseOrder())
            .thenComparing(DeletionOrder::created, Comparator.reverseOrder())
            .thenComparing(Owners::name, Comparator.reverseOrder()));
    return sorted;
  }

  private static int cost(Pod pod) {
    String cost = pod.metadata().annotations().getOrDefault(COST, "0");
    try {
      return Integer.parseInt(cost);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Instant readySince(Pod pod) {
    return PodFacts.availableAt(pod, 0).orElse(Instant.MAX);
  }

  private static Instant created(Pod pod) {
    return pod.metadata().creationTimestamp().map(time -> time.toInstant()).orElse(Instant.MIN);
  }
}
