package dev.lading.cluster;

import dev.lading.cluster.internal.kubelet.Containers;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.network.ResolverConfig;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Volume;
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
    return Naming.name(pod);
  }

  /** The namespace. */
  public String namespace() {
    return Naming.namespace(pod);
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
    return PodFacts.spec(pod).volumes().stream()
        .filter(one -> one.name().equals(volume))
        .findFirst()
        .flatMap(this::claim);
  }

  private Optional<String> claim(Volume volume) {
    return volume
        .persistentVolumeClaim()
        .flatMap(source -> source.claimName())
        .or(() -> volume.ephemeral().map(source -> name() + "-" + volume.name()));
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
