package dev.lading.cluster.internal.match;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.KubernetesResource;

/** What to call objects in sentences. */
public final class Naming {

  private Naming() {}

  /** Kind, namespace unless it is {@code default}, and name, such as {@code Pod prod/web-0}. */
  public static String title(KubernetesResource resource) {
    String namespace = Owners.namespace(resource);
    String prefix = namespace.isEmpty() || namespace.equals("default") ? "" : namespace + "/";
    return resource.kind() + " " + prefix + Owners.name(resource);
  }
}
