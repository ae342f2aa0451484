package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.core.v1.ObjectReference;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumePhase;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.core.v1.PersistentVolumeStatus;
import java.util.Optional;

/**
 * The phases of volumes and what becomes of them when their claim goes: {@code syncVolume} and
 * {@code reclaimVolume} of {@code pv_controller.go}.
 */
final class VolumeKeeper {

  private final ApiServer api;
  private final RunState state;

  VolumeKeeper(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
  }

  void sync(PersistentVolume volume) {
    Optional<ObjectReference> owner = StorageFacts.spec(volume).claimRef();
    if (Owners.isTerminating(volume)) {
      return;
    }
    if (owner.isEmpty() || owner.get().uid().isEmpty()) {
      phase(volume, PersistentVolumePhase.AVAILABLE);
      return;
    }
    Optional<PersistentVolumeClaim> claim =
        state
            .objects()
            .find(
                PersistentVolumeClaim.class,
                owner.get().namespace().orElse(""),
                owner.get().name().orElse(""));
    if (claim.isEmpty() || !Owners.uid(claim.get()).equals(owner.get().uid().get())) {
      reclaim(volume);
    }
  }

  /** Recycling scrubs the volume and makes it available again; deleting takes it away. */
  private void reclaim(PersistentVolume volume) {
    PersistentVolumeReclaimPolicy policy =
        StorageFacts.spec(volume)
            .persistentVolumeReclaimPolicy()
            .orElse(PersistentVolumeReclaimPolicy.RETAIN);
    if (policy.equals(PersistentVolumeReclaimPolicy.DELETE)) {
      api.remove(volume);
    } else if (policy.equals(PersistentVolumeReclaimPolicy.RECYCLE)) {
      state.normal("VolumeRecycled", "persistentvolume-controller", volume, "Volume recycled");
      phase(
          volume.withSpec(s -> s.claimRef((ObjectReference) null)),
          PersistentVolumePhase.AVAILABLE);
    } else {
      phase(volume, PersistentVolumePhase.RELEASED);
    }
  }

  private void phase(PersistentVolume volume, PersistentVolumePhase phase) {
    boolean same =
        volume.status().flatMap(PersistentVolumeStatus::phase).equals(Optional.of(phase));
    boolean stored = state.objects().current(volume).equals(Optional.of(volume));
    if (!same || !stored) {
      api.write(volume.withStatus(s -> s.phase(phase)));
    }
  }
}
