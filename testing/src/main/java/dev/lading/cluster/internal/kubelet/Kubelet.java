package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.Command;
import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;

/** What the kubelet gives to one container when it starts with the objects of a cluster. */
public final class Kubelet {

  private final ClusterObjects objects;
  private final Pod pod;
  private final Container container;
  private final int minorVersion;

  /** The container of a Pod, on Kubernetes 1.{@code minorVersion}. */
  public Kubelet(ClusterObjects objects, Pod pod, Container container, int minorVersion) {
    this.objects = objects;
    this.pod = pod;
    this.container = container;
    this.minorVersion = minorVersion;
  }

  /** The environment, or why there is none. */
  public Environment environment() {
    VariableNames names = VariableNames.of(minorVersion);
    return new EnvironmentMaker(objects, pod, container, names).make();
  }

  /** Command and arguments after expansion. */
  public Command command() {
    return new CommandMaker(environment()).make(container);
  }

  /** Every mount. */
  public List<Mount> mounts() {
    return new MountReader(objects, pod, environment()).read(container);
  }

  /** What is at a path and below. */
  public Directory files(String path) {
    return new ContainerFiles(mounts()).at(path);
  }

  /** Why the container does not start; a volume that cannot be set up comes before a variable. */
  public Optional<ContainerProblem> problem() {
    return mounts().stream()
        .flatMap(mount -> mount.failure().stream())
        .findFirst()
        .or(() -> environment().problem());
  }
}
