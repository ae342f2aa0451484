package dev.lading.dsl;

import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every draft that runs Pods holds about them.
 *
 * @param spec all but containers and volumes
 * @param contents containers and volumes
 * @param labels labels and annotations
 * @param problems what calls noticed
 * @param tweaks what to do at the end of building
 */
record PodState(
    PodSpec spec,
    PodContents contents,
    PodLabels labels,
    Problems problems,
    List<UnaryOperator<PodTemplateSpec>> tweaks) {

  static final PodState EMPTY =
      new PodState(
          PodSpec.builder().build(), PodContents.NOTHING, PodLabels.NONE, Problems.NONE, List.of());

  PodState with(PodSpec newSpec) {
    return new PodState(newSpec, contents, labels, problems, tweaks);
  }

  PodState with(PodContents newContents) {
    return new PodState(spec, newContents, labels, problems, tweaks);
  }

  PodState with(PodLabels newLabels) {
    return new PodState(spec, contents, newLabels, problems, tweaks);
  }

  PodState with(Problems newProblems) {
    return new PodState(spec, contents, labels, newProblems, tweaks);
  }

  PodState tweakedBy(UnaryOperator<PodTemplateSpec> tweak) {
    return new PodState(spec, contents, labels, problems, Copies.plus(tweaks, tweak));
  }
}
