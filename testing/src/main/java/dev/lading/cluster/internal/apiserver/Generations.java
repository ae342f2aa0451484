package dev.lading.cluster.internal.apiserver;

import dev.lading.model.KubernetesResource;
import java.util.Set;

/** {@code metadata.generation}: counts the changes of what is asked for. */
final class Generations {

  private static final Set<String> KINDS =
      Set.of(
          "Deployment",
          "ReplicaSet",
          "StatefulSet",
          "DaemonSet",
          "Job",
          "CronJob",
          "Pod",
          "Ingress",
          "NetworkPolicy",
          "PodDisruptionBudget");

  private Generations() {}

  static boolean has(KubernetesResource resource) {
    return KINDS.contains(resource.kind());
  }

  static KubernetesResource next(KubernetesResource before, KubernetesResource after) {
    if (!has(after) || sameButForMetadata(before, after)) {
      return after;
    }
    long generation = before.metadata().generation().orElse(1L) + 1;
    return after.withMetadata(after.metadata().toBuilder().generation(generation).build());
  }

  private static boolean sameButForMetadata(KubernetesResource before, KubernetesResource after) {
    return before.withMetadata(after.metadata()).equals(after);
  }
}
