package dev.lading.cluster.internal.node;

import dev.lading.model.core.v1.Pod;

/** Whether a running Pod is ready: what its probes would say. */
@FunctionalInterface
public interface Readiness {

  /** Whether {@code pod} is ready if it runs. */
  boolean of(Pod pod);
}
