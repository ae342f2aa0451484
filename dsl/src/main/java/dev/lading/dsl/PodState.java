package dev.lading.dsl;

import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every draft that runs Pods holds about them.
 *
 * @param spec all but containers and volumes
 * @param containers the containers
 * @param initContainers init containers and sidecars, in their order
 * @param volumes the volumes declared without mounting them
 * @param identity the labels that select the Pods; empty for the default
 * @param labels labels of the Pods only
 * @param annotations annotations of the Pods only
 * @param problems what calls noticed
 * @param tweaks what to do at the end of building
 */
record PodState(
    PodSpec spec,
    List<ContainerDraft> containers,
    List<ContainerDraft> initContainers,
    List<VolumeDraft<?>> volumes,
    Map<String, String> identity,
    Map<String, String> labels,
    Map<String, String> annotations,
    Problems problems,
    List<UnaryOperator<PodTemplateSpec>> tweaks) {

  static final PodState EMPTY =
      new PodState(
          PodSpec.builder().build(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Problems.NONE,
          List.of());

  PodState with(PodSpec newSpec) {
    return new PodState(
        newSpec,
        containers,
        initContainers,
        volumes,
        identity,
        labels,
        annotations,
        problems,
        tweaks);
  }

  PodState with(Problems newProblems) {
    return new PodState(
        spec,
        containers,
        initContainers,
        volumes,
        identity,
        labels,
        annotations,
        newProblems,
        tweaks);
  }

  PodState withContainers(List<ContainerDraft> newContainers) {
    return new PodState(
        spec,
        newContainers,
        initContainers,
        volumes,
        identity,
        labels,
        annotations,
        problems,
        tweaks);
  }

  PodState withInitContainers(List<ContainerDraft> newContainers) {
    return new PodState(
        spec, containers, newContainers, volumes, identity, labels, annotations, problems, tweaks);
  }

  PodState plus(VolumeDraft<?> volume) {
    return new PodState(
        spec,
        containers,
        initContainers,
        Copies.plus(volumes, volume),
        identity,
        labels,
        annotations,
        problems,
        tweaks);
  }

  PodState withIdentity(Map<String, String> newIdentity) {
    return new PodState(
        spec,
        containers,
        initContainers,
        volumes,
        newIdentity,
        labels,
        annotations,
        problems,
        tweaks);
  }

  PodState withLabels(Map<String, String> newLabels) {
    return new PodState(
        spec,
        containers,
        initContainers,
        volumes,
        identity,
        newLabels,
        annotations,
        problems,
        tweaks);
  }

  PodState withAnnotations(Map<String, String> newAnnotations) {
    return new PodState(
        spec,
        containers,
        initContainers,
        volumes,
        identity,
        labels,
        newAnnotations,
        problems,
        tweaks);
  }

  PodState tweakedBy(UnaryOperator<PodTemplateSpec> tweak) {
    return new PodState(
        spec,
        containers,
        initContainers,
        volumes,
        identity,
        labels,
        annotations,
        problems,
        Copies.plus(tweaks, tweak));
  }

  /** The container of this name, of either kind. */
  Optional<ContainerDraft> find(String name) {
    return Copies.<ContainerDraft>plusAll(containers, initContainers).stream()
        .filter(container -> container.name().equals(name))
        .findFirst();
  }
}
