package dev.lading.cluster;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.kubelet.Containers;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.cluster.network.ResolverConfig;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerState;
import dev.lading.model.core.v1.ContainerStateWaiting;
import dev.lading.model.core.v1.ContainerStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodCondition;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodStatus;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A Pod of a cluster at one moment; immutable. */
public final class PodView {

  private final ClusterModel cluster;
  private final Pod pod;

  PodView(ClusterModel cluster, Pod pod) {
    this.cluster = cluster;
    this.pod = pod;
  }

  /** The object itself, with defaults and status. */
  public Pod object() {
    return pod;
  }

  /** The cluster it is in. */
  public ClusterModel cluster() {
    return cluster;
  }

  /** What it is called. */
  public String name() {
    return Owners.name(pod);
  }

  /** Where it is. */
  public String namespace() {
    return Owners.namespace(pod);
  }

  /** The phase: Pending, Running, Succeeded, Failed. */
  public PodPhase phase() {
    return PodFacts.phase(pod);
  }

  /** Whether it takes requests. */
  public boolean isReady() {
    return PodFacts.isReady(pod);
  }

  /** The node it was given to; empty while there is none. */
  public Optional<String> node() {
    return PodFacts.spec(pod).nodeName();
  }

  /** Its address; empty until it runs. */
  public Optional<String> address() {
    return pod.status().flatMap(PodStatus::podIP);
  }

  /** The volumes, in the order of the spec. */
  public List<PodVolumeView> volumes() {
    return PodFacts.spec(pod).volumes().stream()
        .map(volume -> new PodVolumeView(this, volume))
        .toList();
  }

  /**
   * The volume with a name.
   *
   * @throws LadingException when there is none
   */
  public PodVolumeView volume(String name) {
    return volumes().stream()
        .filter(volume -> volume.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new LadingException(
                    Problem.of("cluster-not-found", "Pod " + name() + " has no volume " + name)
                        .withHint(
                            "there are " + volumes().stream().map(PodVolumeView::name).toList())));
  }

  /** The claims behind its volumes, as far as they exist. */
  public List<ClaimView> claims() {
    return PodClaims.keys(pod).stream()
        .flatMap(key -> cluster.findClaim(key.namespace(), key.name()).stream())
        .toList();
  }

  /**
   * Why it is Pending or not ready, in the words of {@code kubectl describe}; empty when it is
   * ready.
   */
  public Optional<String> reason() {
    if (isReady()) {
      return Optional.empty();
    }
    return unscheduled()
        .or(this::held)
        .or(() -> PodFacts.condition(pod, PodConditionType.READY).flatMap(PodCondition::message));
  }

  private Optional<String> unscheduled() {
    return node().isPresent()
        ? Optional.empty()
        : PodFacts.condition(pod, PodConditionType.POD_SCHEDULED).flatMap(PodCondition::message);
  }

  private Optional<String> held() {
    boolean waits =
        pod.status().stream()
            .flatMap(status -> status.containerStatuses().stream())
            .map(ContainerStatus::state)
            .flatMap(Optional::stream)
            .map(ContainerState::waiting)
            .flatMap(Optional::stream)
            .map(ContainerStateWaiting::reason)
            .anyMatch(Optional::isPresent);
    List<ClusterEvent> events = events();
    return waits && !events.isEmpty()
        ? Optional.of(events.get(events.size() - 1).message())
        : Optional.empty();
  }

  /** The containers: init containers, then the others. */
  public List<ContainerView> containers() {
    return Containers.all(pod).stream().map(this::view).toList();
  }

  /**
   * The container with a name.
   *
   * @throws LadingException when there is none
   */
  public ContainerView container(String name) {
    List<String> names = Containers.all(pod).stream().map(Container::name).toList();
    return Containers.find(pod, name)
        .map(this::view)
        .orElseThrow(
            () ->
                new LadingException(
                    Problem.of("cluster-not-found", "Pod " + name() + " has no container " + name)
                        .withHint("there are " + names)));
  }

  private ContainerView view(Container container) {
    return cluster.predictions().container(pod, container);
  }

  /** Its {@code /etc/resolv.conf}. */
  public ResolverConfig resolverConfig() {
    return cluster.predictions().resolverConfig(pod);
  }

  /** Its story: who made it, where it runs or why it does not, what it is given, who reaches it. */
  public String explain() {
    return cluster.explain(pod);
  }

  /** Its events, oldest first. */
  public List<ClusterEvent> events() {
    return cluster.eventsOf("Pod", namespace(), name());
  }

  /** The name, phase and node. */
  @Override
  public String toString() {
    return "Pod " + name() + " " + phase() + node().map(node -> " on " + node).orElse("");
  }
}
