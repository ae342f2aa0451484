package dev.lading.cluster.internal.explain;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.batch.v1.Job;
import java.util.List;
import java.util.Optional;

/** The owners of owners: a Deployment above a ReplicaSet, a CronJob above a Job. */
record OwnerChain(ClusterObjects objects, String namespace) {

  List<OwnerReference> above(OwnerReference owner) {
    return resource(owner).map(one -> one.metadata().ownerReferences()).orElse(List.of());
  }

  private Optional<? extends KubernetesResource> resource(OwnerReference owner) {
    String name = owner.name().orElse("");
    return switch (owner.kind().orElse("")) {
      case "ReplicaSet" -> objects.find(ReplicaSet.class, namespace, name);
      case "Job" -> objects.find(Job.class, namespace, name);
      default -> Optional.empty();
    };
  }
}
