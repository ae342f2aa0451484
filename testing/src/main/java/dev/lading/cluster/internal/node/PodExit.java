package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Conditions;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodStatus;
import dev.lading.model.core.v1.RestartPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Containers end: because a test says so, or because the time a Job takes is over. */
public final class PodExit {

  private final ApiServer api;
  private final RunState state;
  private final Duration jobRunTime;

  /** Works on {@code state}. */
  public PodExit(ApiServer api, RunState state, Duration jobRunTime) {
    this.api = api;
    this.state = state;
    this.jobRunTime = jobRunTime;
  }

  /** All containers end with an exit code; the restart policy says what then (PLEG, getPhase). */
  public void exit(Pod pod, int exitCode) {
    RestartPolicy policy = PodFacts.spec(pod).restartPolicy().orElse(RestartPolicy.ALWAYS);
    boolean again =
        policy.equals(RestartPolicy.ALWAYS)
            || policy.equals(RestartPolicy.ON_FAILURE) && exitCode != 0;
    if (again) {
      api.write(pod.withStatus(s -> s.containerStatuses(ContainerStatuses.restarted(pod))));
      state.warning("BackOff", "kubelet", pod, "Back-off restarting failed container");
    } else {
      finish(pod, exitCode);
    }
  }

  private void finish(Pod pod, int exitCode) {
    PodPhase phase = exitCode == 0 ? PodPhase.SUCCEEDED : PodPhase.FAILED;
    Pod ended =
        pod.withStatus(
            s ->
                s.phase(phase)
                    .containerStatuses(ContainerStatuses.ended(pod, exitCode, state.timestamp())));
    String reason = exitCode == 0 ? "PodCompleted" : "PodFailed";
    api.write(
        Conditions.set(
            ended, PodConditionType.READY, ConditionStatus.FALSE, reason, null, state.timestamp()));
  }

  /** Lets the Pods of Jobs succeed that have run long enough; sets an alarm for the others. */
  public void finishJobs() {
    for (Pod pod : state.objects().all(Pod.class)) {
      Optional<Instant> end = end(pod);
      if (end.isPresent() && !end.get().isAfter(state.now())) {
        finish(pod, 0);
      } else {
        end.ifPresent(state::alarmAt);
      }
    }
  }

  /** When a Pod of a Job will have done its work, if it does it at all. */
  private Optional<Instant> end(Pod pod) {
    boolean works =
        PodFacts.isReady(pod)
            && PodFacts.isActive(pod)
            && Owners.controllerOf(pod).filter(o -> o.kind().orElse("").equals("Job")).isPresent();
    return works
        ? pod.status().flatMap(PodStatus::startTime).map(time -> time.toInstant().plus(jobRunTime))
        : Optional.empty();
  }
}
