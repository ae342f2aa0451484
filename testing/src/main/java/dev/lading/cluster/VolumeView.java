package dev.lading.cluster;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumePhase;
import dev.lading.model.core.v1.PersistentVolumeStatus;
import java.util.Optional;

/** A persistent volume of a cluster at one moment; immutable. */
public final class VolumeView {

  private final ClusterModel cluster;
  private final PersistentVolume volume;

  VolumeView(ClusterModel cluster, PersistentVolume volume) {
    this.cluster = cluster;
    this.volume = volume;
  }

  /** The object itself, with defaults and status. */
  public PersistentVolume resource() {
    return volume;
  }

  /** What it is called. */
  public String name() {
    return Owners.name(volume);
  }

  /** The phase: Available, Bound, Released. */
  public PersistentVolumePhase phase() {
    return volume
        .status()
        .flatMap(PersistentVolumeStatus::phase)
        .orElse(PersistentVolumePhase.PENDING);
  }

  /** How large it is. */
  public Quantity capacity() {
    return StorageFacts.capacity(volume);
  }

  /** Its class; the empty text when it has none. */
  public String storageClass() {
    return StorageFacts.className(volume);
  }

  /** The claim it is bound to or reserved for. */
  public Optional<ClaimView> claim() {
    return StorageFacts.spec(volume)
        .claimRef()
        .flatMap(owner -> cluster.findClaim(owner.namespace().orElse(""), owner.name().orElse("")));
  }

  /** The name and the phase. */
  @Override
  public String toString() {
    return "PersistentVolume " + name() + " " + phase();
  }
}
