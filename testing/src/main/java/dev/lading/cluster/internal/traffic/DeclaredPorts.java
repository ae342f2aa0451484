package dev.lading.cluster.internal.traffic;

import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import java.util.ArrayList;
import java.util.List;

/** The ports that containers of a Pod declare, in words. */
final class DeclaredPorts {

  private DeclaredPorts() {}

  /** Such as {@code 80/TCP (nginx)}; empty when none is declared. */
  static String describe(Pod pod) {
    List<String> ports = new ArrayList<>();
    for (Container container : pod.spec().map(PodSpec::containers).orElse(List.of())) {
      for (ContainerPort port : container.ports()) {
        ports.add(
            port.containerPort()
                + "/"
                + port.protocol().map(Object::toString).orElse("TCP")
                + " ("
                + container.name()
                + ")");
      }
    }
    return String.join(", ", ports);
  }
}
