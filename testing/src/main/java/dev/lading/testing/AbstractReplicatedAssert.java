package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;

/**
 * Assertions about a workload with a number of replicas.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractReplicatedAssert<
        S extends AbstractReplicatedAssert<S, R>, R extends KubernetesResource>
    extends AbstractWorkloadAssert<S, R> {

  AbstractReplicatedAssert(R actual, Manifests set, Class<?> selfType) {
    super(actual, set, selfType);
  }

  /** That so many replicas are asked for. */
  public S hasReplicas(int replicas) {
    return isValue("replicas", replicas, "spec", "replicas");
  }

  /** That at least so many replicas are asked for. */
  public S hasReplicasOfAtLeast(int replicas) {
    path("spec.replicas").isAtLeast(replicas);
    return myself;
  }

  /** That the number of replicas is left to somebody else, such as an autoscaler. */
  public S hasNoReplicas() {
    return isUnset("replicas", "spec", "replicas");
  }
}
