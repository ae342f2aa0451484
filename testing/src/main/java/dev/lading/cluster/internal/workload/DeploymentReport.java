package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.DeploymentCondition;
import dev.lading.model.apps.v1.DeploymentConditionType;
import dev.lading.model.apps.v1.DeploymentStatus;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.ReplicaSetStatus;
import dev.lading.model.core.v1.ConditionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The status of a Deployment: counts and conditions (sync.go, progress.go). */
final class DeploymentReport {

  private final ApiServer api;
  private final RunState state;

  DeploymentReport(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
  }

  /** Whether the new ReplicaSet is all there and the old ones are gone (DeploymentComplete). */
  boolean isComplete(Rollout rollout) {
    DeploymentStatus status = counts(rollout);
    return status.updatedReplicas().orElse(0) == rollout.desired()
        && status.replicas().orElse(0) == rollout.desired()
        && status.availableReplicas().orElse(0) == rollout.desired();
  }

  void write(Rollout rollout) {
    Deployment deployment = rollout.deployment();
    int revision = rollout.newSet() == null ? 0 : DeploymentController.revision(rollout.newSet());
    DeploymentStatus status = counts(rollout);
    status = status.withConditions(conditions(rollout, status));
    boolean revised = revision > 0 && DeploymentController.revision(deployment) != revision;
    if (revised || !deployment.status().equals(Optional.of(status))) {
      Deployment written = deployment.withStatus(status);
      api.write(
          revised
              ? written.withMetadata(
                  m -> m.putAnnotation(DeploymentController.REVISION, Integer.toString(revision)))
              : written);
    }
  }

  private static DeploymentStatus counts(Rollout rollout) {
    int replicas = 0;
    int ready = 0;
    for (ReplicaSet set : rollout.allSets()) {
      replicas += count(set.status().flatMap(ReplicaSetStatus::replicas));
      ready += count(set.status().flatMap(ReplicaSetStatus::readyReplicas));
    }
    int available = Rollout.totalAvailable(rollout.allSets());
    ReplicaSet newSet = rollout.newSet();
    return DeploymentStatus.builder()
        .observedGeneration(rollout.deployment().metadata().generation().orElse(1L))
        .replicas(replicas)
        .updatedReplicas(
            newSet == null ? 0 : count(newSet.status().flatMap(ReplicaSetStatus::replicas)))
        .readyReplicas(ready)
        .availableReplicas(available)
        .unavailableReplicas(Math.max(0, Rollout.total(rollout.allSets()) - available))
        .build();
  }

  private static int count(Optional<Integer> number) {
    return number.orElse(0);
  }

  private List<DeploymentCondition> conditions(Rollout rollout, DeploymentStatus status) {
    List<DeploymentCondition> conditions = new ArrayList<>();
    conditions.add(available(rollout, status));
    conditions.add(progressing(rollout, status));
    rollout.allSets().stream()
        .flatMap(set -> set.status().stream())
        .flatMap(set -> set.conditions().stream())
        .findFirst()
        .ifPresent(
            failure ->
                conditions.add(
                    condition(
                        DeploymentConditionType.REPLICA_FAILURE,
                        ConditionStatus.TRUE,
                        failure.reason().orElse(""),
                        failure.message().orElse(""))));
    return conditions;
  }

  private static DeploymentCondition available(Rollout rollout, DeploymentStatus status) {
    int least = rollout.desired() - (rollout.isRolling() ? rollout.fenceposts().unavailable() : 0);
    return status.availableReplicas().orElse(0) >= least
        ? condition(
            DeploymentConditionType.AVAILABLE,
            ConditionStatus.TRUE,
            "MinimumReplicasAvailable",
            "Deployment has minimum availability.")
        : condition(
            DeploymentConditionType.AVAILABLE,
            ConditionStatus.FALSE,
            "MinimumReplicasUnavailable",
            "Deployment does not have minimum availability.");
  }

  private DeploymentCondition progressing(Rollout rollout, DeploymentStatus status) {
    ReplicaSet newSet = rollout.newSet();
    String set = newSet == null ? "" : "ReplicaSet \"" + Owners.name(newSet) + "\" ";
    if (isComplete(rollout)) {
      return progress(
          rollout,
          ConditionStatus.TRUE,
          "NewReplicaSetAvailable",
          set + "has successfully progressed.",
          status);
    }
    if (isLate(rollout, status)) {
      return progress(
          rollout,
          ConditionStatus.FALSE,
          "ProgressDeadlineExceeded",
          set + "has timed out progressing.",
          status);
    }
    return progress(
        rollout, ConditionStatus.TRUE, "ReplicaSetUpdated", set + "is progressing.", status);
  }

  /** Whether nothing moved for progressDeadlineSeconds. */
  private boolean isLate(Rollout rollout, DeploymentStatus status) {
    if (rollout.spec().paused().orElse(false) || moved(rollout, status)) {
      return false;
    }
    int seconds = rollout.spec().progressDeadlineSeconds().orElse(600);
    Optional<Instant> last =
        lastProgress(rollout).flatMap(c -> c.lastUpdateTime()).map(t -> t.toInstant());
    return last.isPresent()
        && Duration.between(last.get(), state.now()).compareTo(Duration.ofSeconds(seconds)) > 0;
  }

  private static boolean moved(Rollout rollout, DeploymentStatus status) {
    DeploymentStatus before =
        rollout.deployment().status().orElseGet(() -> DeploymentStatus.builder().build());
    return !before.withConditions(List.of()).equals(status.withConditions(List.of()));
  }

  private static Optional<DeploymentCondition> lastProgress(Rollout rollout) {
    return rollout.deployment().status().stream()
        .flatMap(status -> status.conditions().stream())
        .filter(c -> c.type().equals(Optional.of(DeploymentConditionType.PROGRESSING)))
        .findFirst();
  }

  /** The time is that of the last move, so that the deadline counts from there. */
  private DeploymentCondition progress(
      Rollout rollout,
      ConditionStatus value,
      String reason,
      String message,
      DeploymentStatus status) {
    DeploymentCondition condition =
        condition(DeploymentConditionType.PROGRESSING, value, reason, message);
    Optional<DeploymentCondition> before = lastProgress(rollout);
    boolean fresh = moved(rollout, status) || before.isEmpty();
    return condition.withLastUpdateTime(
        fresh ? state.timestamp() : before.get().lastUpdateTime().orElse(state.timestamp()));
  }

  private static DeploymentCondition condition(
      DeploymentConditionType type, ConditionStatus value, String reason, String message) {
    return DeploymentCondition.builder()
        .type(type)
        .status(value)
        .reason(reason)
        .message(message)
        .build();
  }
}
