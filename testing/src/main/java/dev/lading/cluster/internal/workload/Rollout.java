package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.workload.RollingMath.Fenceposts;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.DeploymentSpec;
import dev.lading.model.apps.v1.DeploymentStrategy;
import dev.lading.model.apps.v1.DeploymentStrategyType;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.ReplicaSetStatus;
import dev.lading.model.apps.v1.RollingUpdateDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Deployment with its ReplicaSets, and the arithmetic of getting from the old ones to the new
 * one.
 *
 * @param deployment the Deployment
 * @param newSet the ReplicaSet of the current template; null until it is made
 * @param oldSets those of earlier templates, oldest first
 */
record Rollout(Deployment deployment, @Nullable ReplicaSet newSet, List<ReplicaSet> oldSets) {

  /** A ReplicaSet to be given another size. */
  record Resize(ReplicaSet set, int replicas) {}

  DeploymentSpec spec() {
    return deployment.spec();
  }

  int desired() {
    return spec().replicas().orElse(1);
  }

  boolean isRolling() {
    return !spec()
        .strategy()
        .flatMap(DeploymentStrategy::type)
        .equals(Optional.of(DeploymentStrategyType.RECREATE));
  }

  Fenceposts fenceposts() {
    RollingUpdateDeployment rolling =
        spec()
            .strategy()
            .flatMap(DeploymentStrategy::rollingUpdate)
            .orElseGet(() -> RollingUpdateDeployment.builder().build());
    return Fenceposts.of(
        rolling.maxSurge().orElse(RollingMath.QUARTER),
        rolling.maxUnavailable().orElse(RollingMath.QUARTER),
        desired());
  }

  List<ReplicaSet> allSets() {
    List<ReplicaSet> all = new ArrayList<>(oldSets);
    if (newSet != null) {
      all.add(newSet);
    }
    return all;
  }

  static int size(@Nullable ReplicaSet set) {
    return set == null ? 0 : set.spec().replicas().orElse(1);
  }

  static int available(ReplicaSet set) {
    return set.status().flatMap(ReplicaSetStatus::availableReplicas).orElse(0);
  }

  static int total(List<ReplicaSet> sets) {
    return sets.stream().mapToInt(Rollout::size).sum();
  }

  static int totalAvailable(List<ReplicaSet> sets) {
    return sets.stream().mapToInt(Rollout::available).sum();
  }

  /** How large the new ReplicaSet may be now (NewRSNewReplicas). */
  int newSize() {
    if (!isRolling()) {
      return desired();
    }
    int allowed = desired() + fenceposts().surge();
    int current = total(allSets());
    if (current >= allowed) {
      return size(newSet);
    }
    return size(newSet) + Math.min(allowed - current, desired() - size(newSet));
  }

  /**
   * Which old ReplicaSets can shrink now (rolling.go, reconcileOldReplicaSets): first Pods that are
   * not available anyway, then as many available ones as can be spared.
   */
  List<Resize> shrinking() {
    int minAvailable = desired() - fenceposts().unavailable();
    int newUnavailable = newSet == null ? 0 : size(newSet) - available(newSet);
    int spare = total(allSets()) - minAvailable - newUnavailable;
    if (total(oldSets) == 0 || spare <= 0) {
      return List.of();
    }
    List<Resize> unhealthy = unhealthy(spare);
    return healthy(unhealthy, totalAvailable(allSets()) - minAvailable);
  }

  /** Old sets without as many of their unavailable Pods as can go; all old sets are listed. */
  private List<Resize> unhealthy(int spare) {
    List<Resize> resized = new ArrayList<>();
    int left = spare;
    for (ReplicaSet set : oldSets) {
      int gone = Math.min(left, Math.max(0, size(set) - available(set)));
      resized.add(new Resize(set, size(set) - gone));
      left -= gone;
    }
    return resized;
  }

  private static List<Resize> healthy(List<Resize> sets, int spare) {
    List<Resize> resized = new ArrayList<>();
    int left = Math.max(0, spare);
    for (Resize set : sets) {
      int gone = Math.min(left, set.replicas());
      left -= gone;
      if (set.replicas() - gone != size(set.set())) {
        resized.add(new Resize(set.set(), set.replicas() - gone));
      }
    }
    return resized;
  }
}
