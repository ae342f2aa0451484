package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PreemptionPolicy;
import dev.lading.model.scheduling.v1.PriorityClass;
import dev.lading.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plug-in Priority ({@code plugin/pkg/admission/priority/admission.go}): the number behind a
 * priority class; without a class that of the global default, else 0.
 */
final class Priorities implements PodMutation {

  private static final Map<String, Integer> SYSTEM =
      Map.of("system-cluster-critical", 2_000_000_000, "system-node-critical", 2_000_001_000);

  private final RunState state;

  Priorities(RunState state) {
    this.state = state;
  }

  @Override
  public PodSpec apply(Pod pod, PodSpec spec, List<Problem> problems) {
    String name = spec.priorityClassName().orElse("");
    if (SYSTEM.containsKey(name)) {
      return with(spec, SYSTEM.getOrDefault(name, 0), PreemptionPolicy.PREEMPT_LOWER_PRIORITY);
    }
    Optional<PriorityClass> found =
        name.isEmpty() ? globalDefault() : state.objects().find(PriorityClass.class, "", name);
    if (found.isEmpty() && !name.isEmpty()) {
      problems.add(missing(pod, name));
      return spec;
    }
    PreemptionPolicy policy =
        found
            .flatMap(PriorityClass::preemptionPolicy)
            .orElse(PreemptionPolicy.PREEMPT_LOWER_PRIORITY);
    PodSpec named = found.isEmpty() ? spec : spec.withPriorityClassName(Owners.name(found.get()));
    return with(named, found.map(PriorityClass::value).orElse(0), policy);
  }

  private static Problem missing(Pod pod, String name) {
    return Forbidden.of(
            "cluster-priority-class-missing",
            pod,
            "no PriorityClass with name " + name + " was found")
        .withHint("declare the PriorityClass");
  }

  private Optional<PriorityClass> globalDefault() {
    return state.objects().all(PriorityClass.class).stream()
        .filter(priority -> priority.globalDefault().orElse(false))
        .min(Comparator.comparing(PriorityClass::value));
  }

  private static PodSpec with(PodSpec spec, int priority, PreemptionPolicy policy) {
    return spec.toBuilder()
        .priority(priority)
        .preemptionPolicy(spec.preemptionPolicy().orElse(policy))
        .build();
  }
}
