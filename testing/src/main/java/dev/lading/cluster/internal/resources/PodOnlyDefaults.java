package dev.lading.cluster.internal.resources;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Defaults that Pods get and templates do not (SetDefaults_Pod of {@code
 * pkg/apis/core/v1/defaults.go}): requests from limits, service links.
 */
public final class PodOnlyDefaults {

  private PodOnlyDefaults() {}

  /** A spec with them. */
  public static PodSpec fill(PodSpec spec) {
    PodSpec.Builder filled = spec.toBuilder().containers(fill(spec.containers()));
    if (!spec.initContainers().isEmpty()) {
      filled.initContainers(fill(spec.initContainers()));
    }
    return filled.enableServiceLinks(spec.enableServiceLinks().orElse(true)).build();
  }

  private static List<Container> fill(List<Container> containers) {
    List<Container> filled = new ArrayList<>(containers.size());
    containers.forEach(container -> filled.add(fill(container)));
    return filled;
  }

  private static Container fill(Container container) {
    ResourceRequirements resources = container.resources().orElse(null);
    if (resources == null
        || resources.requests().keySet().containsAll(resources.limits().keySet())) {
      return container;
    }
    Map<String, Quantity> requests = new TreeMap<>(resources.limits());
    requests.putAll(resources.requests());
    return container.withResources(resources.withRequests(requests));
  }
}
