package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.batch.v1.CronJob;
import java.util.List;

/** Assertions about a CronJob, its Jobs and their Pods. */
public final class CronJobAssert extends AbstractJobAssert<CronJobAssert, CronJob> {

  CronJobAssert(CronJob actual, Manifests set) {
    super(actual, set, List.of("spec", "jobTemplate", "spec"), CronJobAssert.class);
  }

  /** That Jobs start by a schedule. */
  public CronJobAssert hasSchedule(String cron) {
    return isValue("schedule", cron, "spec", "schedule");
  }

  /** That the schedule is in a time zone. */
  public CronJobAssert hasTimeZone(String zone) {
    return isValue("time zone", zone, "spec", "timeZone");
  }

  /** What happens when a Job is still running: {@code Allow}, {@code Forbid}, {@code Replace}. */
  public CronJobAssert hasConcurrencyPolicy(String policy) {
    return isValue("concurrency policy", policy, "spec", "concurrencyPolicy");
  }

  /** That a Job may start so long after its time. */
  public CronJobAssert hasStartingDeadline(long seconds) {
    return isValue("starting deadline", seconds, "spec", "startingDeadlineSeconds");
  }

  /** That so many Jobs that succeeded and that failed are kept. */
  public CronJobAssert keepsJobs(int successful, int failed) {
    isValue("successful jobs history limit", successful, "spec", "successfulJobsHistoryLimit");
    return isValue("failed jobs history limit", failed, "spec", "failedJobsHistoryLimit");
  }

  /** That no Jobs are started for now. */
  public CronJobAssert isSuspended() {
    return isValue("suspend", true, "spec", "suspend");
  }
}
