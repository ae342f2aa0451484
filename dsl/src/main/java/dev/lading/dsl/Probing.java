package dev.lading.dsl;

import java.time.Duration;

/** A way to find out how a container does. The times not given are those of the API. */
public sealed interface Probing permits Action, ProbeDraft {

  /** The probe so far. */
  ProbeDraft probe();

  /** How often. Default: 10 seconds. */
  default ProbeDraft every(Duration period) {
    return probe().time("every", period, (probe, seconds) -> probe.periodSeconds(seconds));
  }

  /** How long to wait before the first time. Default: not at all. */
  default ProbeDraft after(Duration delay) {
    return probe().time("after", delay, (probe, seconds) -> probe.initialDelaySeconds(seconds));
  }

  /** How long an answer may take. Default: one second. */
  default ProbeDraft timeout(Duration timeout) {
    return probe().time("timeout", timeout, (probe, seconds) -> probe.timeoutSeconds(seconds));
  }

  /** How many failures in a row count. Default: 3. */
  default ProbeDraft failures(int threshold) {
    return probe().change(probe -> probe.failureThreshold(threshold));
  }

  /** How many successes in a row count after a failure. Default: 1. */
  default ProbeDraft successes(int threshold) {
    return probe().change(probe -> probe.successThreshold(threshold));
  }

  /** How long the container may take to end when the probe failed. Default: that of the Pod. */
  default ProbeDraft terminationGracePeriod(Duration period) {
    return probe()
        .time(
            "terminationGracePeriod",
            period,
            (probe, seconds) -> probe.terminationGracePeriodSeconds((long) seconds));
  }
}
