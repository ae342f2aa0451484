package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.testing.internal.spot.Spot;
import java.util.function.Consumer;

/** Assertions about a StatefulSet. */
public final class StatefulSetAssert
    extends AbstractReplicatedAssert<StatefulSetAssert, StatefulSet> {

  StatefulSetAssert(StatefulSet actual, Manifests set) {
    super(actual, set, StatefulSetAssert.class);
  }

  /** That Pods get their names from a service. */
  public StatefulSetAssert hasServiceName(String name) {
    return isValue("service name", name, "spec", "serviceName");
  }

  /** That Pods are started in a way, {@code OrderedReady} or {@code Parallel}. */
  public StatefulSetAssert hasPodManagementPolicy(String policy) {
    return isValue("Pod management policy", policy, "spec", "podManagementPolicy");
  }

  /** That Pods are replaced in a way, {@code RollingUpdate} or {@code OnDelete}. */
  public StatefulSetAssert hasUpdateStrategy(String type) {
    return isValue("update strategy", type, "spec", "updateStrategy", "type");
  }

  /** That an update leaves Pods below an ordinal alone. */
  public StatefulSetAssert hasPartition(int ordinal) {
    return isValue("partition", ordinal, "spec", "updateStrategy", "rollingUpdate", "partition");
  }

  /** The template of the claims each Pod gets, by its name. */
  public ClaimAssert claimTemplate(String name) {
    Spot template = item("claim template", "metadata.name", name, "spec", "volumeClaimTemplates");
    return ClaimAssert.of(template, name, set());
  }

  /** Asserts about a claim template, and goes on with this. */
  public StatefulSetAssert claimTemplate(String name, Consumer<? super ClaimAssert> assertions) {
    assertions.accept(claimTemplate(name));
    return this;
  }
}
