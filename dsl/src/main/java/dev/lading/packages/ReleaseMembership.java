package dev.lading.packages;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the resources of a Java package part of a release: names, namespace, labels. */
final class ReleaseMembership {

  private static final List<String> KEEP_NAMES =
      List.of("Namespace", "CustomResourceDefinition", "APIService");
  private static final int LONGEST_LABEL = 63;

  private final PackageMetadata metadata;
  private final Release release;
  private final String root;

  /**
   * @param root the name of the package that nothing depends on
   */
  ReleaseMembership(PackageMetadata metadata, Release release, String root) {
    this.metadata = metadata;
    this.release = release;
    this.root = root;
  }

  Manifests apply(Manifests manifests) {
    if (manifests.isEmpty()) {
      return manifests;
    }
    return Overlay.named("release " + release.name())
        .edit(Target.all(), this::labelled)
        .namespaceByDefault(release.namespace())
        .rename(this::nameOf)
        .apply(manifests);
  }

  private String nameOf(KubernetesResource resource) {
    String name = resource.metadata().name().orElse("");
    if (KEEP_NAMES.contains(resource.kind())) {
      return name;
    }
    String full = release.fullName(name);
    boolean clusterWide =
        ResourceTypes.find(resource.apiVersion(), resource.kind())
            .filter(type -> !type.namespaced())
            .isPresent();
    String scope = release.namespace() + "-";
    return clusterWide && !full.startsWith(scope) ? scope + full : full;
  }

  private GenericResource labelled(GenericResource resource) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("app.kubernetes.io/name", metadata.name());
    labels.put(SelectorLabels.INSTANCE, release.name());
    labels.put("app.kubernetes.io/part-of", root);
    labels.put("app.kubernetes.io/managed-by", "lading");
    metadata
        .appVersion()
        .ifPresent(version -> labels.put("app.kubernetes.io/version", labelValue(version)));
    labels.putAll(resource.metadata().labels());
    GenericResource labelled =
        resource.withMetadata(resource.metadata().toBuilder().labels(labels).build());
    boolean known =
        ResourceTypes.find(resource.apiVersion(), resource.kind())
            .filter(ResourceType::namespaced)
            .isPresent();
    return known
        ? GenericResource.of(new SelectorLabels(release.name()).in(labelled.toTree()))
        : labelled;
  }

  private static String labelValue(String version) {
    String value = version.replace('+', '_');
    return value.length() <= LONGEST_LABEL ? value : value.substring(0, LONGEST_LABEL);
  }
}
