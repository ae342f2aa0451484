package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.batch.v1.CompletionMode;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.batch.v1.JobSpec;
import dev.lading.model.batch.v1.PodFailurePolicyRule;
import dev.lading.model.batch.v1.PodReplacementPolicy;
import dev.lading.model.core.v1.RestartPolicy;
import java.time.Duration;
import java.util.function.Consumer;

/** Pods that run to their end. Default: one, started again on failure, up to six times. */
public final class JobDraft extends WorkloadDraft<Job, JobDraft> {

  private JobDraft(State<Job> state, PodState pod) {
    super(state, pod);
  }

  static JobDraft of(String call, String name) {
    Job empty = Job.builder().spec(spec -> spec.template(t -> {})).build();
    return new JobDraft(State.of(call, Job.class, name, empty), PodState.EMPTY)
        .restartPolicy(RestartPolicy.ON_FAILURE);
  }

  @Override
  JobDraft with(State<Job> newState, PodState newPod) {
    return new JobDraft(newState, newPod);
  }

  /** Changes the Job in words of the API: success policies and the like. */
  public JobDraft spec(Consumer<JobSpec.Builder> change) {
    return edit(Job::toBuilder, made -> made.spec(change));
  }

  /** How many Pods must succeed. Default: 1. */
  public JobDraft completions(int completions) {
    return spec(made -> made.completions(completions));
  }

  /** How many Pods run at a time. Default: 1. */
  public JobDraft parallelism(int parallelism) {
    return spec(made -> made.parallelism(parallelism));
  }

  /** Gives every completion a number, which Pods find in {@code JOB_COMPLETION_INDEX}. */
  public JobDraft indexed(int completions) {
    return completions(completions).spec(made -> made.completionMode(CompletionMode.INDEXED));
  }

  /** How many failures are too many. Default: 6. */
  public JobDraft backoffLimit(int limit) {
    return spec(made -> made.backoffLimit(limit));
  }

  /** How many failures of one index are too many, of an {@link #indexed} Job. Default: no limit. */
  public JobDraft backoffLimitPerIndex(int limit) {
    return spec(made -> made.backoffLimitPerIndex(limit));
  }

  /** How many failed indexes are too many. Default: no limit. */
  public JobDraft maxFailedIndexes(int limit) {
    return spec(made -> made.maxFailedIndexes(limit));
  }

  /** How long it may take, with all attempts. Default: for ever. */
  public JobDraft deadline(Duration deadline) {
    return spec(made -> made.activeDeadlineSeconds((long) Problems.seconds(deadline)))
        .noting(noted -> noted.duration("deadline", deadline));
  }

  /** Deletes it so long after its end. Default: never. */
  public JobDraft deleteAfter(Duration time) {
    return spec(made -> made.ttlSecondsAfterFinished(Problems.seconds(time)))
        .noting(noted -> noted.duration("deleteAfter", time));
  }

  /** Makes it wait. Default: it starts at once. */
  public JobDraft suspended() {
    return spec(made -> made.suspend(true));
  }

  /** When a failed Pod is replaced. Default: while it is still ending. */
  public JobDraft podReplacement(PodReplacementPolicy policy) {
    return spec(made -> made.podReplacementPolicy(policy));
  }

  /** Adds a rule what a failure leads to, in words of the API. */
  public JobDraft onFailure(Consumer<PodFailurePolicyRule.Builder> rule) {
    return spec(made -> made.podFailurePolicy(policy -> policy.addRule(rule)));
  }

  @Override
  Job complete(ObjectMeta metadata, Notes notes) {
    if (pod().spec().restartPolicy().filter(RestartPolicy.ALWAYS::equals).isPresent()) {
      notes
          .in("restartPolicy")
          .error(
              "dsl-job-restart",
              "The Pods of a Job cannot restart always",
              "use RestartPolicy.ON_FAILURE or NEVER");
    }
    PodAssembly assembly = new PodAssembly(this, PodRules.of("Job"), notes);
    return spec(made -> made.template(assembly.template()))
        .state()
        .resource()
        .withMetadata(metadata);
  }
}
