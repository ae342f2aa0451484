package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Conditions;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.storage.ClaimUsers;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodCondition;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Starts the Pods that have a node, reports whether they are ready, ends those being deleted: what
 * {@code pkg/kubelet} does, as far as the API shows it.
 */
public final class PodLifecycle {

  private static final String SOURCE = "kubelet";

  private final ApiServer api;
  private final RunState state;
  private final PodAddresses addresses;
  private final Readiness readiness;
  private final Obstacles obstacles;
  private final VolumeAttachment attachment;
  private final Map<ObjectKey, Pod> waiting = new TreeMap<>();

  /** Works on {@code state}. */
  public PodLifecycle(ApiServer api, RunState state, ClaimUsers users, Readiness readiness) {
    this.api = api;
    this.state = state;
    this.readiness = readiness;
    this.addresses = new PodAddresses(state);
    this.obstacles = new Obstacles(state.objects());
    this.attachment = new VolumeAttachment(state.objects(), users);
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

  /** One step for every Pod that has something to do. */
  public void syncAll() {
    new ArrayList<>(waiting.values()).forEach(this::sync);
  }

  private void sync(Pod pod) {
    if (PodFacts.isTerminating(pod)) {
      end(pod);
      return;
    }
    Optional<Node> node = state.objects().find(Node.class, "", PodFacts.node(pod));
    if (node.isPresent()) {
      run(pod, node.get());
    }
  }

  /** Pods with finalizers of somebody else stay. */
  private void end(Pod pod) {
    if (pod.metadata().finalizers().isEmpty()) {
      state.normal("Killing", SOURCE, pod, "Stopping container " + containers(pod));
      api.remove(pod);
    } else {
      waiting.remove(ObjectKey.of(pod));
    }
  }

  private static String containers(Pod pod) {
    List<String> names = new ArrayList<>();
    for (Container container : PodFacts.spec(pod).containers()) {
      names.add(container.name());
    }
    return String.join(", ", names);
  }

  private void run(Pod pod, Node node) {
    if (PodFacts.phase(pod).equals(PodPhase.RUNNING)) {
      report(pod);
      return;
    }
    Optional<Obstacle> obstacle = attachment.obstacle(pod).or(() -> obstacles.find(pod));
    if (obstacle.isPresent()) {
      hold(pod, obstacle.get());
    } else {
      start(pod, node);
    }
  }

  private void hold(Pod pod, Obstacle obstacle) {
    Pod held =
        withReadiness(pod, false)
            .withStatus(
                s -> s.containerStatuses(ContainerStatuses.waiting(pod, obstacle.waiting())));
    if (!held.equals(pod)) {
      api.write(held);
    }
    if (!state.said(pod, obstacle.event(), obstacle.message())) {
      state.warning(obstacle.event(), obstacle.source(), pod, obstacle.message());
    }
  }

  private void start(Pod pod, Node node) {
    String host = PodAddresses.hostAddress(node);
    Optional<String> address =
        PodFacts.spec(pod).hostNetwork().orElse(false)
            ? Optional.of(host)
            : addresses.next(node, PodFacts.node(pod));
    if (address.isEmpty()) {
      hold(
          pod,
          new Obstacle(
              "ContainerCreating",
              "FailedCreatePodSandBox",
              SOURCE,
              "failed to allocate for range 0: no IP addresses available in range set"));
      return;
    }
    PodStatus status = pod.status().orElseGet(() -> PodStatus.builder().build());
    state.normal("Started", SOURCE, pod, "Started container " + containers(pod));
    report(
        pod.withStatus(
            status.toBuilder()
                .phase(PodPhase.RUNNING)
                .hostIP(host)
                .addHostIP(h -> h.ip(host))
                .podIP(address.get())
                .addPodIP(p -> p.ip(address.get()))
                .startTime(state.timestamp())
                .conditions(started(status.conditions()))
                .build()));
  }

  private List<PodCondition> started(List<PodCondition> conditions) {
    return Conditions.set(
        conditions,
        PodConditionType.INITIALIZED,
        ConditionStatus.TRUE,
        null,
        null,
        state.timestamp());
  }

  private void report(Pod pod) {
    boolean ready = readiness.of(pod);
    Pod reported =
        withReadiness(pod, ready)
            .withStatus(
                s ->
                    s.containerStatuses(
                        ContainerStatuses.running(
                            pod,
                            ready,
                            pod.status().flatMap(PodStatus::startTime).orElse(state.timestamp()))));
    if (!ready && PodFacts.isReady(pod)) {
      state.warning("Unhealthy", SOURCE, pod, "Readiness probe failed");
    }
    if (state.objects().current(pod).filter(reported::equals).isEmpty()) {
      api.write(reported);
    }
  }

  private Pod withReadiness(Pod pod, boolean ready) {
    ConditionStatus value = ready ? ConditionStatus.TRUE : ConditionStatus.FALSE;
    String message = ready ? null : "containers with unready status: [" + containers(pod) + "]";
    String reason = ready ? null : "ContainersNotReady";
    PodStatus status = pod.status().orElseGet(() -> PodStatus.builder().build());
    List<PodCondition> conditions =
        Conditions.set(
            status.conditions(),
            PodConditionType.CONTAINERS_READY,
            value,
            reason,
            message,
            state.timestamp());
    return pod.withStatus(
        status.withConditions(
            Conditions.set(
                conditions, PodConditionType.READY, value, reason, message, state.timestamp())));
  }
}
