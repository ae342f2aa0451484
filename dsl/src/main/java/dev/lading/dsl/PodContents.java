package dev.lading.dsl;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What Pods consist of.
 *
 * @param containers the containers
 * @param initContainers init containers and sidecars, in their order
 * @param volumes the volumes declared without mounting them
 */
record PodContents(
    List<ContainerDraft> containers,
    List<ContainerDraft> initContainers,
    List<VolumeDraft<?>> volumes) {

  static final PodContents NOTHING = new PodContents(List.of(), List.of(), List.of());

  PodContents plus(ContainerDraft container) {
    return new PodContents(Copies.plus(containers, container), initContainers, volumes);
  }

  PodContents plusInit(ContainerDraft container) {
    return new PodContents(containers, Copies.plus(initContainers, container), volumes);
  }

  PodContents plus(VolumeDraft<?> volume) {
    return new PodContents(containers, initContainers, Copies.plus(volumes, volume));
  }

  PodContents edit(String name, UnaryOperator<ContainerDraft> change) {
    return new PodContents(
        edited(containers, name, change), edited(initContainers, name, change), volumes);
  }

  private static List<ContainerDraft> edited(
      List<ContainerDraft> containers, String name, UnaryOperator<ContainerDraft> change) {
    return containers.stream()
        .map(each -> each.name().equals(name) ? change.apply(each) : each)
        .toList();
  }

  /** Init containers and sidecars, then containers. */
  List<ContainerDraft> all() {
    return Copies.plusAll(initContainers, containers);
  }

  Optional<ContainerDraft> find(String name) {
    return all().stream().filter(container -> container.name().equals(name)).findFirst();
  }
}
