package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.OwnerReference;
import java.util.List;
import java.util.Optional;

/** Owner references. */
public final class Owners {

  private Owners() {}

  /** The reference that makes {@code owner} the controller of an object. */
  public static OwnerReference controllerRef(KubernetesResource owner) {
    return OwnerReference.builder()
        .apiVersion(owner.apiVersion())
        .kind(owner.kind())
        .name(owner.metadata().name().orElse(""))
        .uid(uid(owner))
        .controller(true)
        .blockOwnerDeletion(true)
        .build();
  }

  /** The controller of an object. */
  public static Optional<OwnerReference> controllerOf(KubernetesResource resource) {
    List<OwnerReference> owners = resource.metadata().ownerReferences();
    for (OwnerReference owner : owners) {
      if (owner.controller().orElse(false)) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }

  /** The UID of a stored object. */
  public static String uid(KubernetesResource resource) {
    return resource.metadata().uid().orElse("");
  }

  /** The name of an object; empty when it has none yet. */
  public static String name(KubernetesResource resource) {
    return resource.metadata().name().orElse("");
  }

  /** The namespace of an object; empty when cluster-scoped. */
  public static String namespace(KubernetesResource resource) {
    return resource.metadata().namespace().orElse("");
  }

  /** Whether an object is being deleted. */
  public static boolean isTerminating(KubernetesResource resource) {
    ObjectMeta metadata = resource.metadata();
    return metadata.deletionTimestamp().isPresent();
  }
}
