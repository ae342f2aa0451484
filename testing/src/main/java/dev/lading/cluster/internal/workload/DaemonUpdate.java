package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.IntOrString;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.DaemonSetUpdateStrategy;
import dev.lading.model.apps.v1.DaemonSetUpdateStrategyType;
import dev.lading.model.apps.v1.RollingUpdateDaemonSet;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * The rolling update of a DaemonSet: old Pods go while no more than maxUnavailable nodes are
 * without one that is available, or, with maxSurge, new Pods come first ({@code update.go}).
 */
final class DaemonUpdate {

  private final DaemonSet set;
  private final String hash;
  private final BiPredicate<Pod, Integer> isAvailable;
  private final List<Pod> replaceable = new ArrayList<>();
  private final List<Pod> broken = new ArrayList<>();
  private final List<Pod> relieved = new ArrayList<>();
  private int unavailable;
  private int surging;

  DaemonUpdate(DaemonSet set, String hash, BiPredicate<Pod, Integer> isAvailable) {
    this.set = set;
    this.hash = hash;
    this.isAvailable = isAvailable;
  }

  /** Takes note of the Pods of one node. */
  void see(List<Pod> pods) {
    Pod fresh = null;
    Pod old = null;
    for (Pod pod : pods) {
      if (!PodFacts.isActive(pod)) {
        continue;
      }
      if (DaemonPods.isUpdated(pod, hash)) {
        fresh = pod;
      } else {
        old = pod;
      }
    }
    boolean oldWorks = old != null && works(old);
    boolean freshWorks = fresh != null && works(fresh);
    unavailable += oldWorks || freshWorks ? 0 : 1;
    if (old == null) {
      return;
    }
    if (fresh != null) {
      surging++;
      if (freshWorks) {
        relieved.add(old);
      }
    } else {
      (oldWorks ? replaceable : broken).add(old);
    }
  }

  private boolean works(Pod pod) {
    return isAvailable.test(pod, set.spec().minReadySeconds().orElse(0));
  }

  private int most(ToIntFunction<RollingUpdateDaemonSet> field) {
    return set.spec()
        .updateStrategy()
        .flatMap(DaemonSetUpdateStrategy::rollingUpdate)
        .map(field::applyAsInt)
        .orElse(0);
  }

  private boolean isRolling() {
    return !set.spec()
        .updateStrategy()
        .flatMap(DaemonSetUpdateStrategy::type)
        .equals(Optional.of(DaemonSetUpdateStrategyType.ON_DELETE));
  }

  private int maxSurge(int wanted) {
    return most(
        rolling -> RollingMath.roundedUp(rolling.maxSurge().orElse(IntOrString.of(0)), wanted));
  }

  private int maxUnavailable(int wanted) {
    return most(
        rolling ->
            RollingMath.roundedUp(rolling.maxUnavailable().orElse(IntOrString.of(1)), wanted));
  }

  /** Old Pods to be deleted now. */
  List<Pod> victims(int wanted) {
    if (!isRolling()) {
      return List.of();
    }
    if (maxSurge(wanted) > 0) {
      return relieved;
    }
    List<Pod> victims = new ArrayList<>(broken);
    int spare = Math.max(0, maxUnavailable(wanted) - unavailable);
    victims.addAll(replaceable.subList(0, Math.min(spare, replaceable.size())));
    return victims;
  }

  /** Nodes that get a second Pod now. */
  List<String> surges(int wanted) {
    if (!isRolling() || maxSurge(wanted) == 0) {
      return List.of();
    }
    List<Pod> candidates = new ArrayList<>(broken);
    candidates.addAll(replaceable);
    int room = Math.max(0, maxSurge(wanted) - surging);
    return candidates.subList(0, Math.min(room, candidates.size())).stream()
        .map(DaemonPods::node)
        .toList();
  }
}
