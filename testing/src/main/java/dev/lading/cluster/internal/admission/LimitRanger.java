package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.LimitRange;
import dev.lading.model.core.v1.LimitRangeItem;
import dev.lading.model.core.v1.LimitType;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceRequirements;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plug-in LimitRanger ({@code plugin/pkg/admission/limitranger/admission.go}): containers get the
 * defaults of the namespace's LimitRanges, then minimum, maximum and ratio are checked.
 */
final class LimitRanger implements PodMutation {

  private static final ResourceRequirements NONE = ResourceRequirements.builder().build();

  private final RunState state;

  LimitRanger(RunState state) {
    this.state = state;
  }

  private List<LimitRangeItem> items(KubernetesResource resource, LimitType type) {
    List<LimitRangeItem> items = new ArrayList<>();
    for (LimitRange range : state.objects().in(Owners.namespace(resource), LimitRange.class)) {
      range.spec().stream()
          .flatMap(spec -> spec.limits().stream())
          .filter(item -> item.type().equals(Optional.of(type)))
          .forEach(items::add);
    }
    return items;
  }

  @Override
  public PodSpec apply(Pod pod, PodSpec spec, List<Problem> problems) {
    PodSpec filled = spec;
    for (LimitRangeItem item : items(pod, LimitType.CONTAINER)) {
      filled = filled.withContainers(filled(filled.containers(), item));
      if (!filled.initContainers().isEmpty()) {
        filled = filled.withInitContainers(filled(filled.initContainers(), item));
      }
    }
    return filled;
  }

  private static List<Container> filled(List<Container> containers, LimitRangeItem item) {
    List<Container> filled = new ArrayList<>(containers.size());
    for (Container container : containers) {
      ResourceRequirements resources = container.resources().orElse(NONE);
      filled.add(
          container.withResources(
              resources.toBuilder()
                  .limits(filled(resources.limits(), item.defaultValue()))
                  .requests(filled(resources.requests(), item.defaultRequest()))
                  .build()));
    }
    return filled;
  }

  private static Map<String, Quantity> filled(
      Map<String, Quantity> amounts, Map<String, Quantity> defaults) {
    Map<String, Quantity> filled = new TreeMap<>(defaults);
    filled.putAll(amounts);
    return filled;
  }

  void checkPod(Pod pod, List<Problem> problems) {
    PodSpec spec = PodFacts.spec(pod);
    List<String> violations = new ArrayList<>();
    for (LimitRangeItem item : items(pod, LimitType.CONTAINER)) {
      for (Container container : spec.containers()) {
        ResourceRequirements resources = container.resources().orElse(NONE);
        LimitCheck check = new LimitCheck("Container", violations);
        check.check(item, amounts(resources.requests()), amounts(resources.limits()));
      }
    }
    for (LimitRangeItem item : items(pod, LimitType.POD)) {
      new LimitCheck("Pod", violations).check(item, Requests.of(spec), Requests.limits(spec));
    }
    report(pod, violations, problems);
  }

  void checkClaim(PersistentVolumeClaim claim, List<Problem> problems) {
    List<String> violations = new ArrayList<>();
    Map<String, Long> size =
        Map.of("storage", Requests.amount("storage", StorageFacts.request(claim)));
    for (LimitRangeItem item : items(claim, LimitType.PERSISTENT_VOLUME_CLAIM)) {
      new LimitCheck("PersistentVolumeClaim", violations).check(item, size, size);
    }
    report(claim, violations, problems);
  }

  private static Map<String, Long> amounts(Map<String, Quantity> quantities) {
    Map<String, Long> amounts = new TreeMap<>();
    quantities.forEach(
        (resource, quantity) -> amounts.put(resource, Requests.amount(resource, quantity)));
    return amounts;
  }

  private static void report(
      KubernetesResource resource, List<String> violations, List<Problem> problems) {
    if (!violations.isEmpty()) {
      String why =
          violations.size() == 1 ? violations.get(0) : "[" + String.join(", ", violations) + "]";
      problems.add(Forbidden.of("cluster-limit-range", resource, why));
    }
  }
}
