package dev.lading.cluster.internal.network;

import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ports of Pods.
 *
 * <p>Follows {@code FindPort} of kubernetes {@code staging/src/k8s.io/endpointslice/util}: a number
 * is used whether or not a container declares it; a name is looked for with the protocol in the
 * containers in order, then in the sidecars among the init containers.
 */
public final class TargetPorts {

  private TargetPorts() {}

  /** The number that a target port stands for in a Pod. */
  public static Optional<Integer> number(Pod pod, IntOrString target, String protocol) {
    if (target.isInt()) {
      return Optional.of(target.asInt().getAsInt());
    }
    return listening(pod).stream()
        .flatMap(container -> container.ports().stream())
        .filter(port -> port.name().orElse("").equals(target.asText()))
        .filter(port -> protocol(port).equals(protocol))
        .map(ContainerPort::containerPort)
        .findFirst();
  }

  /** The container that declares a port. */
  public static Optional<Container> container(Pod pod, int number, String protocol) {
    return listening(pod).stream()
        .filter(
            container ->
                container.ports().stream()
                    .anyMatch(
                        port -> port.containerPort() == number && protocol(port).equals(protocol)))
        .findFirst();
  }

  /** The containers that run while the Pod does: the normal ones, then the sidecars. */
  static List<Container> listening(Pod pod) {
    List<Container> all = new ArrayList<>(pod.spec().map(PodSpec::containers).orElse(List.of()));
    for (Container container : pod.spec().map(PodSpec::initContainers).orElse(List.of())) {
      if (container.restartPolicy().map(Object::toString).orElse("").equals("Always")) {
        all.add(container);
      }
    }
    return all;
  }

  static String protocol(ContainerPort port) {
    return port.protocol().map(Object::toString).orElse("TCP");
  }
}
