package dev.lading.cluster;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.batch.v1.Job;
import java.util.Optional;

/** Who made an object: its owners, and theirs. */
final class Ancestry {

  private Ancestry() {}

  /** Whether a workload with a name made an object, directly or through another. */
  static boolean isMadeBy(ClusterObjects objects, KubernetesResource resource, ObjectKey name) {
    if (!name.namespace().isEmpty() && !name.namespace().equals(Owners.namespace(resource))) {
      return false;
    }
    return resource.metadata().ownerReferences().stream()
        .anyMatch(
            owner ->
                owner.name().equals(Optional.of(name.name()))
                    || maker(objects, resource, owner)
                        .filter(one -> isMadeBy(objects, one, name))
                        .isPresent());
  }

  private static Optional<? extends KubernetesResource> maker(
      ClusterObjects objects, KubernetesResource resource, OwnerReference owner) {
    String namespace = Owners.namespace(resource);
    String name = owner.name().orElse("");
    return switch (owner.kind().orElse("")) {
      case "ReplicaSet" -> objects.find(ReplicaSet.class, namespace, name);
      case "Job" -> objects.find(Job.class, namespace, name);
      default -> Optional.empty();
    };
  }
}
