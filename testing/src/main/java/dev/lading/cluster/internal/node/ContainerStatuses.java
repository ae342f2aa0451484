package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.Time;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerState;
import dev.lading.model.core.v1.ContainerStatus;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;

/** The statuses of the containers of a Pod. */
final class ContainerStatuses {

  private ContainerStatuses() {}

  static List<ContainerStatus> waiting(Pod pod, String reason) {
    ContainerState state = ContainerState.builder().waiting(w -> w.reason(reason)).build();
    return all(pod, state, false);
  }

  static List<ContainerStatus> running(Pod pod, boolean ready, Time since) {
    ContainerState state = ContainerState.builder().running(r -> r.startedAt(since)).build();
    return all(pod, state, ready);
  }

  static List<ContainerStatus> ended(Pod pod, int exitCode, Time at) {
    String reason = exitCode == 0 ? "Completed" : "Error";
    ContainerState state =
        ContainerState.builder()
            .terminated(t -> t.exitCode(exitCode).reason(reason).finishedAt(at))
            .build();
    return all(pod, state, false);
  }

  private static List<ContainerStatus> all(Pod pod, ContainerState state, boolean ready) {
    List<Container> containers = PodFacts.spec(pod).containers();
    List<ContainerStatus> statuses = new ArrayList<>(containers.size());
    for (Container container : containers) {
      statuses.add(
          ContainerStatus.builder()
              .name(container.name())
              .image(container.image().orElse(""))
              .ready(ready)
              .started(state.running().isPresent())
              .restartCount(restarts(pod, container.name()))
              .state(state)
              .build());
    }
    return statuses;
  }

  private static int restarts(Pod pod, String container) {
    return pod.status().stream()
        .flatMap(status -> status.containerStatuses().stream())
        .filter(status -> status.name().orElse("").equals(container))
        .findFirst()
        .flatMap(ContainerStatus::restartCount)
        .orElse(0);
  }

  /** The same statuses after every container was started once more. */
  static List<ContainerStatus> restarted(Pod pod) {
    List<ContainerStatus> statuses = new ArrayList<>();
    pod.status()
        .ifPresent(
            status ->
                status
                    .containerStatuses()
                    .forEach(
                        s -> statuses.add(s.withRestartCount(s.restartCount().orElse(0) + 1))));
    return statuses;
  }
}
