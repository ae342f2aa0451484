package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.problem.Problem;
import java.util.Locale;

/** Problems in the words of apimachinery's {@code errors.NewForbidden}. */
final class Forbidden {

  private Forbidden() {}

  static Problem of(String code, KubernetesResource resource, String why) {
    return Problem.of(code, name(resource) + " is forbidden: " + why)
        .withSource(resource.id().toString());
  }

  /** Such as {@code deployments.apps "web"}. */
  static String name(KubernetesResource resource) {
    return resourceWord(resource) + " \"" + Owners.name(resource) + "\"";
  }

  /** Such as {@code deployments.apps}. */
  static String resourceWord(KubernetesResource resource) {
    String group = resource.id().group();
    String plural =
        ResourceTypes.find(resource.apiVersion(), resource.kind())
            .map(ResourceType::plural)
            .filter(word -> !word.isEmpty())
            .orElseGet(() -> resource.kind().toLowerCase(Locale.ROOT) + "s");
    return group.isEmpty() ? plural : plural + "." + group;
  }
}
