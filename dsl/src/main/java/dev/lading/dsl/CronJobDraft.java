package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.batch.v1.ConcurrencyPolicy;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.batch.v1.CronJobSpec;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.RestartPolicy;
import dev.lading.validation.name.Names;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A Job again and again, by a schedule. */
public final class CronJobDraft extends WorkloadDraft<CronJob, CronJobDraft> {

  private static final int MAX_NAME = 52;

  private final Job job;

  private CronJobDraft(State<CronJob> state, PodState pod, Job job) {
    super(state, pod);
    this.job = job;
  }

  static CronJobDraft of(String name, Schedule schedule) {
    CronJob empty =
        CronJob.builder()
            .spec(spec -> spec.schedule(schedule.text()).jobTemplate(template -> {}))
            .build();
    Job job = Job.builder().spec(spec -> spec.template(template -> {})).build();
    return new CronJobDraft(State.of("cronJob", CronJob.class, name, empty), PodState.EMPTY, job)
        .restartPolicy(RestartPolicy.ON_FAILURE)
        .noting(noted -> noted.plus(schedule.problems().within("schedule")));
  }

  @Override
  CronJobDraft with(State<CronJob> newState, PodState newPod) {
    return new CronJobDraft(newState, newPod, job);
  }

  private CronJobDraft spec(Consumer<CronJobSpec.Builder> change) {
    return edit(CronJob::toBuilder, made -> made.spec(change));
  }

  /** Says what can be said of a Job: deadline, attempts, parallelism. */
  public CronJobDraft job(UnaryOperator<JobDraft> change) {
    JobDraft draft = JobDraft.of("job", name());
    JobDraft changed = change.apply(draft.with(draft.state().with(job)));
    return new CronJobDraft(state(), pod(), changed.state().resource())
        .noting(noted -> noted.plus(changed.state().problems().within("job")));
  }

  /** The time zone of the schedule. Default: that of the cluster. */
  public CronJobDraft timeZone(ZoneId zone) {
    return spec(made -> made.timeZone(zone.getId()));
  }

  /** What happens when the time comes and a Job is still running. Default: one more. */
  public CronJobDraft concurrency(ConcurrencyPolicy policy) {
    return spec(made -> made.concurrencyPolicy(policy));
  }

  /** How late a Job may start. Default: as late as it comes. */
  public CronJobDraft startingDeadline(Duration time) {
    return spec(made -> made.startingDeadlineSeconds((long) Problems.seconds(time)))
        .noting(noted -> noted.duration("startingDeadline", time));
  }

  /** How many ended Jobs are kept. Default: 3 that succeeded, 1 that failed. */
  public CronJobDraft history(int succeeded, int failed) {
    return spec(made -> made.successfulJobsHistoryLimit(succeeded).failedJobsHistoryLimit(failed));
  }

  /** Makes it wait. Default: it runs. */
  public CronJobDraft suspended() {
    return spec(made -> made.suspend(true));
  }

  /** Eleven characters are added to the names of Jobs. */
  @Override
  Optional<String> wrongName(String name) {
    return name.length() > MAX_NAME
        ? Optional.of("has " + name.length() + " characters, more than the 52 of a CronJob")
        : Names.dnsSubdomain(name);
  }

  @Override
  CronJob complete(ObjectMeta metadata, Notes notes) {
    JobDraft.checkRestart(pod(), notes);
    PodAssembly assembly = new PodAssembly(this, PodRules.of("CronJob"), notes);
    CronJobDraft filled =
        spec(
            made ->
                made.jobTemplate(
                    template -> template.spec(job.spec().withTemplate(assembly.template()))));
    return filled.state().resource().withMetadata(metadata);
  }
}
