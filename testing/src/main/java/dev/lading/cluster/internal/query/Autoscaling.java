package dev.lading.cluster.internal.query;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.autoscaling.v2.CrossVersionObjectReference;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import dev.lading.model.autoscaling.v2.MetricSpec;
import dev.lading.model.autoscaling.v2.MetricTarget;
import dev.lading.model.autoscaling.v2.ResourceMetricSource;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arithmetic of HorizontalPodAutoscalers ({@code replica_calculator.go}). */
public final class Autoscaling {

  private static final double TOLERANCE = 0.1;

  private Autoscaling() {}

  /** The size of a workload and its template. */
  private record Target(int replicas, PodTemplateSpec template) {}

  /** How many replicas an autoscaler asks for. */
  public static int desired(
      ClusterObjects objects, HorizontalPodAutoscaler scaler, Map<String, Double> values) {
    HorizontalPodAutoscalerSpec spec = scaler.spec().orElseThrow();
    Target target = target(objects, scaler, spec);
    if (target.replicas() == 0) {
      return 0;
    }
    int desired = 0;
    for (MetricSpec metric : spec.metrics()) {
      Optional<ResourceMetricSource> resource = metric.resource();
      if (resource.isPresent()) {
        desired = Math.max(desired, desired(scaler, target, resource.get(), values));
      }
    }
    int wanted = desired == 0 ? target.replicas() : desired;
    return Math.max(spec.minReplicas().orElse(1), Math.min(wanted, spec.maxReplicas()));
  }

  private static int desired(
      HorizontalPodAutoscaler scaler,
      Target target,
      ResourceMetricSource metric,
      Map<String, Double> values) {
    String name = metric.name().map(ResourceName::value).orElse("");
    Double value = values.get(name);
    MetricTarget wanted = metric.target().orElseGet(() -> MetricTarget.builder().build());
    if (value == null) {
      return 0;
    }
    double goal;
    if (wanted.averageUtilization().isPresent()) {
      checkRequests(scaler, target, name);
      goal = wanted.averageUtilization().get();
    } else {
      goal =
          wanted
              .averageValue()
              .map(amount -> Requests.amount(name, amount) / unit(name))
              .orElse(0.0);
    }
    double ratio = goal == 0 ? 1 : value / goal;
    return Math.abs(ratio - 1) <= TOLERANCE
        ? target.replicas()
        : (int) Math.ceil(ratio * target.replicas());
  }

  private static double unit(String resource) {
    return resource.equals("cpu") ? 1000 : 1;
  }

  /** Utilization is a share of requests, so every container must have some. */
  private static void checkRequests(HorizontalPodAutoscaler scaler, Target target, String name) {
    List<String> without =
        target.template().spec().stream()
            .flatMap(spec -> spec.containers().stream())
            .filter(
                container ->
                    container
                        .resources()
                        .filter(r -> r.requests().containsKey(name) || r.limits().containsKey(name))
                        .isEmpty())
            .map(Container::name)
            .toList();
    if (!without.isEmpty()) {
      throw new LadingException(
          Problem.of(
                  "cluster-autoscaler-requests",
                  "failed to get "
                      + name
                      + " utilization: missing request for "
                      + name
                      + " in container "
                      + without.get(0))
              .withSource(scaler.id().toString()));
    }
  }

  private static Target target(
      ClusterObjects objects, HorizontalPodAutoscaler scaler, HorizontalPodAutoscalerSpec spec) {
    CrossVersionObjectReference reference = spec.scaleTargetRef();
    String namespace = Owners.namespace(scaler);
    String name = reference.name();
    Optional<Target> found =
        reference.kind().equals("StatefulSet")
            ? objects
                .find(StatefulSet.class, namespace, name)
                .map(set -> new Target(set.spec().replicas().orElse(1), set.spec().template()))
            : objects
                .find(Deployment.class, namespace, name)
                .map(d -> new Target(d.spec().replicas().orElse(1), d.spec().template()));
    return found.orElseThrow(
        () ->
            new LadingException(
                Problem.of(
                        "cluster-autoscaler-target",
                        "the HPA controller was unable to get the target's current scale: "
                            + reference.kind()
                            + " \""
                            + name
                            + "\" not found")
                    .withSource(scaler.id().toString())));
  }
}
