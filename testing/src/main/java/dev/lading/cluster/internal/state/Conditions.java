package dev.lading.cluster.internal.state;

import dev.lading.model.Time;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodCondition;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions in the status of Pods. */
public final class Conditions {

  private Conditions() {}

  /** A Pod with a condition; the transition time changes only with the status. */
  public static Pod set(
      Pod pod,
      PodConditionType type,
      ConditionStatus status,
      @Nullable String reason,
      @Nullable String message,
      Time now) {
    PodStatus before = pod.status().orElseGet(() -> PodStatus.builder().build());
    return pod.withStatus(
        before.withConditions(set(before.conditions(), type, status, reason, message, now)));
  }

  /** Conditions of which one is set. */
  public static List<PodCondition> set(
      List<PodCondition> conditions,
      PodConditionType type,
      ConditionStatus status,
      @Nullable String reason,
      @Nullable String message,
      Time now) {
    List<PodCondition> changed = new ArrayList<>(conditions.size() + 1);
    Time since = now;
    for (PodCondition condition : conditions) {
      if (!condition.type().equals(Optional.of(type))) {
        changed.add(condition);
      } else if (condition.status().equals(Optional.of(status))) {
        since = condition.lastTransitionTime().orElse(now);
      }
    }
    changed.add(
        PodCondition.builder()
            .type(type)
            .status(status)
            .reason(reason)
            .message(message)
            .lastTransitionTime(since)
            .build());
    return changed;
  }
}
