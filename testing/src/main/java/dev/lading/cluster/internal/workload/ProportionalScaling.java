package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.workload.Rollout.Resize;
import dev.lading.model.apps.v1.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A Deployment that is scaled in the middle of a rollout, or while it is paused, spreads the change
 * over its ReplicaSets by their sizes (sync.go, scale; deployment_util.go,
 * GetReplicaSetProportion).
 */
final class ProportionalScaling {

  private ProportionalScaling() {}

  /** New sizes of the ReplicaSets; {@code maxReplicas} tells what a set was sized for. */
  static List<Resize> of(Rollout rollout, ToIntFunction<ReplicaSet> maxReplicas) {
    List<ReplicaSet> active = active(rollout);
    if (active.size() == 1) {
      return List.of(new Resize(active.get(0), rollout.desired()));
    }
    if (active.isEmpty()) {
      return rollout.newSet() == null
          ? List.of()
          : List.of(new Resize(rollout.newSet(), rollout.desired()));
    }
    if (isSaturated(rollout)) {
      return rollout.oldSets().stream().map(set -> new Resize(set, 0)).toList();
    }
    return rollout.isRolling() ? proportional(rollout, active, maxReplicas) : List.of();
  }

  private static List<ReplicaSet> active(Rollout rollout) {
    List<ReplicaSet> active = new ArrayList<>();
    for (ReplicaSet set : rollout.allSets()) {
      if (Rollout.size(set) > 0) {
        active.add(set);
      }
    }
    return active;
  }

  /** Whether the new ReplicaSet is all there. */
  private static boolean isSaturated(Rollout rollout) {
    ReplicaSet set = rollout.newSet();
    return set != null
        && Rollout.size(set) == rollout.desired()
        && Rollout.available(set) == rollout.desired();
  }

  private static List<Resize> proportional(
      Rollout rollout, List<ReplicaSet> active, ToIntFunction<ReplicaSet> maxReplicas) {
    int allowed = rollout.desired() > 0 ? rollout.desired() + rollout.fenceposts().surge() : 0;
    int toAdd = allowed - Rollout.total(active);
    List<ReplicaSet> order = bySize(active);
    Map<ReplicaSet, Integer> sizes = new HashMap<>();
    int added = 0;
    for (ReplicaSet set : order) {
      int share = share(rollout, set, maxReplicas.applyAsInt(set), toAdd, added);
      sizes.put(set, Rollout.size(set) + share);
      added += share;
    }
    sizes.merge(order.get(0), toAdd - added, Integer::sum);
    return order.stream()
        .map(set -> new Resize(set, Math.max(0, sizes.getOrDefault(set, 0))))
        .toList();
  }

  /** Larger first; among equals, newer first when growing (BySizeNewer). */
  private static List<ReplicaSet> bySize(List<ReplicaSet> active) {
    List<ReplicaSet> order = new ArrayList<>(active);
    order.sort(
        Comparator.comparing(Rollout::size)
            .thenComparing(DeploymentController::revision)
            .reversed());
    return order;
  }

  private static int share(Rollout rollout, ReplicaSet set, int sizedFor, int toAdd, int added) {
    int allowed = rollout.desired() + rollout.fenceposts().surge();
    int base = sizedFor == 0 ? rollout.desired() : sizedFor;
    long share = Math.round((double) Rollout.size(set) * allowed / base) - Rollout.size(set);
    int left = toAdd - added;
    return (int) (toAdd > 0 ? Math.min(share, left) : Math.max(share, left));
  }
}
