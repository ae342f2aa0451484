package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.problem.Problem;
import java.util.List;

/** Plug-in PersistentVolumeClaimResize: claims grow only if their class allows it. */
final class ClaimGrowth {

  private ClaimGrowth() {}

  static List<Problem> check(
      KubernetesResource before, KubernetesResource after, ClusterObjects objects) {
    if (!(before instanceof PersistentVolumeClaim old)
        || !(after instanceof PersistentVolumeClaim now)
        || StorageFacts.request(now).amount().compareTo(StorageFacts.request(old).amount()) <= 0) {
      return List.of();
    }
    boolean allowed =
        StorageFacts.className(now)
            .flatMap(name -> objects.find(StorageClass.class, "", name))
            .flatMap(StorageClass::allowVolumeExpansion)
            .orElse(false);
    if (allowed && StorageFacts.isBound(old)) {
      return List.of();
    }
    return List.of(
        Problem.of(
                "cluster-claim-resize",
                "persistentvolumeclaims \""
                    + Owners.name(now)
                    + "\" is forbidden: only dynamically provisioned pvc can be resized and the"
                    + " storageclass that provisions the pvc must support resize")
            .withSource(now.id().toString())
            .withPath("spec.resources.requests.storage")
            .withHint("set allowVolumeExpansion in the storage class"));
  }
}
