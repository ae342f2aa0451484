package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.DaemonSet;

/** Assertions about a DaemonSet. */
public final class DaemonSetAssert extends AbstractWorkloadAssert<DaemonSetAssert, DaemonSet> {

  DaemonSetAssert(DaemonSet actual, Manifests set) {
    super(actual, set, DaemonSetAssert.class);
  }

  /** That Pods are replaced in a way, {@code RollingUpdate} or {@code OnDelete}. */
  public DaemonSetAssert hasUpdateStrategy(String type) {
    return isValue("update strategy", type, "spec", "updateStrategy", "type");
  }

  /** That an update may stop so many Pods at once: a number or a percentage. */
  public DaemonSetAssert hasMaxUnavailable(Object unavailable) {
    return isValue(
        "max unavailable",
        unavailable,
        "spec",
        "updateStrategy",
        "rollingUpdate",
        "maxUnavailable");
  }
}
