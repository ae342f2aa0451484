package dev.lading.cluster.internal.state;

import dev.lading.manifest.GenericResource;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;

/**
 * Where an object is among those of its type.
 *
 * @param namespace the namespace; empty for cluster-scoped objects
 * @param name the name; for resources without a type of their own with kind and group before it
 */
public record ObjectKey(String namespace, String name) implements Comparable<ObjectKey> {

  /** The key of an object. */
  public static ObjectKey of(KubernetesResource resource) {
    ObjectMeta metadata = resource.metadata();
    String name = metadata.name().orElse("");
    return new ObjectKey(
        metadata.namespace().orElse(""),
        resource instanceof GenericResource generic ? qualified(generic, name) : name);
  }

  private static String qualified(GenericResource resource, String name) {
    return resource.kind() + "." + resource.id().group() + "/" + name;
  }

  @Override
  public int compareTo(ObjectKey other) {
    int byNamespace = namespace.compareTo(other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }

  /** As in messages: {@code shop/web}. */
  @Override
  public String toString() {
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }
}
