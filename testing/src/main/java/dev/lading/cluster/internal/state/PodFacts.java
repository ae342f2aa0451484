package dev.lading.cluster.internal.state;

import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodCondition;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodStatus;
import java.time.Instant;
import java.util.Optional;

/** What is asked of Pods all the time, after {@code pkg/api/v1/pod/util.go}. */
public final class PodFacts {

  private static final PodSpec NO_SPEC = PodSpec.builder().build();

  private PodFacts() {}

  /** The spec, or one with nothing in it. */
  public static PodSpec spec(Pod pod) {
    return pod.spec().orElse(NO_SPEC);
  }

  /** The phase; Pending until there is one. */
  public static PodPhase phase(Pod pod) {
    return pod.status().flatMap(PodStatus::phase).orElse(PodPhase.PENDING);
  }

  /** The node, or the empty text. */
  public static String node(Pod pod) {
    return spec(pod).nodeName().orElse("");
  }

  /** Whether it is being deleted. */
  public static boolean isTerminating(Pod pod) {
    return pod.metadata().deletionTimestamp().isPresent();
  }

  /** Whether its containers have ended for good. */
  public static boolean isFinished(Pod pod) {
    PodPhase phase = phase(pod);
    return phase.equals(PodPhase.SUCCEEDED) || phase.equals(PodPhase.FAILED);
  }

  /** Neither finished nor being deleted (controller_utils.go, IsPodActive). */
  public static boolean isActive(Pod pod) {
    return !isTerminating(pod) && !isFinished(pod);
  }

  /** The condition of a type. */
  public static Optional<PodCondition> condition(Pod pod, PodConditionType type) {
    if (pod.status().isPresent()) {
      for (PodCondition condition : pod.status().get().conditions()) {
        if (condition.type().isPresent() && condition.type().get().equals(type)) {
          return Optional.of(condition);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the condition Ready is true. */
  public static boolean isReady(Pod pod) {
    return condition(pod, PodConditionType.READY)
        .flatMap(PodCondition::status)
        .filter(ConditionStatus.TRUE::equals)
        .isPresent();
  }

  /** When it has been ready for {@code minReadySeconds}; empty when it is not ready. */
  public static Optional<Instant> availableAt(Pod pod, int minReadySeconds) {
    return isReady(pod)
        ? condition(pod, PodConditionType.READY)
            .flatMap(PodCondition::lastTransitionTime)
            .map(time -> time.toInstant().plusSeconds(minReadySeconds))
        : Optional.empty();
  }

  /** Whether it has been ready for {@code minReadySeconds}; if not yet, the run will wait. */
  public static boolean isAvailable(Pod pod, int minReadySeconds, RunState state) {
    if (minReadySeconds == 0) {
      return isReady(pod);
    }
    Optional<Instant> at = availableAt(pod, minReadySeconds);
    if (at.isPresent() && at.get().isAfter(state.now())) {
      state.wakeAt(at.get());
      return false;
    }
    return at.isPresent();
  }
}
