package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.internal.storage.ClaimUsers;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeSpec;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Volumes are attached to nodes before Pods can mount them, those for one node to one node only
 * ({@code pkg/controller/volume/attachdetach}).
 */
final class VolumeAttachment {

  private static final Set<PersistentVolumeAccessMode> MANY =
      Set.of(PersistentVolumeAccessMode.READ_WRITE_MANY, PersistentVolumeAccessMode.READ_ONLY_MANY);

  private final ObjectStore objects;
  private final ClaimUsers users;

  VolumeAttachment(ObjectStore objects, ClaimUsers users) {
    this.objects = objects;
    this.users = users;
  }

  /** What keeps the claims of a Pod from its node. */
  Optional<Obstacle> obstacle(Pod pod) {
    for (ObjectKey key : PodClaims.keys(pod)) {
      Optional<Obstacle> found = obstacle(pod, key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Obstacle> obstacle(Pod pod, ObjectKey key) {
    Optional<PersistentVolumeClaim> claim =
        objects.find(PersistentVolumeClaim.class, key.namespace(), key.name());
    if (claim.isEmpty()) {
      return Optional.of(
          Obstacle.mount(key.name(), "persistentvolumeclaim \"" + key.name() + "\" not found"));
    }
    if (!StorageFacts.isBound(claim.get())) {
      return Optional.of(Obstacle.mount(key.name(), "PVC " + key + " is not bound"));
    }
    return StorageFacts.spec(claim.get())
        .volumeName()
        .flatMap(name -> objects.find(PersistentVolume.class, "", name))
        .filter(volume -> isForOneNode(StorageFacts.spec(volume)))
        .flatMap(volume -> taken(pod, key, Owners.name(volume)));
  }

  /** File systems in the network and directories of nodes are not attached. */
  private static boolean isForOneNode(PersistentVolumeSpec spec) {
    boolean attached =
        spec.nfs().isEmpty()
            && spec.hostPath().isEmpty()
            && spec.local().isEmpty()
            && spec.cephfs().isEmpty()
            && spec.glusterfs().isEmpty();
    return attached && spec.accessModes().stream().noneMatch(MANY::contains);
  }

  private Optional<Obstacle> taken(Pod pod, ObjectKey key, String volume) {
    List<String> others =
        users.podsOf(key).stream()
            .filter(other -> other.status().flatMap(s -> s.podIP()).isPresent())
            .filter(other -> !PodFacts.node(other).equals(PodFacts.node(pod)))
            .map(Owners::name)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                "ContainerCreating",
                "FailedAttachVolume",
                "attachdetach-controller",
                "Multi-Attach error for volume \""
                    + volume
                    + "\" Volume is already used by pod(s) "
                    + String.join(", ", others)));
  }
}
