package dev.lading.dsl;

import dev.lading.model.core.v1.Affinity;
import dev.lading.model.core.v1.PodAffinityTerm;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.WeightedPodAffinityTerm;
import dev.lading.model.meta.v1.LabelSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes terms that speak of "the Pods of this workload". They have no selector until the labels
 * of the workload are known, so that the order of calls does not matter.
 */
final class OwnPods {

  private final LabelSelector own;

  OwnPods(LabelSelector own) {
    this.own = own;
  }

  PodSpec complete(PodSpec spec) {
    PodSpec.Builder builder = spec.toBuilder();
    spec.affinity().ifPresent(affinity -> builder.affinity(affinity(affinity)));
    if (!spec.topologySpreadConstraints().isEmpty()) {
      builder.topologySpreadConstraints(
          spec.topologySpreadConstraints().stream()
              .map(each -> each.labelSelector().isPresent() ? each : each.withLabelSelector(own))
              .toList());
    }
    return builder.build();
  }

  private Affinity affinity(Affinity affinity) {
    Affinity.Builder builder = affinity.toBuilder();
    affinity
        .podAffinity()
        .ifPresent(
            near ->
                builder.podAffinity(
                    made ->
                        made.requiredDuringSchedulingIgnoredDuringExecution(
                                terms(near.requiredDuringSchedulingIgnoredDuringExecution()))
                            .preferredDuringSchedulingIgnoredDuringExecution(
                                weighted(near.preferredDuringSchedulingIgnoredDuringExecution()))));
    affinity
        .podAntiAffinity()
        .ifPresent(
            apart ->
                builder.podAntiAffinity(
                    made ->
                        made.requiredDuringSchedulingIgnoredDuringExecution(
                                terms(apart.requiredDuringSchedulingIgnoredDuringExecution()))
                            .preferredDuringSchedulingIgnoredDuringExecution(
                                weighted(
                                    apart.preferredDuringSchedulingIgnoredDuringExecution()))));
    return builder.build();
  }

  private @Nullable List<PodAffinityTerm> terms(List<PodAffinityTerm> terms) {
    return terms.isEmpty() ? null : terms.stream().map(this::term).toList();
  }

  private @Nullable List<WeightedPodAffinityTerm> weighted(List<WeightedPodAffinityTerm> terms) {
    return terms.isEmpty()
        ? null
        : terms.stream()
            .map(
                each ->
                    each.toBuilder()
                        .podAffinityTerm(each.podAffinityTerm().map(this::term).orElse(null))
                        .build())
            .toList();
  }

  private PodAffinityTerm term(PodAffinityTerm term) {
    return term.labelSelector().isPresent() ? term : term.withLabelSelector(own);
  }
}
