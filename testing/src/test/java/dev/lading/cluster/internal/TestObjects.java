package dev.lading.cluster.internal;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Objects of a cluster from YAML; what has no namespace is in {@code default}. */
public record TestObjects(List<KubernetesResource> resources) implements ClusterObjects {

  public static TestObjects of(String... yaml) {
    return new TestObjects(
        Manifests.parse(String.join("\n---\n", yaml)).stream().map(TestObjects::placed).toList());
  }

  private static KubernetesResource placed(KubernetesResource resource) {
    boolean clusterScoped =
        switch (resource.kind()) {
          case "Node", "Namespace", "PersistentVolume", "StorageClass", "IngressClass" -> true;
          default -> false;
        };
    return clusterScoped || resource.metadata().namespace().isPresent()
        ? resource
        : resource.withMetadata(resource.metadata().withNamespace("default"));
  }

  public Pod pod(String name) {
    return all(Pod.class).stream()
        .filter(pod -> pod.metadata().name().orElse("").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public <T extends KubernetesResource> List<T> all(Class<T> type) {
    return resources.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(one -> one.id().toString()))
        .toList();
  }

  @Override
  public <T extends KubernetesResource> List<T> in(String namespace, Class<T> type) {
    return all(type).stream()
        .filter(one -> one.metadata().namespace().orElse("").equals(namespace))
        .toList();
  }

  @Override
  public <T extends KubernetesResource> Optional<T> find(
      Class<T> type, String namespace, String name) {
    return all(type).stream()
        .filter(one -> one.metadata().namespace().orElse("").equals(namespace))
        .filter(one -> one.metadata().name().orElse("").equals(name))
        .findFirst();
  }
}
