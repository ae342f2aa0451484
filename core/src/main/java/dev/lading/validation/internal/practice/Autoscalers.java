package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Subject;
import java.util.Optional;

/** Which autoscaler scales a workload. */
final class Autoscalers {

  private Autoscalers() {}

  /** The autoscaler of a workload in the set. */
  static Optional<? extends Subject> of(Subject workload) {
    return workload.set().scalerOf(workload);
  }
}
