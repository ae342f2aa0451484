package dev.lading.overlay.internal.resource;

import dev.lading.patch.internal.tree.Node;
import java.util.Map;
import java.util.Set;

/**
 * The annotations kustomize uses for its own bookkeeping (kustomize {@code api/resource}, kyaml
 * {@code kio/kioutil}). Lading keeps that in {@link Resource}; input may have them all the same.
 */
public final class BuildAnnotations {

  /** Where a resource came from. */
  public static final String ORIGIN = "config.kubernetes.io/origin";

  /** What changed it. */
  public static final String TRANSFORMATIONS = "alpha.config.kubernetes.io/transformations";

  private static final String ENABLED = "enabled";

  private static final Set<String> HISTORY =
      Set.of(
          History.DOMAIN + "previousKinds",
          History.DOMAIN + "previousNames",
          History.DOMAIN + "previousNamespaces",
          History.DOMAIN + "prefixes",
          History.DOMAIN + "suffixes",
          History.DOMAIN + "allowNameChange",
          History.DOMAIN + "allowKindChange",
          History.DOMAIN + "refBy",
          History.DOMAIN + "generatorBehavior",
          History.DOMAIN + "needsHashSuffix");

  private static final Set<String> READERS =
      Set.of(
          History.DOMAIN + "path",
          History.DOMAIN + "index",
          History.DOMAIN + "seqindent",
          History.DOMAIN + "id",
          History.DOMAIN + "annotations-migration-resource-id",
          "config.kubernetes.io/path",
          "config.kubernetes.io/index",
          "config.k8s.io/id");

  private BuildAnnotations() {}

  /** Moves what annotations of a new resource say into its fields. */
  static void absorb(Resource resource) {
    Node metadata = resource.node().get("metadata");
    Node annotations = metadata == null ? null : metadata.get("annotations");
    if (annotations == null || !annotations.isMapping() || !hasAny(annotations)) {
      return;
    }
    Map<String, String> all = resource.annotations();
    resource.history().readFrom(all);
    if (!resource.history().isConsistent()) {
      resource.history().clear();
    }
    resource.setHashed(ENABLED.equals(all.get(History.DOMAIN + "needsHashSuffix")));
    resource.setBehavior(all.getOrDefault(History.DOMAIN + "generatorBehavior", ""));
    if (ENABLED.equals(all.get(History.DOMAIN + "allowNameChange"))) {
      resource.allowRename();
    }
    if (ENABLED.equals(all.get(History.DOMAIN + "allowKindChange"))) {
      resource.allowKindChange();
    }
    boolean hashedAsItIs =
        resource.isHashed()
            && !resource.kind().equals("ConfigMap")
            && !resource.kind().equals("Secret");
    if (!hashedAsItIs) {
      HISTORY.forEach(annotations::remove);
    }
  }

  private static boolean hasAny(Node annotations) {
    for (int i = 0; i < annotations.content().size(); i += 2) {
      if (HISTORY.contains(annotations.content().get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What becomes of annotations at the end of a build: all are texts, those of the tools are gone,
   * origin and transformations are written if asked for.
   */
  public static void finish(Resource resource, boolean origins, boolean transformations) {
    Map<String, String> all = resource.annotations();
    all.keySet().removeAll(READERS);
    all.keySet().removeAll(HISTORY);
    all.remove(ORIGIN);
    all.remove(TRANSFORMATIONS);
    if (origins && resource.origin() != null) {
      all.put(ORIGIN, resource.origin().toYaml());
    }
    if (transformations && !resource.transformations().isEmpty()) {
      StringBuilder items = new StringBuilder();
      resource.transformations().forEach(origin -> items.append(origin.toYamlItem()));
      all.put(TRANSFORMATIONS, items.toString());
    }
    resource.setAnnotations(all);
  }
}
