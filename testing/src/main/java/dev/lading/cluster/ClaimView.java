package dev.lading.cluster;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.internal.storage.PodClaims;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumeClaimStatus;
import java.util.List;
import java.util.Optional;

/** A persistent volume claim of a cluster at one moment; immutable. */
public final class ClaimView {

  private final ClusterModel cluster;
  private final PersistentVolumeClaim claim;

  ClaimView(ClusterModel cluster, PersistentVolumeClaim claim) {
    this.cluster = cluster;
    this.claim = claim;
  }

  /** The object itself, with defaults and status. */
  public PersistentVolumeClaim resource() {
    return claim;
  }

  /** What it is called. */
  public String name() {
    return Owners.name(claim);
  }

  /** Where it is. */
  public String namespace() {
    return Owners.namespace(claim);
  }

  /** The phase: Pending, Bound, Lost. */
  public PersistentVolumeClaimPhase phase() {
    return claim
        .status()
        .flatMap(PersistentVolumeClaimStatus::phase)
        .orElse(PersistentVolumeClaimPhase.PENDING);
  }

  /** Whether it has a volume. */
  public boolean isBound() {
    return StorageFacts.isBound(claim);
  }

  /** The class it asks for: empty for none at all, the empty text for volumes without class. */
  public Optional<String> storageClass() {
    return StorageFacts.className(claim);
  }

  /** What there is of the volume; empty until it is bound. */
  public Optional<Quantity> capacity() {
    return claim.status().map(status -> status.capacity().get("storage"));
  }

  /** The volume it is bound to. */
  public Optional<VolumeView> volume() {
    return isBound()
        ? StorageFacts.spec(claim).volumeName().flatMap(cluster::findVolume)
        : Optional.empty();
  }

  /** The Pods that use it, by name. */
  public List<PodView> pods() {
    ObjectKey key = ObjectKey.of(claim);
    return cluster.pods().stream()
        .filter(pod -> PodClaims.keys(pod.resource()).contains(key))
        .toList();
  }

  /** Why it is not bound, in the words of {@code kubectl describe}; empty when it is. */
  public Optional<String> reason() {
    List<ClusterEvent> events = events();
    return isBound() || events.isEmpty()
        ? Optional.empty()
        : Optional.of(events.get(events.size() - 1).message());
  }

  /** Its events, oldest first. */
  public List<ClusterEvent> events() {
    return cluster.eventsOf("PersistentVolumeClaim", namespace(), name());
  }

  /** The name, the phase and the volume. */
  @Override
  public String toString() {
    return "PersistentVolumeClaim "
        + name()
        + " "
        + phase()
        + volume().map(volume -> " to " + volume.name()).orElse("");
  }
}
