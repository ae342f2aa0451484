package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.core.v1.ObjectReference;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumePhase;
import java.util.Optional;

/** A claim and a volume that are bound to each other ({@code pv_controller.go}, bind). */
final class Binding {

  private static final String BOUND_BY_CONTROLLER = "pv.kubernetes.io/bound-by-controller";

  private Binding() {}

  static ObjectReference reference(PersistentVolumeClaim claim) {
    return ObjectReference.builder()
        .apiVersion("v1")
        .kind("PersistentVolumeClaim")
        .namespace(Owners.namespace(claim))
        .name(Owners.name(claim))
        .uid(Owners.uid(claim))
        .build();
  }

  static void bind(ApiServer api, PersistentVolumeClaim claim, PersistentVolume volume) {
    boolean chosen = StorageFacts.spec(volume).claimRef().isEmpty();
    PersistentVolume owned =
        volume
            .withSpec(s -> s.claimRef(reference(claim)))
            .withStatus(s -> s.phase(PersistentVolumePhase.BOUND));
    api.write(
        chosen ? owned.withMetadata(m -> m.putAnnotation(BOUND_BY_CONTROLLER, "yes")) : owned);
    boolean named = StorageFacts.spec(claim).volumeName().isPresent();
    PersistentVolumeClaim bound =
        claim
            .withMetadata(m -> m.putAnnotation("pv.kubernetes.io/bind-completed", "yes"))
            .withSpec(s -> s.volumeName(Owners.name(volume)))
            .withStatus(
                s ->
                    s.phase(PersistentVolumeClaimPhase.BOUND)
                        .accessModes(StorageFacts.spec(volume).accessModes())
                        .capacity(StorageFacts.spec(volume).capacity()));
    api.write(named ? bound : bound.withMetadata(m -> m.putAnnotation(BOUND_BY_CONTROLLER, "yes")));
  }

  /** The claim a volume is reserved for, if it exists (or another of its name, which it is not). */
  static Optional<ObjectReference> owner(PersistentVolume volume) {
    return StorageFacts.spec(volume).claimRef();
  }
}
