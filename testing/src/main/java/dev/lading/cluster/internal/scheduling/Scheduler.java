package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Conditions;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodConditionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives Pods to nodes: filters, then the best of what is left, after {@code pkg/scheduler}. Which
 * of several possible nodes it is depends on the Pods only, never on chance.
 */
public final class Scheduler {

  private static final String SOURCE = "default-scheduler";

  private final ApiServer api;
  private final RunState state;
  private final NodeTable nodes;
  private final List<NodeFilter> filters;
  private final Map<ObjectKey, Pod> pending = new TreeMap<>();

  /** Works on {@code state}. */
  public Scheduler(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.nodes = new NodeTable(state.objects());
    this.filters =
        List.of(
            NodeFilters::unschedulable,
            NodeFilters::taints,
            NodeFilters::affinity,
            NodeFilters::ports,
            NodeFilters::resources);
    state.objects().all(Pod.class).forEach(pod -> enqueue(null, pod));
    state.objects().listen(this::enqueue);
  }

  private void enqueue(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (after instanceof Pod pod && isPending(pod)) {
      pending.put(ObjectKey.of(pod), pod);
    } else if (before instanceof Pod pod) {
      pending.remove(ObjectKey.of(pod));
    }
  }

  private static boolean isPending(Pod pod) {
    return PodFacts.node(pod).isEmpty() && PodFacts.isActive(pod);
  }

  /** Tries every Pod without a node once: higher priority first, then older, then by name. */
  public void scheduleAll() {
    List<Pod> queue = new ArrayList<>(pending.values());
    queue.sort(
        Comparator.comparing((Pod pod) -> -PodFacts.spec(pod).priority().orElse(0))
            .thenComparing(pod -> pod.metadata().creationTimestamp().orElseThrow()));
    queue.forEach(this::schedule);
  }

  private void schedule(Pod pod) {
    PodDemand demand = nodes.demand(pod);
    Feasibility feasibility = Feasibility.of(pod, demand, nodes.rooms(), filters);
    if (feasibility.feasible().isEmpty()) {
      refuse(pod, feasibility.message());
    } else {
      NodeRoom best = Preference.best(pod, demand, feasibility.feasible());
      bind(pod, best);
    }
  }

  private void refuse(Pod pod, String message) {
    Pod marked =
        Conditions.set(
            pod,
            PodConditionType.POD_SCHEDULED,
            ConditionStatus.FALSE,
            "Unschedulable",
            message,
            state.timestamp());
    if (!marked.equals(pod)) {
      state.warning("FailedScheduling", SOURCE, pod, message);
      api.write(marked);
    }
  }

  private void bind(Pod pod, NodeRoom room) {
    Pod bound =
        Conditions.set(
            pod.withSpec(spec -> spec.nodeName(room.name())),
            PodConditionType.POD_SCHEDULED,
            ConditionStatus.TRUE,
            null,
            null,
            state.timestamp());
    api.write(bound);
    state.normal(
        "Scheduled",
        SOURCE,
        pod,
        "Successfully assigned " + ObjectKey.of(pod) + " to " + room.name());
  }
}
