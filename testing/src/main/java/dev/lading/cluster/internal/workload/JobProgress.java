package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.batch.v1.CompletionMode;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.ContainerStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodPhase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a Job is.
 *
 * @param job the Job
 * @param active its Pods that have not ended
 * @param succeeded how many Pods, or indexes, have ended well
 * @param failed how many Pods have failed
 * @param restarts how often containers were restarted in place
 * @param done the indexes that have ended well
 */
record JobProgress(
    Job job, List<Pod> active, int succeeded, int failed, int restarts, Set<Integer> done) {

  static JobProgress of(Job job, List<Pod> pods) {
    List<Pod> active = new ArrayList<>();
    Set<Integer> done = new TreeSet<>();
    int succeeded = 0;
    int failed = 0;
    int restarts = 0;
    for (Pod pod : pods) {
      if (PodFacts.isActive(pod)) {
        active.add(pod);
        restarts += restarts(pod);
      } else if (PodFacts.phase(pod).equals(PodPhase.SUCCEEDED)) {
        succeeded++;
        done.add(JobFacts.index(pod));
      } else if (PodFacts.phase(pod).equals(PodPhase.FAILED)) {
        failed++;
      }
    }
    boolean indexed = isIndexed(job);
    return new JobProgress(job, active, indexed ? done.size() : succeeded, failed, restarts, done);
  }

  private static int restarts(Pod pod) {
    int restarts = 0;
    for (ContainerStatus status : pod.status().map(s -> s.containerStatuses()).orElse(List.of())) {
      restarts += status.restartCount().orElse(0);
    }
    return restarts;
  }

  private static boolean isIndexed(Job job) {
    return job.spec().completionMode().equals(Optional.of(CompletionMode.INDEXED));
  }

  boolean isIndexed() {
    return isIndexed(job);
  }

  /** What counts against backoffLimit. */
  int failures() {
    return failed + restarts;
  }

  /** A work queue is done when one Pod has succeeded and no other runs. */
  boolean isComplete() {
    Optional<Integer> completions = job.spec().completions();
    return completions.isPresent()
        ? succeeded >= completions.get()
        : succeeded > 0 && active.isEmpty();
  }

  /** How many Pods should run now. */
  int wantedActive() {
    int parallelism = job.spec().parallelism().orElse(1);
    Optional<Integer> completions = job.spec().completions();
    if (completions.isPresent()) {
      return Math.min(parallelism, completions.get() - succeeded);
    }
    return succeeded > 0 ? active.size() : parallelism;
  }

  /** The first so many indexes that neither run nor are done. */
  List<Integer> missingIndexes(int count) {
    Set<Integer> taken = new HashSet<>(done);
    active.forEach(pod -> taken.add(JobFacts.index(pod)));
    List<Integer> missing = new ArrayList<>();
    int completions = job.spec().completions().orElse(0);
    for (int index = 0; index < completions && missing.size() < count; index++) {
      if (!taken.contains(index)) {
        missing.add(index);
      }
    }
    return missing;
  }

  /** As in the status: {@code 0-2,4}. */
  String completedIndexes() {
    StringBuilder out = new StringBuilder();
    int from = -1;
    int previous = -2;
    for (int index : done) {
      if (index != previous + 1) {
        close(out, from, previous);
        from = index;
      }
      previous = index;
    }
    close(out, from, previous);
    return out.toString();
  }

  private static void close(StringBuilder out, int from, int to) {
    if (from < 0) {
      return;
    }
    out.append(out.length() == 0 ? "" : ",").append(from);
    if (to == from + 1) {
      out.append(',').append(to);
    } else if (to > from) {
      out.append('-').append(to);
    }
  }
}
