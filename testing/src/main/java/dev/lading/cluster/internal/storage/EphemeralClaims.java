package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.EphemeralVolumeSource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimTemplate;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Volume;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Claims for ephemeral volumes of Pods, called {@code <pod>-<volume>} and owned by the Pod ({@code
 * pkg/controller/volume/ephemeral/controller.go}).
 */
final class EphemeralClaims {

  private static final String SOURCE = "ephemeral_volume";

  private final ApiServer api;
  private final RunState state;
  private TreeSet<ObjectKey> pods = new TreeSet<>();

  EphemeralClaims(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    state.objects().all(Pod.class).forEach(pod -> changed(null, pod));
    state.objects().listen(this::changed);
  }

  private void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (after instanceof Pod pod && hasEphemeral(pod)) {
      pods.add(ObjectKey.of(pod));
    }
  }

  private static boolean hasEphemeral(Pod pod) {
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      if (volume.ephemeral().isPresent()) {
        return true;
      }
    }
    return false;
  }

  void syncAll() {
    TreeSet<ObjectKey> due = pods;
    pods = new TreeSet<>();
    for (ObjectKey key : due) {
      state
          .objects()
          .find(Pod.class, key.namespace(), key.name())
          .filter(PodFacts::isActive)
          .ifPresent(this::sync);
    }
  }

  private void sync(Pod pod) {
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      Optional<PersistentVolumeClaimTemplate> template =
          volume.ephemeral().flatMap(EphemeralVolumeSource::volumeClaimTemplate);
      template.ifPresent(t -> ensure(pod, PodClaims.name(pod, volume).orElseThrow(), t));
    }
  }

  private void ensure(Pod pod, String name, PersistentVolumeClaimTemplate template) {
    Optional<PersistentVolumeClaim> existing =
        state.objects().find(PersistentVolumeClaim.class, Owners.namespace(pod), name);
    if (existing.isPresent()) {
      return;
    }
    ObjectMeta wanted = template.metadata().orElse(ObjectMeta.EMPTY);
    PersistentVolumeClaim claim =
        PersistentVolumeClaim.builder()
            .metadata(
                wanted.toBuilder()
                    .name(name)
                    .namespace(Owners.namespace(pod))
                    .addOwnerReference(Owners.controllerRef(pod))
                    .build())
            .spec(template.spec().orElse(null))
            .build();
    try {
      api.create(claim);
    } catch (Rejection refused) {
      state.warning(
          "FailedCreate", SOURCE, pod, "ephemeral volume " + name + ": " + refused.reason());
    }
  }
}
