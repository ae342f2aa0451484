package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import dev.lading.model.autoscaling.v2.MetricSourceType;
import dev.lading.model.autoscaling.v2.MetricSpec;
import dev.lading.model.autoscaling.v2.MetricTargetType;
import dev.lading.model.core.v1.ResourceName;
import java.util.function.Consumer;

/** Decides how many Pods a workload has, by what they use. Default: 80 % of the CPU request. */
public final class AutoscalerDraft extends Draft<HorizontalPodAutoscaler, AutoscalerDraft> {

  private final ReplicatedDraft<?, ?> target;

  private AutoscalerDraft(State<HorizontalPodAutoscaler> state, ReplicatedDraft<?, ?> target) {
    super(state);
    this.target = target;
  }

  static AutoscalerDraft of(String name, ReplicatedDraft<?, ?> target) {
    HorizontalPodAutoscaler empty =
        HorizontalPodAutoscaler.builder()
            .spec(
                spec ->
                    spec.maxReplicas(0)
                        .scaleTargetRef(
                            ref ->
                                ref.apiVersion("apps/v1")
                                    .kind(target.state().type().getSimpleName())
                                    .name(target.name())))
            .build();
    State<HorizontalPodAutoscaler> state =
        State.of("autoscaler", HorizontalPodAutoscaler.class, name, empty);
    return new AutoscalerDraft(target.related(state), target);
  }

  @Override
  AutoscalerDraft with(State<HorizontalPodAutoscaler> newState) {
    return new AutoscalerDraft(newState, target);
  }

  private HorizontalPodAutoscalerSpec spec() {
    return state().resource().spec().orElseThrow();
  }

  private AutoscalerDraft spec(Consumer<HorizontalPodAutoscalerSpec.Builder> change) {
    return edit(HorizontalPodAutoscaler::toBuilder, made -> made.spec(change));
  }

  /** The fewest and the most Pods; required. */
  public AutoscalerDraft between(int min, int max) {
    return spec(made -> made.minReplicas(min).maxReplicas(max));
  }

  /** Aims at this share of the CPU request, in percent. */
  public AutoscalerDraft cpu(int percent) {
    return utilization(ResourceName.CPU, percent);
  }

  /** Aims at this share of the memory request, in percent. */
  public AutoscalerDraft memory(int percent) {
    return utilization(ResourceName.MEMORY, percent);
  }

  /** Aims at this share of a request, in percent. */
  public AutoscalerDraft utilization(ResourceName resource, int percent) {
    return metric(
        made ->
            made.type(MetricSourceType.RESOURCE)
                .resource(
                    of ->
                        of.name(resource)
                            .target(
                                aim ->
                                    aim.type(MetricTargetType.UTILIZATION)
                                        .averageUtilization(percent))));
  }

  /** Aims at this value of a metric of the Pods, on average. */
  public AutoscalerDraft podMetric(String name, Quantity average) {
    return metric(
        made ->
            made.type(MetricSourceType.PODS)
                .pods(
                    of ->
                        of.metric(metric -> metric.name(name))
                            .target(
                                aim ->
                                    aim.type(MetricTargetType.AVERAGE_VALUE)
                                        .averageValue(average))));
  }

  /** Adds any metric, in words of the API. The one that wants most Pods decides. */
  public AutoscalerDraft metric(Consumer<MetricSpec.Builder> metric) {
    return spec(made -> made.addMetric(metric));
  }

  /** How fast it goes up and down, in words of the API. Default: up at once, down in 5 minutes. */
  public AutoscalerDraft behavior(Consumer<HorizontalPodAutoscalerBehavior.Builder> change) {
    return spec(made -> made.behavior(change));
  }

  @Override
  HorizontalPodAutoscaler complete(ObjectMeta metadata, Notes notes) {
    int min = spec().minReplicas().orElse(1);
    int max = spec().maxReplicas();
    if (max < 1 || min > max) {
      notes.error(
          "dsl-autoscaler-range",
          "The range from " + min + " to " + max + " has no Pods",
          "call between(min, max)");
    }
    if (target.replicaCount().isPresent()) {
      notes.finding(
          "dsl-replicas-and-autoscaler",
          target + " says replicas(" + target.replicaCount().getAsInt() + ") too",
          "leave replicas out, or every apply undoes what the autoscaler did");
    }
    AutoscalerDraft filled = spec().metrics().isEmpty() ? cpu(80) : this;
    return filled.state().resource().withMetadata(metadata);
  }
}
