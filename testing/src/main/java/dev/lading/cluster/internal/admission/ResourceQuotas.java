package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.ResourceQuota;
import dev.lading.model.core.v1.ResourceQuotaSpec;
import dev.lading.model.core.v1.ResourceRequirements;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plug-in ResourceQuota ({@code plugin/pkg/admission/resourcequota/controller.go}): what an object
 * uses must fit under what is left, and what a quota counts must be specified.
 */
final class ResourceQuotas {

  private final RunState state;

  ResourceQuotas(RunState state) {
    this.state = state;
  }

  void check(KubernetesResource resource, List<Problem> problems) {
    for (ResourceQuota quota :
        state.objects().in(Owners.namespace(resource), ResourceQuota.class)) {
      check(resource, quota, problems);
    }
  }

  private void check(KubernetesResource resource, ResourceQuota quota, List<Problem> problems) {
    ResourceQuotaSpec spec = quota.spec().orElse(null);
    if (spec == null || !QuotaScopes.covers(spec, resource)) {
      return;
    }
    List<String> unspecified = unspecified(resource, spec);
    if (!unspecified.isEmpty()) {
      problems.add(
          Forbidden.of(
              "cluster-quota-unspecified",
              resource,
              "failed quota: "
                  + Owners.name(quota)
                  + ": must specify "
                  + String.join("; ", unspecified)));
      return;
    }
    Map<String, Long> requested = QuotaUsage.of(resource);
    requested.keySet().retainAll(spec.hard().keySet());
    exceeded(resource, quota, spec, requested, problems);
  }

  private void exceeded(
      KubernetesResource resource,
      ResourceQuota quota,
      ResourceQuotaSpec spec,
      Map<String, Long> requested,
      List<Problem> problems) {
    Map<String, Long> used = used(resource, spec);
    List<String> over = new ArrayList<>();
    for (Map.Entry<String, Long> request : requested.entrySet()) {
      long hard = amount(request.getKey(), spec.hard());
      if (request.getValue() > 0
          && used.getOrDefault(request.getKey(), 0L) + request.getValue() > hard) {
        over.add(request.getKey());
      }
    }
    if (!over.isEmpty()) {
      problems.add(
          Forbidden.of(
              "cluster-quota-exceeded",
              resource,
              "exceeded quota: "
                  + Owners.name(quota)
                  + ", requested: "
                  + pairs(over, requested)
                  + ", used: "
                  + pairs(over, used)
                  + ", limited: "
                  + limits(over, spec)));
    }
  }

  private static long amount(String resource, Map<String, Quantity> hard) {
    Quantity quantity = hard.get(resource);
    return quantity == null ? 0 : Requests.amount(resource, quantity);
  }

  private static String pairs(List<String> resources, Map<String, Long> amounts) {
    return String.join(
        ",",
        resources.stream()
            .map(r -> r + "=" + Requests.text(r, amounts.getOrDefault(r, 0L)))
            .toList());
  }

  private static String limits(List<String> resources, ResourceQuotaSpec spec) {
    return String.join(",", resources.stream().map(r -> r + "=" + spec.hard().get(r)).toList());
  }

  /** What all objects of the namespace use that the quota counts, but for the one asked about. */
  private Map<String, Long> used(KubernetesResource resource, ResourceQuotaSpec spec) {
    Map<String, Long> used = new TreeMap<>();
    for (KubernetesResource other : state.objects().allIn(Owners.namespace(resource))) {
      boolean self =
          other.kind().equals(resource.kind()) && Owners.name(other).equals(Owners.name(resource));
      if (!self && QuotaScopes.covers(spec, other)) {
        QuotaUsage.of(other).forEach((name, amount) -> used.merge(name, amount, Long::sum));
      }
    }
    return used;
  }

  /** Resources the quota counts that a container says nothing of (core/pods.go, Constraints). */
  private static List<String> unspecified(KubernetesResource resource, ResourceQuotaSpec spec) {
    if (!(resource instanceof Pod pod)) {
      return List.of();
    }
    Map<String, TreeSet<String>> missing = new TreeMap<>();
    for (Container container : PodFacts.spec(pod).containers()) {
      ResourceRequirements resources =
          container.resources().orElseGet(() -> ResourceRequirements.builder().build());
      for (String counted : spec.hard().keySet()) {
        if (!isSpecified(counted, resources)) {
          missing.computeIfAbsent(counted, key -> new TreeSet<>()).add(container.name());
        }
      }
    }
    return missing.entrySet().stream()
        .map(entry -> entry.getKey() + " for: " + String.join(",", entry.getValue()))
        .toList();
  }

  private static boolean isSpecified(String counted, ResourceRequirements resources) {
    return switch (counted) {
      case "cpu", "memory" -> resources.requests().containsKey(counted);
      case "requests.cpu", "requests.memory" ->
          resources.requests().containsKey(counted.substring("requests.".length()));
      case "limits.cpu", "limits.memory" ->
          resources.limits().containsKey(counted.substring("limits.".length()));
      default -> true;
    };
  }
}
