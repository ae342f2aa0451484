package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import java.util.List;
import java.util.Optional;

/**
 * What is in a cluster: every object complete with defaults and status, as the API server would
 * return it. A Pod's node is in its {@code spec.nodeName}, its address and readiness in its status,
 * a Service's address in its {@code spec.clusterIP}.
 */
public interface ClusterObjects {

  /** All objects of a type, by namespace and name. */
  <T extends KubernetesResource> List<T> all(Class<T> type);

  /** The objects of a type in a namespace, by name. */
  <T extends KubernetesResource> List<T> in(String namespace, Class<T> type);

  /** The object of a type with a name; cluster-scoped objects have the empty namespace. */
  <T extends KubernetesResource> Optional<T> find(Class<T> type, String namespace, String name);
}
