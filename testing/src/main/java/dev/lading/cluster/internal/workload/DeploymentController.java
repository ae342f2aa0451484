package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.cluster.internal.workload.Rollout.Resize;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.DeploymentSpec;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One ReplicaSet for each template a Deployment had, and a way from one to the next, after {@code
 * pkg/controller/deployment} (sync.go, rolling.go, recreate.go).
 */
public final class DeploymentController implements Controller<Deployment> {

  static final String REVISION = "deployment.kubernetes.io/revision";
  private static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
  private static final String MAX = "deployment.kubernetes.io/max-replicas";
  private static final String SOURCE = "deployment-controller";

  private final ApiServer api;
  private final RunState state;
  private final DeploymentReport report;
  private final IdentityHashMap<PodTemplateSpec, String> hashes = new IdentityHashMap<>();

  /** Works on {@code state}. */
  public DeploymentController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.report = new DeploymentReport(api, state);
  }

  @Override
  public Class<Deployment> type() {
    return Deployment.class;
  }

  @Override
  public void reconcile(Deployment deployment) {
    if (Owners.isTerminating(deployment)) {
      return;
    }
    Rollout rollout = rollout(deployment);
    if (rollout.spec().paused().orElse(false) || isScaled(rollout)) {
      scale(rollout);
    } else if (rollout.isRolling()) {
      roll(rollout);
    } else {
      recreate(rollout);
    }
    Rollout after =
        rollout(state.objects().current(deployment).map(Deployment.class::cast).orElse(deployment));
    report.write(after);
    forgetOldRevisions(after);
  }

  private Rollout rollout(Deployment deployment) {
    String current = name(deployment);
    List<ReplicaSet> old = new ArrayList<>();
    ReplicaSet newSet = null;
    for (ReplicaSet set : state.objects().ownedBy(Owners.uid(deployment), ReplicaSet.class)) {
      if (Owners.name(set).equals(current)) {
        newSet = set;
      } else if (!Owners.isTerminating(set)) {
        old.add(set);
      }
    }
    old.sort(Comparator.comparing(DeploymentController::revision));
    return new Rollout(deployment, newSet, old);
  }

  private String name(Deployment deployment) {
    return Owners.name(deployment) + "-" + hash(deployment);
  }

  private String hash(Deployment deployment) {
    return hashes.computeIfAbsent(deployment.spec().template(), SymbolicNames::hash);
  }

  static int revision(KubernetesResource resource) {
    return Integer.parseInt(resource.metadata().annotations().getOrDefault(REVISION, "0"));
  }

  /** First the new ReplicaSet grows as far as it may; only when it cannot, old ones shrink. */
  private void roll(Rollout rollout) {
    ReplicaSet newSet = newSet(rollout);
    if (newSet == null || Rollout.size(newSet) != rollout.newSize()) {
      resizeNew(rollout, rollout.newSize());
    } else {
      rollout.shrinking().forEach(resize -> resize(rollout, resize));
    }
  }

  private @Nullable ReplicaSet newSet(Rollout rollout) {
    if (rollout.newSet() != null) {
      claimRevision(rollout, rollout.newSet());
    }
    return rollout.newSet();
  }

  /** Old Pods end before new ones begin. */
  private void recreate(Rollout rollout) {
    if (Rollout.total(rollout.oldSets()) > 0) {
      rollout.oldSets().forEach(set -> resize(rollout, new Resize(set, 0)));
    } else if (!hasPods(rollout.oldSets()) && !isNewComplete(rollout)) {
      newSet(rollout);
      resizeNew(rollout, rollout.desired());
    }
  }

  private static boolean isNewComplete(Rollout rollout) {
    return rollout.newSet() != null
        && Rollout.size(rollout.newSet()) == rollout.desired()
        && revision(rollout.newSet()) >= newestRevision(rollout);
  }

  private boolean hasPods(List<ReplicaSet> sets) {
    for (ReplicaSet set : sets) {
      if (!state.objects().ownedBy(Owners.uid(set), Pod.class).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the number of replicas was changed since the ReplicaSets got theirs (isScalingEvent).
   */
  private static boolean isScaled(Rollout rollout) {
    for (ReplicaSet set : rollout.allSets()) {
      String desired = set.metadata().annotations().get(DESIRED);
      if (Rollout.size(set) > 0
          && desired != null
          && !desired.equals(Integer.toString(rollout.desired()))) {
        return true;
      }
    }
    return false;
  }

  private void scale(Rollout rollout) {
    for (Resize resize : ProportionalScaling.of(rollout, DeploymentController::maxReplicas)) {
      resize(rollout, resize);
    }
  }

  private static int maxReplicas(ReplicaSet set) {
    return Integer.parseInt(set.metadata().annotations().getOrDefault(MAX, "0"));
  }

  private void resizeNew(Rollout rollout, int replicas) {
    if (rollout.newSet() == null) {
      create(rollout, replicas);
    } else {
      resize(rollout, new Resize(rollout.newSet(), replicas));
    }
  }

  private void create(Rollout rollout, int replicas) {
    ReplicaSet set =
        NewReplicaSet.of(rollout, hash(rollout.deployment()), replicas)
            .withMetadata(
                m ->
                    m.annotations(
                        annotations(
                            rollout,
                            rollout.deployment().metadata(),
                            newestRevision(rollout) + 1)));
    try {
      api.create(set);
      announce(rollout, set, 0, replicas);
    } catch (Rejection refused) {
      state.warning(
          "ReplicaSetCreateError",
          SOURCE,
          rollout.deployment(),
          "Failed to create new replica set \"" + Owners.name(set) + "\": " + refused.reason());
    }
  }

  private void resize(Rollout rollout, Resize resize) {
    ReplicaSet set = resize.set();
    ObjectMeta metadata = set.metadata();
    Map<String, String> annotations = annotations(rollout, metadata, revision(set));
    if (Rollout.size(set) == resize.replicas() && annotations.equals(metadata.annotations())) {
      return;
    }
    ReplicaSet current = state.objects().current(set).map(ReplicaSet.class::cast).orElse(set);
    api.write(
        current
            .withMetadata(m -> m.annotations(annotations))
            .withSpec(s -> s.replicas(resize.replicas())));
    announce(rollout, set, Rollout.size(set), resize.replicas());
  }

  private void announce(Rollout rollout, ReplicaSet set, int before, int after) {
    if (before != after) {
      state.normal(
          "ScalingReplicaSet",
          SOURCE,
          rollout.deployment(),
          "Scaled "
              + (before < after ? "up" : "down")
              + " replica set "
              + Owners.name(set)
              + " from "
              + before
              + " to "
              + after);
    }
  }

  private static Map<String, String> annotations(Rollout rollout, ObjectMeta source, int revision) {
    Map<String, String> annotations = new TreeMap<>(source.annotations());
    int most = rollout.desired() + (rollout.isRolling() ? rollout.fenceposts().surge() : 0);
    annotations.put(REVISION, Integer.toString(revision));
    annotations.put(DESIRED, Integer.toString(rollout.desired()));
    annotations.put(MAX, Integer.toString(most));
    return annotations;
  }

  private static int newestRevision(Rollout rollout) {
    int newest = 0;
    for (ReplicaSet set : rollout.oldSets()) {
      newest = Math.max(newest, revision(set));
    }
    return newest;
  }

  /** A template that comes back (a rollback) gets the next revision. */
  private void claimRevision(Rollout rollout, ReplicaSet set) {
    int next = newestRevision(rollout) + 1;
    if (revision(set) < next) {
      ReplicaSet current = state.objects().current(set).map(ReplicaSet.class::cast).orElse(set);
      api.write(current.withMetadata(m -> m.putAnnotation(REVISION, Integer.toString(next))));
    }
  }

  /** Empty ReplicaSets beyond revisionHistoryLimit go, oldest first, once a rollout is complete. */
  private void forgetOldRevisions(Rollout rollout) {
    DeploymentSpec spec = rollout.spec();
    int surplus = rollout.oldSets().size() - spec.revisionHistoryLimit().orElse(10);
    if (surplus <= 0 || !report.isComplete(rollout)) {
      return;
    }
    for (ReplicaSet set : rollout.oldSets().subList(0, surplus)) {
      if (Rollout.size(set) == 0 && !hasPods(List.of(set))) {
        api.remove(set);
      }
    }
  }
}
