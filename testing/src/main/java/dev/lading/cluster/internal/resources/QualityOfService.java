package dev.lading.cluster.internal.resources;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PodQOSClass;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The quality-of-service class of Pods ({@code pkg/apis/core/v1/helper/qos/qos.go}). */
public final class QualityOfService {

  private static final ResourceRequirements NONE = ResourceRequirements.builder().build();
  private static final List<String> COUNTED = List.of("cpu", "memory");

  private QualityOfService() {}

  /** Guaranteed if every container has limits of both and requests as much; else by requests. */
  public static PodQOSClass of(PodSpec spec) {
    List<Container> containers = new ArrayList<>(spec.containers());
    containers.addAll(spec.initContainers());
    boolean guaranteed = true;
    boolean anything = false;
    for (Container container : containers) {
      ResourceRequirements resources = container.resources().orElse(NONE);
      guaranteed &= isGuaranteed(resources);
      anything |= has(resources.requests()) || has(resources.limits());
    }
    if (!anything) {
      return PodQOSClass.BEST_EFFORT;
    }
    return guaranteed ? PodQOSClass.GUARANTEED : PodQOSClass.BURSTABLE;
  }

  private static boolean has(Map<String, Quantity> amounts) {
    return COUNTED.stream()
        .anyMatch(name -> amounts.containsKey(name) && amounts.get(name).amount().signum() > 0);
  }

  private static boolean isGuaranteed(ResourceRequirements resources) {
    for (String name : COUNTED) {
      Quantity limit = resources.limits().get(name);
      Quantity request = resources.requests().getOrDefault(name, limit);
      if (limit == null || request == null || !request.isSameAmount(limit)) {
        return false;
      }
    }
    return true;
  }
}
