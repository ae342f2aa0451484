package dev.lading.cluster.internal.match;

import dev.lading.model.KubernetesResource;

/** Names of objects that are in a cluster, where each has one. */
public final class Naming {

  private Naming() {}

  /** The name. */
  public static String name(KubernetesResource resource) {
    return resource.metadata().name().orElse("");
  }

  /** The namespace; {@code default} when the object does not say. */
  public static String namespace(KubernetesResource resource) {
    return resource.metadata().namespace().orElse("default");
  }

  /** Kind, namespace unless it is {@code default}, and name, such as {@code Pod prod/web-0}. */
  public static String title(KubernetesResource resource) {
    String namespace = resource.metadata().namespace().orElse("default");
    String prefix = namespace.equals("default") || namespace.isEmpty() ? "" : namespace + "/";
    return resource.kind() + " " + prefix + name(resource);
  }
}
