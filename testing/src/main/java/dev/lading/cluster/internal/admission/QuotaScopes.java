package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.QualityOfService;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodQOSClass;
import dev.lading.model.core.v1.ResourceQuotaSpec;
import dev.lading.model.core.v1.ScopeSelectorOperator;
import dev.lading.model.core.v1.ScopedResourceSelectorRequirement;
import java.util.List;

/** Which objects a quota counts: all, or Pods within its scopes ({@code core/pods.go}). */
final class QuotaScopes {

  private QuotaScopes() {}

  static boolean covers(ResourceQuotaSpec quota, KubernetesResource resource) {
    List<ScopedResourceSelectorRequirement> selectors =
        quota.scopeSelector().map(s -> s.matchExpressions()).orElse(List.of());
    if (quota.scopes().isEmpty() && selectors.isEmpty()) {
      return true;
    }
    if (!(resource instanceof Pod pod)) {
      return false;
    }
    return quota.scopes().stream().allMatch(scope -> matches(scope.value(), pod))
        && selectors.stream().allMatch(selector -> matches(selector, pod));
  }

  private static boolean matches(ScopedResourceSelectorRequirement selector, Pod pod) {
    String scope = selector.scopeName().map(s -> s.value()).orElse("");
    if (!scope.equals("PriorityClass")) {
      return matches(scope, pod);
    }
    String name = PodFacts.spec(pod).priorityClassName().orElse("");
    String operator = selector.operator().map(ScopeSelectorOperator::value).orElse("");
    return switch (operator) {
      case "In" -> selector.values().contains(name);
      case "NotIn" -> !selector.values().contains(name);
      case "Exists" -> !name.isEmpty();
      case "DoesNotExist" -> name.isEmpty();
      default -> false;
    };
  }

  private static boolean matches(String scope, Pod pod) {
    boolean bestEffort = QualityOfService.of(PodFacts.spec(pod)).equals(PodQOSClass.BEST_EFFORT);
    boolean terminating = PodFacts.spec(pod).activeDeadlineSeconds().isPresent();
    return switch (scope) {
      case "Terminating" -> terminating;
      case "NotTerminating" -> !terminating;
      case "BestEffort" -> bestEffort;
      case "NotBestEffort" -> !bestEffort;
      case "PriorityClass" -> PodFacts.spec(pod).priorityClassName().isPresent();
      default -> false;
    };
  }
}
