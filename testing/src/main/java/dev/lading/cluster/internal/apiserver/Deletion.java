package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.NamespacePhase;
import dev.lading.model.core.v1.Pod;

/**
 * Deleting: objects with finalizers and Pods on nodes are marked first; with an object goes what
 * only it owned (background deletion, {@code pkg/controller/garbagecollector}), with a namespace
 * all that is in it.
 */
final class Deletion {

  private final RunState state;

  Deletion(RunState state) {
    this.state = state;
  }

  void delete(KubernetesResource resource) {
    if (Owners.isTerminating(resource)) {
      return;
    }
    if (resource instanceof Namespace namespace) {
      deleteNamespace(namespace);
    } else if (mustWait(resource)) {
      state.objects().put(marked(resource));
    } else {
      remove(resource);
    }
  }

  /** Kubelets end Pods; finalizers are taken off by those who put them on. */
  private static boolean mustWait(KubernetesResource resource) {
    boolean runs =
        resource instanceof Pod pod && !PodFacts.node(pod).isEmpty() && !PodFacts.isFinished(pod);
    return runs || !resource.metadata().finalizers().isEmpty();
  }

  private KubernetesResource marked(KubernetesResource resource) {
    Long grace =
        resource instanceof Pod pod
            ? PodFacts.spec(pod).terminationGracePeriodSeconds().orElse(30L)
            : null;
    return resource.withMetadata(
        resource.metadata().toBuilder()
            .deletionTimestamp(state.timestamp())
            .deletionGracePeriodSeconds(grace)
            .build());
  }

  private void deleteNamespace(Namespace namespace) {
    Namespace marked = (Namespace) marked(namespace);
    state.objects().put(marked.withStatus(s -> s.phase(NamespacePhase.TERMINATING)));
    state.objects().allIn(Owners.name(namespace)).forEach(this::deleteIfThere);
    removeIfEmpty(Owners.name(namespace));
  }

  private void deleteIfThere(KubernetesResource resource) {
    state.objects().current(resource).ifPresent(this::delete);
  }

  private void removeIfEmpty(String name) {
    state
        .objects()
        .find(Namespace.class, "", name)
        .filter(Owners::isTerminating)
        .filter(namespace -> state.objects().allIn(name).isEmpty())
        .ifPresent(this::remove);
  }

  void remove(KubernetesResource resource) {
    state.next("deleted " + resource.id());
    state.applied().remove(resource.id());
    state.objects().remove(resource);
    String uid = Owners.uid(resource);
    for (KubernetesResource dependent : state.objects().ownedBy(uid)) {
      if (!hasOtherOwner(dependent, uid)) {
        deleteIfThere(dependent);
      }
    }
    if (!Owners.namespace(resource).isEmpty()) {
      removeIfEmpty(Owners.namespace(resource));
    }
  }

  private static boolean hasOtherOwner(KubernetesResource dependent, String uid) {
    return dependent.metadata().ownerReferences().stream()
        .anyMatch(owner -> !owner.uid().orElse("").equals(uid));
  }
}
