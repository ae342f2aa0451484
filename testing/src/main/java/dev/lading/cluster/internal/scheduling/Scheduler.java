package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Conditions;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.storage.ClaimUsers;
import dev.lading.cluster.internal.storage.Provisioning;
import dev.lading.cluster.internal.storage.StorageController;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodConditionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives Pods to nodes: filters, then the best of what is left, after {@code pkg/scheduler}. Which
 * of several possible nodes it is depends on the Pods only, never on chance. Pods are not
 * preempted.
 */
public final class Scheduler {

  private static final String SOURCE = "default-scheduler";

  private final ApiServer api;
  private final RunState state;
  private final NodeTable nodes;
  private final StorageController storage;
  private final VolumeFilter volumes;
  private final FilterChain filters;
  private final Preference preference;
  private final Map<ObjectKey, Pod> pending = new TreeMap<>();

  /** Works on {@code state}; {@code minor} is the version whose words it uses. */
  public Scheduler(
      ApiServer api,
      RunState state,
      int minor,
      StorageController storage,
      Provisioning provisioning,
      ClaimUsers users) {
    this.api = api;
    this.state = state;
    this.storage = storage;
    nodes = new NodeTable(state.objects());
    Wording wording = new Wording(minor);
    volumes =
        new VolumeFilter(state.objects(), storage, provisioning, users, wording.volumeConflict());
    PodAffinities affinities = new PodAffinities(state.objects(), nodes);
    filters =
        new FilterChain(
            wording,
            List.of(
                NodeFilters::unschedulable,
                new NodeFilters.TaintToleration(wording),
                new NodeFilters.Affinity(),
                NodeFilters::ports,
                NodeFilters::resources,
                volumes,
                new TopologySpread(nodes),
                new InterPodAffinity(nodes, affinities)));
    preference = new Preference(nodes, affinities);
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
    for (Pod pod : queue) {
      if (PodFacts.spec(pod).schedulingGates().isEmpty()) {
        schedule(pod);
      } else {
        gate(pod);
      }
    }
  }

  private void gate(Pod pod) {
    write(pod, "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates");
  }

  private void schedule(Pod pod) {
    PodDemand demand = nodes.demand(pod);
    Feasibility feasibility = filters.run(pod, demand, nodes.rooms());
    if (feasibility.feasible().isEmpty()) {
      refuse(pod, feasibility.message());
    } else {
      place(pod, preference.best(pod, demand, feasibility.feasible()));
    }
  }

  /** Claims that waited are bound before the Pod is. */
  private void place(Pod pod, NodeRoom room) {
    Map<ObjectKey, Optional<PersistentVolume>> choice = volumes.choose(room).orElse(Map.of());
    for (Map.Entry<ObjectKey, Optional<PersistentVolume>> claim : choice.entrySet()) {
      if (!storage.bindOnNode(claim.getKey(), room.name(), claim.getValue())) {
        refuse(pod, unprovisioned(claim.getKey().name()));
        return;
      }
    }
    bind(pod, room);
  }

  /** What {@code pkg/scheduler/framework/plugins/volumebinding} says in {@code checkBindings}. */
  private static String unprovisioned(String claim) {
    return "running PreBind plugin \"VolumeBinding\": binding volumes: provisioning failed for PVC"
        + " \""
        + claim
        + "\"";
  }

  private void refuse(Pod pod, String message) {
    if (write(pod, "Unschedulable", message)) {
      state.warning("FailedScheduling", SOURCE, pod, message);
    }
  }

  private boolean write(Pod pod, String reason, String message) {
    Pod marked =
        Conditions.set(
            pod,
            PodConditionType.POD_SCHEDULED,
            ConditionStatus.FALSE,
            reason,
            message,
            state.timestamp());
    boolean changed = !marked.equals(pod);
    if (changed) {
      api.write(marked);
    }
    return changed;
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
