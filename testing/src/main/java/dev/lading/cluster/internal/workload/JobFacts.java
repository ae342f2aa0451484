package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.Time;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.batch.v1.JobCondition;
import dev.lading.model.batch.v1.JobConditionType;
import dev.lading.model.batch.v1.JobStatus;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.EnvVar;
import dev.lading.model.core.v1.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of Jobs, and what Pods of indexed Jobs get ({@code indexed_job_utils.go}). */
final class JobFacts {

  static final String INDEX = "batch.kubernetes.io/job-completion-index";
  private static final String VARIABLE = "JOB_COMPLETION_INDEX";

  private JobFacts() {}

  static boolean isFinished(Job job) {
    return ended(job).isPresent();
  }

  /** The condition Complete or Failed. */
  static Optional<JobCondition> ended(Job job) {
    return job.status().stream()
        .flatMap(status -> status.conditions().stream())
        .filter(
            c ->
                c.status().equals(Optional.of(ConditionStatus.TRUE))
                    && (c.type().equals(Optional.of(JobConditionType.COMPLETE))
                        || c.type().equals(Optional.of(JobConditionType.FAILED))))
        .findFirst();
  }

  static boolean isFailed(Job job) {
    return ended(job)
        .filter(c -> c.type().equals(Optional.of(JobConditionType.FAILED)))
        .isPresent();
  }

  static Optional<Instant> expiresAt(Job job) {
    Optional<Integer> seconds = job.spec().ttlSecondsAfterFinished();
    return seconds.isEmpty()
        ? Optional.empty()
        : ended(job)
            .flatMap(JobCondition::lastTransitionTime)
            .map(time -> time.toInstant().plusSeconds(seconds.get()));
  }

  static Optional<Instant> deadline(Job job) {
    Optional<Long> seconds = job.spec().activeDeadlineSeconds();
    return seconds.isEmpty()
        ? Optional.empty()
        : job.status()
            .flatMap(JobStatus::startTime)
            .map(Time::toInstant)
            .map(start -> start.plusSeconds(seconds.get()));
  }

  /** The index in annotation, label, host name and environment. */
  static Pod indexed(Job job, Pod pod, int index) {
    String text = Integer.toString(index);
    List<Container> containers = new ArrayList<>();
    PodFacts.spec(pod).containers().forEach(c -> containers.add(withIndex(c)));
    return pod.withMetadata(m -> m.putAnnotation(INDEX, text).putLabel(INDEX, text))
        .withSpec(s -> s.hostname(Owners.name(job) + "-" + index).containers(containers));
  }

  private static Container withIndex(Container container) {
    if (container.env().stream().anyMatch(variable -> variable.name().equals(VARIABLE))) {
      return container;
    }
    EnvVar variable =
        EnvVar.builder()
            .name(VARIABLE)
            .valueFrom(
                v ->
                    v.fieldRef(
                        f -> f.apiVersion("v1").fieldPath("metadata.labels['" + INDEX + "']")))
            .build();
    return container.toBuilder().addEnv(variable).build();
  }

  /** The index of a Pod; -1 when it has none. */
  static int index(Pod pod) {
    return Integer.parseInt(pod.metadata().annotations().getOrDefault(INDEX, "-1"));
  }
}
