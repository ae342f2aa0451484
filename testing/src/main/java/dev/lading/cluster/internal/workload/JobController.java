package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.Time;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.batch.v1.JobCondition;
import dev.lading.model.batch.v1.JobConditionType;
import dev.lading.model.batch.v1.JobSpec;
import dev.lading.model.batch.v1.JobStatus;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pods that end, until enough of them have ended well, after {@code
 * pkg/controller/job/job_controller.go}. The delay between a failure and the next try is left out.
 */
public final class JobController implements Controller<Job> {

  private static final String SOURCE = "job-controller";

  private final ApiServer api;
  private final RunState state;
  private final PodFactory pods;

  /** Works on {@code state}. */
  public JobController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.pods = new PodFactory(api, state, SOURCE);
  }

  @Override
  public Class<Job> type() {
    return Job.class;
  }

  @Override
  public void reconcile(Job job) {
    if (Owners.isTerminating(job)) {
      return;
    }
    if (JobFacts.isFinished(job)) {
      expire(job);
      return;
    }
    JobProgress progress = JobProgress.of(job, owned(job));
    Optional<JobCondition> end = end(job, progress);
    if (end.isPresent()) {
      progress.active().forEach(pod -> pods.delete(job, pod));
    } else {
      manage(job, progress);
    }
    report(job, JobProgress.of(job, owned(job)), end);
  }

  private List<Pod> owned(Job job) {
    return state.objects().ownedBy(Owners.uid(job), Pod.class);
  }

  /** ttlSecondsAfterFinished: the Job goes, and with it its Pods (ttlafterfinished). */
  private void expire(Job job) {
    Optional<Instant> at = JobFacts.expiresAt(job);
    if (at.isPresent() && !at.get().isAfter(state.now())) {
      api.delete(job);
    } else {
      at.ifPresent(state::alarmAt);
    }
  }

  private void manage(Job job, JobProgress progress) {
    if (job.spec().suspend().orElse(false)) {
      progress.active().forEach(pod -> pods.delete(job, pod));
      return;
    }
    int wanted = progress.wantedActive();
    int surplus = progress.active().size() - wanted;
    if (surplus > 0) {
      progress.active().subList(wanted, wanted + surplus).forEach(pod -> pods.delete(job, pod));
    } else if (progress.isIndexed()) {
      progress.missingIndexes(-surplus).forEach(index -> create(job, index));
    } else {
      for (int i = 0; i < -surplus; i++) {
        create(job, -1);
      }
    }
  }

  private void create(Job job, int index) {
    String base = Owners.name(job) + (index < 0 ? "-" : "-" + index + "-");
    Pod pod = PodFactory.fromTemplate(job, job.spec().template(), pods.nextName(job, base));
    pods.create(job, index < 0 ? pod : JobFacts.indexed(job, pod, index));
  }

  private Optional<JobCondition> end(Job job, JobProgress progress) {
    JobSpec spec = job.spec();
    int limit = spec.backoffLimit().orElse(6);
    if (progress.failures() > limit) {
      return failed("BackoffLimitExceeded", "Job has reached the specified backoff limit");
    }
    Optional<Instant> deadline = JobFacts.deadline(job);
    if (deadline.isPresent() && !deadline.get().isAfter(state.now())) {
      return failed("DeadlineExceeded", "Job was active longer than specified deadline");
    }
    deadline.ifPresent(state::alarmAt);
    return progress.isComplete()
        ? Optional.of(
            condition(
                JobConditionType.COMPLETE,
                "CompletionsReached",
                "Reached expected number of succeeded pods"))
        : Optional.empty();
  }

  private Optional<JobCondition> failed(String reason, String message) {
    return Optional.of(condition(JobConditionType.FAILED, reason, message));
  }

  private JobCondition condition(JobConditionType type, String reason, String message) {
    return JobCondition.builder()
        .type(type)
        .status(ConditionStatus.TRUE)
        .reason(reason)
        .message(message)
        .lastTransitionTime(state.timestamp())
        .build();
  }

  private void report(Job job, JobProgress progress, Optional<JobCondition> end) {
    Optional<Job> current =
        state.objects().find(Job.class, Owners.namespace(job), Owners.name(job));
    if (current.isEmpty()) {
      return;
    }
    boolean suspended = job.spec().suspend().orElse(false);
    Time started =
        job.status().flatMap(JobStatus::startTime).orElse(suspended ? null : state.timestamp());
    List<JobCondition> conditions = new ArrayList<>();
    if (suspended) {
      conditions.add(condition(JobConditionType.SUSPENDED, "JobSuspended", "Job suspended"));
    }
    end.ifPresent(conditions::add);
    boolean complete =
        end.isPresent() && end.get().type().equals(Optional.of(JobConditionType.COMPLETE));
    JobStatus status =
        JobStatus.builder()
            .active(progress.active().isEmpty() ? null : progress.active().size())
            .ready((int) progress.active().stream().filter(PodFacts::isReady).count())
            .succeeded(progress.succeeded() == 0 ? null : progress.succeeded())
            .failed(progress.failed() == 0 ? null : progress.failed())
            .completedIndexes(progress.isIndexed() ? progress.completedIndexes() : null)
            .startTime(started)
            .completionTime(complete ? state.timestamp() : null)
            .conditions(conditions.isEmpty() ? null : conditions)
            .build();
    if (!job.status().equals(Optional.of(status))) {
      api.write(current.get().withStatus(status));
      end.ifPresent(reason -> announce(job, reason));
    }
  }

  private void announce(Job job, JobCondition end) {
    if (end.type().equals(Optional.of(JobConditionType.COMPLETE))) {
      state.normal("Completed", SOURCE, job, "Job completed");
    } else {
      state.warning(end.reason().orElse(""), SOURCE, job, end.message().orElse(""));
    }
  }
}
