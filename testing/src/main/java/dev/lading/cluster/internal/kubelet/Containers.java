package dev.lading.cluster.internal.kubelet;

import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The containers of a Pod: init containers, then the others. */
public final class Containers {

  private Containers() {}

  /** All containers in the order they start. */
  public static List<Container> all(Pod pod) {
    List<Container> all = new ArrayList<>();
    pod.spec()
        .ifPresent(
            spec -> {
              all.addAll(spec.initContainers());
              all.addAll(spec.containers());
            });
    return all;
  }

  /** The container with a name. */
  public static Optional<Container> find(Pod pod, String name) {
    return all(pod).stream().filter(container -> container.name().equals(name)).findFirst();
  }
}
