package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;

/** Creates, updates and deletes objects the way the API server does. */
public final class ApiServer {

  private final ClusterSetup setup;
  private final RunState state;

  /** Works on {@code state}. */
  public ApiServer(ClusterSetup setup, RunState state) {
    this.setup = setup;
    this.state = state;
  }

  /** Adds what every cluster has: nodes, namespaces, storage classes. */
  public void bootstrap() {
    for (Node node : NodeObjects.of(setup)) {
      create(node);
    }
  }

  /**
   * Creates an object.
   *
   * @throws Rejection when it is refused
   */
  public KubernetesResource create(KubernetesResource resource) {
    KubernetesResource stored = stamp(resource);
    state.objects().put(stored);
    return stored;
  }

  /** Creates or updates the objects of manifests. */
  public void apply(Manifests manifests) {
    for (KubernetesResource resource : manifests) {
      create(resource.withMetadata(namespaced(resource.metadata())));
    }
  }

  private static ObjectMeta namespaced(ObjectMeta metadata) {
    return metadata.toBuilder().namespace(metadata.namespace().orElse("default")).build();
  }

  /** Deletes an object; a Pod on a node is given the time to end. */
  public void delete(KubernetesResource resource) {
    if (resource instanceof Pod pod && !PodFacts.node(pod).isEmpty()) {
      write(pod.withMetadata(m -> m.deletionTimestamp(state.timestamp())));
    } else {
      remove(resource);
    }
  }

  /** Replaces an object by one that a controller changed; nothing is checked. */
  public void write(KubernetesResource resource) {
    state.objects().put(resource);
  }

  /** Deletes an object at once. */
  public void remove(KubernetesResource resource) {
    state.next("deleted " + resource.id());
    state.objects().remove(resource);
  }

  private KubernetesResource stamp(KubernetesResource resource) {
    ObjectMeta metadata = resource.metadata();
    String seed = resource.kind() + "/" + ObjectKey.of(resource);
    int life = state.count("deleted " + resource.id());
    return resource.withMetadata(
        metadata.toBuilder()
            .uid(SymbolicNames.uid(life == 0 ? seed : seed + "#" + life))
            .creationTimestamp(state.timestamp())
            .generation(1L)
            .build());
  }
}
