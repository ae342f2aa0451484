package dev.lading.cluster.internal.scheduling;

import dev.lading.model.core.v1.Pod;
import java.util.List;

/** One reason to refuse nodes: a filter plug-in of the scheduler. */
interface NodeFilter {

  /** What stands against {@code node} for {@code pod}; empty when nothing does. */
  List<Refusal> check(Pod pod, PodDemand demand, NodeRoom node);
}
