package dev.lading.cluster.internal.scheduling;

import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;

/** One reason to refuse nodes: a filter plug-in of the scheduler. */
interface NodeFilter {

  /**
   * Looks at a Pod before nodes are asked about. What keeps it from every node is the answer
   * (PreFilter).
   */
  default Optional<String> prepare(Pod pod, PodDemand demand) {
    return Optional.empty();
  }

  /** Whether nodes need be asked about the Pod prepared last (Skip in the scheduler). */
  default boolean applies(Pod pod, PodDemand demand) {
    return true;
  }

  /** What stands against {@code node} for the Pod prepared last; empty when nothing does. */
  List<Refusal> check(Pod pod, PodDemand demand, NodeRoom node);
}
