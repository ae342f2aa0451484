package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/** Assertions about a HorizontalPodAutoscaler. */
public final class AutoscalerAssert
    extends AbstractResourceAssert<AutoscalerAssert, HorizontalPodAutoscaler> {

  AutoscalerAssert(HorizontalPodAutoscaler actual, Manifests set) {
    super(actual, set, AutoscalerAssert.class);
  }

  /** What is scaled. */
  public AutoscalerAssert scales(String kind, String name) {
    isValue("kind of target", kind, "spec", "scaleTargetRef", "kind");
    return isValue("target", name, "spec", "scaleTargetRef", "name");
  }

  /** That there are at least so many replicas. */
  public AutoscalerAssert hasMinReplicas(int replicas) {
    return isValue("min replicas", replicas, "spec", "minReplicas");
  }

  /** That there are at most so many replicas. */
  public AutoscalerAssert hasMaxReplicas(int replicas) {
    return isValue("max replicas", replicas, "spec", "maxReplicas");
  }

  /** That Pods are to use so much of the CPU they ask for. */
  public AutoscalerAssert targetsCpu(int percent) {
    return targetsUtilization("cpu", percent);
  }

  /** That Pods are to use so much of the memory they ask for. */
  public AutoscalerAssert targetsMemory(int percent) {
    return targetsUtilization("memory", percent);
  }

  private AutoscalerAssert targetsUtilization(String resource, int percent) {
    List<Spot> metrics = spot().at("spec", "metrics").items();
    for (Spot metric : metrics) {
      if (metric.at("resource", "name").text().equals(resource)) {
        Spot target = metric.at("resource", "target", "averageUtilization");
        return isValueAt(target, resource + " utilization", percent);
      }
    }
    List<Object> others = List.copyOf(metrics.stream().map(AutoscalerAssert::name).toList());
    throw failure(spot().at("spec", "metrics"), missing("metric", resource, others));
  }

  private static String name(Spot metric) {
    String resource = metric.at("resource", "name").text();
    return resource.isEmpty() ? metric.at("type").text() : resource;
  }
}
