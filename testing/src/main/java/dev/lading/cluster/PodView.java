package dev.lading.cluster;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.kubelet.Containers;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.PodNetwork;
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
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A Pod of a cluster, and what is inside it. */
public final class PodView {

  private final Pod pod;
  private final Predictions predictions;

  PodView(Pod pod, Predictions predictions) {
    this.pod = pod;
    this.predictions = predictions;
  }

  /** The object with its defaults and status. */
  public Pod resource() {
    return pod;
  }

  /** The name. */
  public String name() {
    return Owners.name(pod);
  }

  /** The namespace. */
  public String namespace() {
    return Owners.namespace(pod);
  }

  /** The node it is on; empty while it is pending. */
  public Optional<String> node() {
    return Optional.of(PodFacts.node(pod)).filter(node -> !node.isEmpty());
  }

  /** The address; empty while it does not run. */
  public Optional<String> address() {
    return PodNetwork.address(pod);
  }

  /** Whether it is ready. */
  public boolean isReady() {
    return PodFacts.isReady(pod);
  }

  /** All containers: init containers, then the others. */
  public List<ContainerView> containers() {
    return Containers.all(pod).stream().map(one -> predictions.container(pod, one)).toList();
  }

  /**
   * The container with a name.
   *
   * @throws dev.lading.problem.LadingException when there is none
   */
  public ContainerView container(String name) {
    Container container =
        Containers.find(pod, name)
            .orElseThrow(
                () ->
                    Predictions.notFound(
                        "Pod " + name() + " has no container " + name,
                        Containers.all(pod).stream().map(Container::name).toList()));
    return predictions.container(pod, container);
  }

  /** The first container that is no init container. */
  public ContainerView container() {
    return container(PodFacts.spec(pod).containers().get(0).name());
  }

  /** The claim that a volume of this Pod is; empty when the volume is something else. */
  public Optional<String> claimOf(String volume) {
    return volumes().stream()
        .filter(one -> one.name().equals(volume))
        .findFirst()
        .flatMap(PodVolumeView::claimName);
  }

  /** The phase: Pending, Running, Succeeded, Failed. */
  public PodPhase phase() {
    return PodFacts.phase(pod);
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
        .flatMap(key -> predictions.cluster().findClaim(key.namespace(), key.name()).stream())
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

  /** Its events, oldest first. */
  public List<ClusterEvent> events() {
    return predictions.cluster().eventsOf("Pod", namespace(), name());
  }

  /** The cluster it is in. */
  public ClusterModel cluster() {
    return predictions.cluster();
  }

  /** Its {@code /etc/resolv.conf}. */
  public ResolverConfig resolverConfig() {
    return predictions.resolverConfig(pod);
  }

  /** Its story: who made it, where it runs or why it does not, what it is given, who reaches it. */
  public String explain() {
    return predictions.explain(pod);
  }

  @Override
  public String toString() {
    return Naming.title(pod);
  }
}
