package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * Assertions about a Job, or the Jobs a CronJob makes.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractJobAssert<
        S extends AbstractJobAssert<S, R>, R extends KubernetesResource>
    extends AbstractPodAssert<S, R> {

  private final Spot job;

  /**
   * @param job the steps from the resource to the spec of the Job
   */
  AbstractJobAssert(R actual, Manifests set, List<Object> job, Class<?> selfType) {
    super(actual, set, template(job), selfType);
    this.job = spot().at(job.toArray());
  }

  private static List<Object> template(List<Object> job) {
    List<Object> steps = new ArrayList<>(job);
    steps.add("template");
    return List.copyOf(steps);
  }

  /** That so many Pods must succeed. */
  public S hasCompletions(int completions) {
    return isValueAt(job.at("completions"), "completions", completions);
  }

  /** That so many Pods run at once. */
  public S hasParallelism(int pods) {
    return isValueAt(job.at("parallelism"), "parallelism", pods);
  }

  /** That Pods are retried so many times. */
  public S hasBackoffLimit(int retries) {
    return isValueAt(job.at("backoffLimit"), "backoff limit", retries);
  }

  /** That the Job may take so long. */
  public S hasActiveDeadline(long seconds) {
    return isValueAt(job.at("activeDeadlineSeconds"), "active deadline", seconds);
  }

  /** That the Job is removed so long after its end. */
  public S hasTtlAfterFinished(int seconds) {
    return isValueAt(job.at("ttlSecondsAfterFinished"), "TTL after finished", seconds);
  }

  /** That completions are counted in a way, {@code Indexed} or {@code NonIndexed}. */
  public S hasCompletionMode(String mode) {
    return isValueAt(job.at("completionMode"), "completion mode", mode);
  }
}
