package dev.lading.cluster.internal.admission;

import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.problem.Problem;
import java.util.List;

/** What one plug-in changes in the spec of a Pod. */
interface PodMutation {

  /** The spec afterwards; what stands against the Pod is added to {@code problems}. */
  PodSpec apply(Pod pod, PodSpec spec, List<Problem> problems);
}
