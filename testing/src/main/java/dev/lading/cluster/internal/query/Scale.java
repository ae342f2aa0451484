package dev.lading.cluster.internal.query;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;

/** The number of replicas of a workload. */
public final class Scale {

  private Scale() {}

  /**
   * A workload of another size; for a Job that is its parallelism.
   *
   * @throws LadingException when it has no size
   */
  public static KubernetesResource to(KubernetesResource workload, int replicas) {
    if (workload instanceof Deployment deployment) {
      return deployment.withSpec(s -> s.replicas(replicas));
    } else if (workload instanceof StatefulSet set) {
      return set.withSpec(s -> s.replicas(replicas));
    } else if (workload instanceof ReplicaSet set) {
      return set.withSpec(s -> s.replicas(replicas));
    } else if (workload instanceof Job job) {
      return job.withSpec(s -> s.parallelism(replicas));
    }
    throw new LadingException(Problem.of("cluster-no-scale", workload.id() + " cannot be scaled"));
  }

  /** A resource with the namespace it has in a cluster. */
  public static KubernetesResource inNamespace(KubernetesResource resource) {
    boolean namespaced =
        ResourceTypes.find(resource.apiVersion(), resource.kind())
            .map(ResourceType::namespaced)
            .orElse(true);
    return namespaced && resource.metadata().namespace().isEmpty()
        ? resource.withMetadata(resource.metadata().toBuilder().namespace("default").build())
        : resource;
  }
}
