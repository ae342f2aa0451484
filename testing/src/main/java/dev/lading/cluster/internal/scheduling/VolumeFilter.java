package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.internal.storage.ClaimUsers;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.cluster.internal.storage.Provisioning;
import dev.lading.cluster.internal.storage.StorageController;
import dev.lading.cluster.internal.storage.VolumeMatch;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumeClaimStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Volume;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plug-ins VolumeRestrictions and VolumeBinding ({@code plugins/volumebinding}): claims must exist
 * and be bound, or be bindable on the node; bound volumes must reach it.
 */
final class VolumeFilter implements NodeFilter {

  private static final String SHARED =
      "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access"
          + " mode";
  private static final String UNBOUND = "pod has unbound immediate PersistentVolumeClaims";

  private final ObjectStore objects;
  private final StorageController storage;
  private final Provisioning provisioning;
  private final ClaimUsers users;
  private final String conflict;
  private List<PersistentVolume> bound = List.of();
  private List<PersistentVolumeClaim> waiting = List.of();
  private boolean blocked;

  VolumeFilter(
      ObjectStore objects,
      StorageController storage,
      Provisioning provisioning,
      ClaimUsers users,
      String conflict) {
    this.objects = objects;
    this.storage = storage;
    this.provisioning = provisioning;
    this.users = users;
    this.conflict = conflict;
  }

  @Override
  public Optional<String> prepare(Pod pod, PodDemand demand) {
    bound = new ArrayList<>();
    waiting = new ArrayList<>();
    blocked = false;
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      Optional<String> name = PodClaims.name(pod, volume);
      Optional<String> wrong = name.isEmpty() ? Optional.empty() : prepare(pod, volume, name.get());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private Optional<String> prepare(Pod pod, Volume volume, String name) {
    Optional<PersistentVolumeClaim> found =
        objects.find(PersistentVolumeClaim.class, Owners.namespace(pod), name);
    if (found.isEmpty()) {
      return Optional.of(
          volume.ephemeral().isPresent()
              ? "waiting for ephemeral volume controller to create the persistentvolumeclaim \""
                  + name
                  + "\""
              : "persistentvolumeclaim \"" + name + "\" not found");
    }
    PersistentVolumeClaim claim = found.get();
    return unusable(pod, volume, claim).or(() -> sort(pod, claim));
  }

  private static Optional<String> unusable(Pod pod, Volume volume, PersistentVolumeClaim claim) {
    String name = "persistentvolumeclaim \"" + Owners.name(claim) + "\"";
    boolean lost =
        claim
            .status()
            .flatMap(PersistentVolumeClaimStatus::phase)
            .equals(Optional.of(PersistentVolumeClaimPhase.LOST));
    if (lost) {
      return Optional.of(
          name
              + " bound to non-existent persistentvolume \""
              + StorageFacts.spec(claim).volumeName().orElse("")
              + "\"");
    }
    if (Owners.isTerminating(claim)) {
      return Optional.of(name + " is being deleted");
    }
    boolean foreign =
        volume.ephemeral().isPresent()
            && claim.metadata().ownerReferences().stream()
                .noneMatch(owner -> owner.uid().equals(pod.metadata().uid()));
    return foreign
        ? Optional.of(
            "PVC \""
                + Owners.namespace(claim)
                + "/"
                + Owners.name(claim)
                + "\" was not created for pod \""
                + Owners.namespace(pod)
                + "/"
                + Owners.name(pod)
                + "\" (pod is not owner)")
        : Optional.empty();
  }

  private Optional<String> sort(Pod pod, PersistentVolumeClaim claim) {
    blocked |= isTakenForOnePod(pod, claim);
    if (StorageFacts.isBound(claim)) {
      StorageFacts.spec(claim)
          .volumeName()
          .flatMap(name -> objects.find(PersistentVolume.class, "", name))
          .ifPresent(bound::add);
    } else if (storage.isDelayed(claim)) {
      waiting.add(claim);
    } else {
      return Optional.of(UNBOUND);
    }
    return Optional.empty();
  }

  /** ReadWriteOncePod: no other Pod in the cluster. */
  private boolean isTakenForOnePod(Pod pod, PersistentVolumeClaim claim) {
    return StorageFacts.spec(claim)
            .accessModes()
            .contains(PersistentVolumeAccessMode.READ_WRITE_ONCE_POD)
        && users.podsOf(ObjectKey.of(claim)).stream()
            .anyMatch(
                other ->
                    !Owners.name(other).equals(Owners.name(pod))
                        && !PodFacts.node(other).isEmpty());
  }

  @Override
  public boolean applies(Pod pod, PodDemand demand) {
    return blocked || !bound.isEmpty() || !waiting.isEmpty();
  }

  @Override
  public List<Refusal> check(Pod pod, PodDemand demand, NodeRoom node) {
    if (blocked) {
      return List.of(new Refusal(SHARED, true));
    }
    List<Refusal> refusals = new ArrayList<>(0);
    if (bound.stream().anyMatch(volume -> !VolumeMatch.reaches(volume, node.node()))) {
      refusals.add(new Refusal(conflict, false));
    }
    if (!waiting.isEmpty() && choose(node).isEmpty()) {
      refusals.add(new Refusal("node(s) didn't find available persistent volumes to bind", false));
    }
    return refusals;
  }

  /** What each waiting claim would get on a node: a volume, or none if one is to be made. */
  Optional<Map<ObjectKey, Optional<PersistentVolume>>> choose(NodeRoom node) {
    Map<ObjectKey, Optional<PersistentVolume>> choice = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    List<PersistentVolume> volumes =
        waiting.isEmpty() ? List.of() : objects.all(PersistentVolume.class);
    for (PersistentVolumeClaim claim : waiting) {
      Optional<PersistentVolume> volume = VolumeMatch.onNode(claim, volumes, node.node(), taken);
      if (volume.isEmpty() && !provisioning.isPossible(claim, node.node())) {
        return Optional.empty();
      }
      volume.ifPresent(found -> taken.add(Owners.name(found)));
      choice.put(ObjectKey.of(claim), volume);
    }
    return Optional.of(choice);
  }
}
