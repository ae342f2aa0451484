package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;

/** Assertions about a Deployment. */
public final class DeploymentAssert extends AbstractReplicatedAssert<DeploymentAssert, Deployment> {

  DeploymentAssert(Deployment actual, Manifests set) {
    super(actual, set, DeploymentAssert.class);
  }

  /** That Pods are replaced in a way, {@code RollingUpdate} or {@code Recreate}. */
  public DeploymentAssert hasStrategy(String type) {
    return isValue("strategy", type, "spec", "strategy", "type");
  }

  /** That a rollout may have so many Pods more: a number or a percentage. */
  public DeploymentAssert hasMaxSurge(Object surge) {
    return isValue("max surge", surge, "spec", "strategy", "rollingUpdate", "maxSurge");
  }

  /** That a rollout may have so many Pods less: a number or a percentage. */
  public DeploymentAssert hasMaxUnavailable(Object unavailable) {
    return isValue(
        "max unavailable", unavailable, "spec", "strategy", "rollingUpdate", "maxUnavailable");
  }

  /** That a rollout counts as failed after so long. */
  public DeploymentAssert hasProgressDeadline(int seconds) {
    return isValue("progress deadline", seconds, "spec", "progressDeadlineSeconds");
  }
}
