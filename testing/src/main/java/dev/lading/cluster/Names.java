package dev.lading.cluster;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.KubernetesResource;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Pod;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Names as users give them: {@code web-0}, or {@code shop/web-0}. */
final class Names {

  private Names() {}

  static ObjectKey key(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? new ObjectKey("default", name)
        : new ObjectKey(name.substring(0, slash), name.substring(slash + 1));
  }

  static LadingException missing(
      Class<?> type, String name, List<? extends KubernetesResource> others) {
    List<String> there = others.stream().map(other -> ObjectKey.of(other).toString()).toList();
    return new LadingException(
        Problem.of(
                "cluster-not-found",
                "There is no " + type.getSimpleName() + " " + name + " in the cluster")
            .withHint(there.isEmpty() ? "there is none at all" : "there are " + there));
  }

  /** The same Pod among other objects: one of the same name that was not made anew. */
  static Optional<Pod> sameIn(ClusterObjects objects, Pod pod) {
    return objects
        .find(Pod.class, Owners.namespace(pod), Owners.name(pod))
        .filter(found -> Owners.uid(found).equals(Owners.uid(pod)));
  }

  /** Whether an object belongs to an owner, or to something that does. */
  static boolean isOwned(
      ClusterObjects objects, KubernetesResource resource, KubernetesResource owner) {
    Optional<OwnerReference> controller = Owners.controllerOf(resource);
    if (controller.isEmpty()) {
      return false;
    }
    return controller.get().uid().equals(owner.metadata().uid())
        || between(objects, resource, controller.get())
            .filter(found -> isOwned(objects, found, owner))
            .isPresent();
  }

  private static Optional<? extends KubernetesResource> between(
      ClusterObjects objects, KubernetesResource resource, OwnerReference controller) {
    String namespace = Owners.namespace(resource);
    String name = controller.name().orElse("");
    return switch (controller.kind().orElse("")) {
      case "ReplicaSet" -> objects.find(ReplicaSet.class, namespace, name);
      case "Job" -> objects.find(Job.class, namespace, name);
      default -> Optional.empty();
    };
  }
}
