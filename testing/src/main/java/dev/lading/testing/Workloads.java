package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The kinds that are Pods or make them. */
final class Workloads {

  private static final List<Entry<?>> ALL =
      List.of(
          new Entry<>(Deployment.class, DeploymentAssert::new),
          new Entry<>(StatefulSet.class, StatefulSetAssert::new),
          new Entry<>(DaemonSet.class, DaemonSetAssert::new),
          new Entry<>(ReplicaSet.class, ReplicaSetAssert::new),
          new Entry<>(Job.class, JobAssert::new),
          new Entry<>(CronJob.class, CronJobAssert::new),
          new Entry<>(Pod.class, PodAssert::new));

  private Workloads() {}

  private record Entry<R extends KubernetesResource>(
      Class<R> type, BiFunction<R, Manifests, AbstractPodAssert<?, ?>> assertion) {

    AbstractPodAssert<?, ?> of(KubernetesResource resource, Manifests set) {
      return assertion.apply(type.cast(resource), set);
    }
  }

  /** Assertions about a resource as a workload, or null when it is none. */
  static @Nullable AbstractPodAssert<?, ?> of(KubernetesResource resource, Manifests set) {
    for (Entry<?> entry : ALL) {
      if (entry.type().isInstance(resource)) {
        return entry.of(resource, set);
      }
    }
    return null;
  }
}
