package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.IntOrString;
import dev.lading.model.apps.v1.RollingUpdateStatefulSetStrategy;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetStatus;
import dev.lading.model.apps.v1.StatefulSetUpdateStrategy;
import dev.lading.model.apps.v1.StatefulSetUpdateStrategyType;
import dev.lading.model.core.v1.Pod;
import java.util.Optional;

/**
 * Which revision the Pods of a StatefulSet have and get: {@code <set>-<hash>} in the label
 * controller-revision-hash ({@code stateful_set_utils.go}).
 *
 * @param set the set
 * @param current the revision from which an update starts
 * @param update the revision of the template as it is now
 */
record OrdinalRevisions(StatefulSet set, String current, String update) {

  static final String LABEL = "controller-revision-hash";

  static OrdinalRevisions of(StatefulSet set, TemplateHashes hashes) {
    String update = Owners.name(set) + "-" + hashes.of(set.spec().template());
    String current = set.status().flatMap(StatefulSetStatus::currentRevision).orElse(update);
    return new OrdinalRevisions(set, current, update);
  }

  boolean isUpdated(Pod pod) {
    return update.equals(pod.metadata().labels().get(LABEL));
  }

  boolean isRolling() {
    return !set.spec()
        .updateStrategy()
        .flatMap(StatefulSetUpdateStrategy::type)
        .equals(Optional.of(StatefulSetUpdateStrategyType.ON_DELETE));
  }

  private Optional<RollingUpdateStatefulSetStrategy> rolling() {
    return set.spec().updateStrategy().flatMap(StatefulSetUpdateStrategy::rollingUpdate);
  }

  /** Ordinals below keep the current revision. */
  int partition() {
    return rolling().flatMap(RollingUpdateStatefulSetStrategy::partition).orElse(0);
  }

  /** How many Pods may be unavailable during an update: 1 by default, percentages round up. */
  int maxUnavailable() {
    IntOrString most =
        rolling()
            .flatMap(RollingUpdateStatefulSetStrategy::maxUnavailable)
            .orElse(IntOrString.of(1));
    return Math.max(1, RollingMath.roundedUp(most, OrdinalPods.replicas(set)));
  }

  /**
   * The revision of a Pod that is created now. Below the partition it is the current one, whose
   * template the set does not hold any more; the model then takes the newer template too.
   */
  String forNew(int ordinal) {
    return ordinal < partition() && isRolling() ? current : update;
  }
}
