package dev.lading.manifest;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders in which tools put the resources of a stream. */
public final class ResourceOrder {

  private ResourceOrder() {}

  /**
   * kustomize's {@code legacy} order, the default of {@code kubectl kustomize}: what others need
   * first, webhooks last, then by group, version, kind, namespace and name
   * (SortOrderTransformer.go).
   */
  public static Comparator<KubernetesResource> legacy() {
    return legacy(KindOrder.LEGACY_FIRST, KindOrder.LEGACY_LAST);
  }

  /** The legacy order with other kinds at the front and at the back. */
  public static Comparator<KubernetesResource> legacy(List<String> first, List<String> last) {
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      ranks.put(first.get(i), i - first.size());
    }
    for (int i = 0; i < last.size(); i++) {
      ranks.put(last.get(i), i + 1);
    }
    Comparator<ResourceId> byKind =
        Comparator.<ResourceId>comparingInt(id -> ranks.getOrDefault(id.kind(), 0))
            .thenComparing(ResourceOrder::compareTypes);
    return Comparator.comparing(
        KubernetesResource::id,
        byKind.thenComparing(id -> or(id.namespace(), "~X") + "|" + or(id.name(), "~N")));
  }

  private static int compareTypes(ResourceId a, ResourceId b) {
    boolean coreNamespace =
        a.kind().equals("Namespace") && (a.group().isEmpty() || b.group().isEmpty());
    int order = typeKey(a).compareTo(typeKey(b));
    return coreNamespace ? -order : order;
  }

  private static String typeKey(ResourceId id) {
    return or(id.group(), "~G") + "_" + or(id.version(), "~V") + "_" + or(id.kind(), "~K");
  }

  private static String or(String text, String whenEmpty) {
    return text.isEmpty() ? whenEmpty : text;
  }
}
