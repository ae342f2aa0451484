package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.policy.v1.PodDisruptionBudget;
import java.util.List;

/** Assertions about a PodDisruptionBudget. */
public final class DisruptionBudgetAssert
    extends AbstractResourceAssert<DisruptionBudgetAssert, PodDisruptionBudget> {

  DisruptionBudgetAssert(PodDisruptionBudget actual, Manifests set) {
    super(actual, set, DisruptionBudgetAssert.class);
  }

  /** That so many Pods stay: a number or a percentage. */
  public DisruptionBudgetAssert hasMinAvailable(Object pods) {
    return isValue("min available", pods, "spec", "minAvailable");
  }

  /** That so many Pods may go: a number or a percentage. */
  public DisruptionBudgetAssert hasMaxUnavailable(Object pods) {
    return isValue("max unavailable", pods, "spec", "maxUnavailable");
  }

  /** That the budget is for Pods with a label of a value. */
  public DisruptionBudgetAssert selects(String label, String value) {
    return hasMember("selector", label, value, List.of("spec", "selector", "matchLabels"));
  }

  /** That Pods that are not healthy may go: {@code AlwaysAllow}, {@code IfHealthyBudget}. */
  public DisruptionBudgetAssert hasUnhealthyPodEvictionPolicy(String policy) {
    return isValue("unhealthy Pod eviction policy", policy, "spec", "unhealthyPodEvictionPolicy");
  }
}
