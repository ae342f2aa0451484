package dev.lading.cluster.internal.query;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.workload.RollingMath;
import dev.lading.model.IntOrString;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.policy.v1.PodDisruptionBudget;
import dev.lading.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Disruption budgets, after {@code pkg/controller/disruption/disruption.go}: an absolute
 * minAvailable counts the Pods there are; maxUnavailable and percentages count what the controllers
 * of the Pods ask for. Percentages round up.
 */
public final class Budgets {

  private static final PodDisruptionBudgetSpec NONE = PodDisruptionBudgetSpec.builder().build();

  private Budgets() {}

  /** What a budget comes to. */
  public record Result(int expected, int healthy, int desired, int allowed) {}

  /** Works out a budget. */
  public static Result of(ClusterObjects objects, PodDisruptionBudget budget) {
    PodDisruptionBudgetSpec spec = budget.spec().orElse(NONE);
    List<Pod> pods =
        objects.in(Owners.namespace(budget), Pod.class).stream()
            .filter(pod -> isCovered(spec, pod))
            .toList();
    int healthy = (int) pods.stream().filter(PodFacts::isReady).count();
    int expected;
    int desired;
    if (spec.maxUnavailable().isPresent()) {
      expected = scale(objects, pods);
      int most = RollingMath.roundedUp(spec.maxUnavailable().get(), expected);
      desired = Math.max(0, expected - most);
    } else {
      IntOrString least = spec.minAvailable().orElse(IntOrString.of(1));
      expected = least.isInt() ? pods.size() : scale(objects, pods);
      desired = RollingMath.roundedUp(least, expected);
    }
    int allowed = expected <= 0 ? 0 : Math.max(0, healthy - desired);
    return new Result(expected, healthy, desired, allowed);
  }

  private static boolean isCovered(PodDisruptionBudgetSpec spec, Pod pod) {
    return spec.selector().isPresent()
        && LabelSelectors.matches(spec.selector().get(), pod.metadata().labels())
        && PodFacts.isActive(pod);
  }

  /** The sum of what the controllers of the Pods ask for (getExpectedScale). */
  private static int scale(ClusterObjects objects, List<Pod> pods) {
    Map<String, Integer> scales = new HashMap<>();
    for (Pod pod : pods) {
      Owners.controllerOf(pod)
          .ifPresent(
              owner ->
                  scales.computeIfAbsent(
                      owner.uid().orElse(""), uid -> scale(objects, pod, owner)));
    }
    return scales.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int scale(ClusterObjects objects, Pod pod, OwnerReference owner) {
    String namespace = Owners.namespace(pod);
    String name = owner.name().orElse("");
    return switch (owner.kind().orElse("")) {
      case "StatefulSet" ->
          objects
              .find(StatefulSet.class, namespace, name)
              .map(set -> set.spec().replicas().orElse(1))
              .orElse(0);
      case "ReplicaSet" -> replicas(objects, namespace, name);
      default -> 0;
    };
  }

  /** A ReplicaSet of a Deployment stands for the size of the Deployment. */
  private static int replicas(ClusterObjects objects, String namespace, String name) {
    Optional<ReplicaSet> set = objects.find(ReplicaSet.class, namespace, name);
    Optional<Deployment> deployment =
        set.flatMap(Owners::controllerOf)
            .flatMap(owner -> objects.find(Deployment.class, namespace, owner.name().orElse("")));
    return deployment
        .map(found -> found.spec().replicas().orElse(1))
        .or(() -> set.map(found -> found.spec().replicas().orElse(1)))
        .orElse(0);
  }
}
