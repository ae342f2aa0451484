package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Conditions;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Starts the Pods that have a node, reports whether they are ready, ends those being deleted. */
public final class PodLifecycle {

  private static final String SOURCE = "kubelet";

  private final ApiServer api;
  private final RunState state;
  private final PodAddresses addresses;
  private final Readiness readiness;
  private final Map<ObjectKey, Pod> waiting = new TreeMap<>();

  /** Works on {@code state}. */
  public PodLifecycle(ApiServer api, RunState state, Readiness readiness) {
    this.api = api;
    this.state = state;
    this.readiness = readiness;
    this.addresses = new PodAddresses(state);
    state.objects().all(Pod.class).forEach(pod -> enqueue(null, pod));
    state.objects().listen(this::enqueue);
  }

  private void enqueue(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (after instanceof Pod pod && needsAttention(pod)) {
      waiting.put(ObjectKey.of(pod), pod);
    } else if (before instanceof Pod pod) {
      waiting.remove(ObjectKey.of(pod));
    }
  }

  private boolean needsAttention(Pod pod) {
    return !PodFacts.node(pod).isEmpty()
        && (PodFacts.isTerminating(pod) || !PodFacts.isFinished(pod) && !isAsWanted(pod));
  }

  private boolean isAsWanted(Pod pod) {
    return PodFacts.phase(pod).equals(PodPhase.RUNNING)
        && PodFacts.isReady(pod) == readiness.of(pod);
  }

  /** Looks at every Pod again, because what makes Pods ready has changed. */
  public void lookAgain() {
    state.objects().all(Pod.class).forEach(pod -> enqueue(pod, pod));
  }

  /** One step for every Pod that has something to do. */
  public void syncAll() {
    new ArrayList<>(waiting.values()).forEach(this::sync);
  }

  private void sync(Pod pod) {
    if (PodFacts.isTerminating(pod)) {
      api.remove(pod);
      return;
    }
    Optional<Node> node = state.objects().find(Node.class, "", PodFacts.node(pod));
    if (node.isPresent()) {
      run(pod, node.get());
    }
  }

  private void run(Pod pod, Node node) {
    boolean started = PodFacts.phase(pod).equals(PodPhase.RUNNING);
    Optional<Pod> running = started ? Optional.of(pod) : start(pod, node);
    running.ifPresent(p -> api.write(withReadiness(p, readiness.of(p))));
  }

  private Optional<Pod> start(Pod pod, Node node) {
    String host = PodAddresses.hostAddress(node);
    Optional<String> address =
        PodFacts.spec(pod).hostNetwork().orElse(false)
            ? Optional.of(host)
            : addresses.next(node, PodFacts.node(pod));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    PodStatus status = pod.status().orElseGet(() -> PodStatus.builder().build());
    state.normal("Started", SOURCE, pod, "Started container");
    return Optional.of(
        pod.withStatus(
            status.toBuilder()
                .phase(PodPhase.RUNNING)
                .hostIP(host)
                .addHostIP(h -> h.ip(host))
                .podIP(address.get())
                .addPodIP(p -> p.ip(address.get()))
                .startTime(state.timestamp())
                .build()));
  }

  private Pod withReadiness(Pod pod, boolean ready) {
    ConditionStatus value = ready ? ConditionStatus.TRUE : ConditionStatus.FALSE;
    Pod marked =
        Conditions.set(
            pod,
            PodConditionType.CONTAINERS_READY,
            value,
            ready ? null : "ContainersNotReady",
            null,
            state.timestamp());
    return Conditions.set(
        marked,
        PodConditionType.READY,
        value,
        ready ? null : "ContainersNotReady",
        null,
        state.timestamp());
  }

  /** The Pods that have something to do. */
  List<Pod> waiting() {
    return List.copyOf(waiting.values());
  }
}
