package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.apps.v1.PodManagementPolicyType;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetSpec;
import dev.lading.model.apps.v1.StatefulSetStatus;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pods with numbers and claims of their own, one after the other, after {@code
 * pkg/controller/statefulset/stateful_set_control.go}.
 */
public final class StatefulSetController implements Controller<StatefulSet> {

  private final ApiServer api;
  private final RunState state;
  private final PodFactory pods;
  private final OrdinalClaims claims;
  private final TemplateHashes hashes = new TemplateHashes();

  /** Works on {@code state}. */
  public StatefulSetController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.pods = new PodFactory(api, state, "statefulset-controller");
    this.claims = new OrdinalClaims(api, state);
  }

  @Override
  public Class<StatefulSet> type() {
    return StatefulSet.class;
  }

  @Override
  public void reconcile(StatefulSet set) {
    if (Owners.isTerminating(set)) {
      return;
    }
    OrdinalRevisions revisions = OrdinalRevisions.of(set, hashes);
    SortedMap<Integer, Pod> existing = existing(set);
    boolean moved = scale(set, revisions, existing);
    if (!moved && revisions.isRolling()) {
      update(set, revisions, existing(set));
    }
    report(set, revisions);
  }

  private SortedMap<Integer, Pod> existing(StatefulSet set) {
    SortedMap<Integer, Pod> byOrdinal = new TreeMap<>();
    for (Pod pod : state.objects().ownedBy(Owners.uid(set), Pod.class)) {
      byOrdinal.put(OrdinalPods.ordinal(pod), pod);
    }
    return byOrdinal;
  }

  /** Creates and deletes Pods; true when that is all that may be done now. */
  private boolean scale(
      StatefulSet set, OrdinalRevisions revisions, SortedMap<Integer, Pod> existing) {
    boolean ordered = isOrdered(set);
    int start = OrdinalPods.start(set);
    int end = start + OrdinalPods.replicas(set);
    for (int ordinal = start; ordinal < end; ordinal++) {
      claims.ensure(set, ordinal);
      Pod pod = existing.get(ordinal);
      if (mustWait(set, revisions, pod, ordinal) && ordered) {
        return true;
      }
    }
    return condemn(set, existing, start, end, ordered);
  }

  private static boolean isOrdered(StatefulSet set) {
    return !set.spec().podManagementPolicy().equals(Optional.of(PodManagementPolicyType.PARALLEL));
  }

  /** Whether an ordinal has no Pod that is ready yet; creates it if it is missing. */
  private boolean mustWait(
      StatefulSet set, OrdinalRevisions revisions, @Nullable Pod pod, int ordinal) {
    if (pod == null) {
      pods.create(set, OrdinalPods.create(set, ordinal, revisions.forNew(ordinal)));
      return true;
    }
    if (PodFacts.isFinished(pod)) {
      api.remove(pod);
      return true;
    }
    return PodFacts.isTerminating(pod) || !isAvailable(set, pod);
  }

  private boolean isAvailable(StatefulSet set, Pod pod) {
    return PodFacts.isAvailable(pod, set.spec().minReadySeconds().orElse(0), state);
  }

  /** Deletes Pods outside of the ordinals asked for, the highest first. */
  private boolean condemn(
      StatefulSet set, SortedMap<Integer, Pod> existing, int start, int end, boolean ordered) {
    boolean moved = false;
    for (int ordinal : existing.keySet().stream().sorted((a, b) -> b - a).toList()) {
      if (ordinal >= start && ordinal < end) {
        continue;
      }
      Pod pod = existing.get(ordinal);
      if (pod != null && !PodFacts.isTerminating(pod)) {
        claims.release(set, pod, ordinal);
        pods.delete(set, pod);
      }
      moved = true;
      if (ordered) {
        return true;
      }
    }
    return moved;
  }

  /**
   * Replaces Pods of other revisions, from the highest ordinal down to the partition, as long as no
   * more than maxUnavailable are unavailable.
   */
  private void update(
      StatefulSet set, OrdinalRevisions revisions, SortedMap<Integer, Pod> existing) {
    int unavailable = 0;
    for (Pod pod : existing.values()) {
      unavailable += isAvailable(set, pod) && !PodFacts.isTerminating(pod) ? 0 : 1;
    }
    for (int ordinal : existing.keySet().stream().sorted((a, b) -> b - a).toList()) {
      Pod pod = existing.get(ordinal);
      if (ordinal < revisions.partition() || pod == null) {
        return;
      }
      boolean available = isAvailable(set, pod) && !PodFacts.isTerminating(pod);
      if (!revisions.isUpdated(pod) && !PodFacts.isTerminating(pod)) {
        if (available && unavailable >= revisions.maxUnavailable()) {
          return;
        }
        pods.delete(set, pod);
        unavailable += available ? 1 : 0;
      }
      if (!available && unavailable >= revisions.maxUnavailable()) {
        return;
      }
    }
  }

  private void report(StatefulSet set, OrdinalRevisions revisions) {
    List<Pod> all =
        state.objects().ownedBy(Owners.uid(set), Pod.class).stream()
            .filter(PodFacts::isActive)
            .toList();
    int ready = (int) all.stream().filter(PodFacts::isReady).count();
    int available = (int) all.stream().filter(pod -> isAvailable(set, pod)).count();
    int updated = (int) all.stream().filter(revisions::isUpdated).count();
    StatefulSetSpec spec = set.spec();
    boolean done =
        updated == all.size() && ready == all.size() && all.size() == spec.replicas().orElse(1);
    String current = done ? revisions.update() : revisions.current();
    StatefulSetStatus status =
        StatefulSetStatus.builder()
            .observedGeneration(set.metadata().generation().orElse(1L))
            .replicas(all.size())
            .readyReplicas(ready)
            .availableReplicas(available)
            .updatedReplicas(updated)
            .currentReplicas(done ? updated : all.size() - updated)
            .currentRevision(current)
            .updateRevision(revisions.update())
            .build();
    if (!set.status().equals(Optional.of(status))) {
      api.write(set.withStatus(status));
    }
  }
}
