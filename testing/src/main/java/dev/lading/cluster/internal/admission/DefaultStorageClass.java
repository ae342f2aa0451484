package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import java.util.Optional;

/** Plug-in DefaultStorageClass: a claim without a class gets the default one, if there is one. */
final class DefaultStorageClass {

  private final RunState state;

  DefaultStorageClass(RunState state) {
    this.state = state;
  }

  PersistentVolumeClaim fill(PersistentVolumeClaim claim) {
    Optional<String> name = StorageFacts.defaultClass(state.objects());
    return StorageFacts.className(claim).isPresent() || name.isEmpty()
        ? claim
        : claim.withSpec(spec -> spec.storageClassName(name.get()));
  }
}
