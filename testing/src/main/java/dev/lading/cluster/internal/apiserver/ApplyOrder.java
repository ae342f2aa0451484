package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which manifests are taken, so that the order in which they are written does not
 * matter: what others need first, then by kind, namespace and name.
 */
final class ApplyOrder {

  private ApplyOrder() {}

  static List<KubernetesResource> of(Manifests manifests) {
    List<KubernetesResource> sorted = new ArrayList<>(manifests.resources());
    sorted.sort(
        Comparator.comparing((KubernetesResource resource) -> rank(resource.kind()))
            .thenComparing(KubernetesResource::kind)
            .thenComparing(KubernetesResource::apiVersion)
            .thenComparing(ObjectKey::of));
    return sorted;
  }

  private static int rank(String kind) {
    return switch (kind) {
      case "CustomResourceDefinition", "Namespace", "Node" -> 0;
      case "PriorityClass", "StorageClass", "RuntimeClass", "LimitRange", "ResourceQuota" -> 1;
      case "ServiceAccount", "ConfigMap", "Secret", "PersistentVolume" -> 2;
      case "PersistentVolumeClaim", "Service" -> 3;
      case "Pod" -> 5;
      case "ReplicaSet", "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob" -> 6;
      default -> 4;
    };
  }
}
