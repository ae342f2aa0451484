package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.resources.QualityOfService;
import dev.lading.model.KubernetesResource;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.NamespacePhase;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimPhase;
import dev.lading.model.core.v1.PersistentVolumePhase;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodPhase;
import dev.lading.model.core.v1.PodSpec;
import java.util.List;

/** What strategies put into new objects (PrepareForCreate): first status, finalizers. */
final class NewObjects {

  private NewObjects() {}

  static KubernetesResource complete(KubernetesResource resource) {
    if (resource instanceof Pod pod) {
      PodSpec spec = pod.spec().orElseGet(() -> PodSpec.builder().build());
      return pod.withStatus(
          s -> s.phase(PodPhase.PENDING).qosClass(QualityOfService.of(spec)).conditions(List.of()));
    } else if (resource instanceof Namespace namespace) {
      return namespace.withStatus(s -> s.phase(NamespacePhase.ACTIVE));
    } else if (resource instanceof PersistentVolumeClaim claim) {
      return claim
          .withMetadata(m -> m.finalizers("kubernetes.io/pvc-protection"))
          .withStatus(s -> s.phase(PersistentVolumeClaimPhase.PENDING));
    } else if (resource instanceof PersistentVolume volume) {
      return volume.withStatus(s -> s.phase(PersistentVolumePhase.PENDING));
    }
    return resource instanceof Job job ? JobSelectors.complete(job) : resource;
  }
}
