package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.PodOnlyDefaults;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.problem.Problem;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What admission writes into Pods. Replicas share the spec of their template, so the result is kept
 * by spec and namespace: a thousand replicas cost as much as one, and share the result too.
 */
final class PodMutations {

  private final List<PodMutation> mutations;
  private final IdentityHashMap<PodSpec, Map<String, PodSpec>> known = new IdentityHashMap<>();

  PodMutations(RunState state, LimitRanger limits) {
    mutations =
        List.of(
            (pod, spec, problems) -> PodOnlyDefaults.fill(spec),
            new ServiceAccounts(state),
            limits,
            new DefaultTolerations(),
            new Priorities(state));
  }

  Pod mutate(Pod pod, List<Problem> problems) {
    PodSpec spec = PodFacts.spec(pod);
    Map<String, PodSpec> byNamespace = known.computeIfAbsent(spec, key -> new HashMap<>());
    PodSpec mutated = byNamespace.get(Owners.namespace(pod));
    if (mutated == null) {
      mutated = mutate(pod, spec, problems);
      if (problems.isEmpty()) {
        byNamespace.put(Owners.namespace(pod), mutated);
      }
    }
    return pod.withSpec(mutated);
  }

  private PodSpec mutate(Pod pod, PodSpec spec, List<Problem> problems) {
    PodSpec mutated = spec;
    for (PodMutation mutation : mutations) {
      mutated = mutation.apply(pod, mutated, problems);
    }
    return mutated;
  }
}
