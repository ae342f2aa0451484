package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.model.meta.v1.LabelSelector;

/** The ReplicaSet of a Deployment's current template (sync.go, getNewReplicaSet). */
final class NewReplicaSet {

  private static final String HASH = "pod-template-hash";

  private NewReplicaSet() {}

  /** Named and labelled by the hash of the template, which its selector asks for too. */
  static ReplicaSet of(Rollout rollout, String hash, int replicas) {
    Deployment deployment = rollout.deployment();
    PodTemplateSpec template = labelled(rollout.spec().template(), hash);
    LabelSelector selector =
        rollout.spec().selector().toBuilder().putMatchLabel(HASH, hash).build();
    return ReplicaSet.builder()
        .metadata(
            m ->
                m.name(Owners.name(deployment) + "-" + hash)
                    .namespace(Owners.namespace(deployment))
                    .labels(template.metadata().map(ObjectMeta::labels).orElseThrow())
                    .addOwnerReference(Owners.controllerRef(deployment)))
        .spec(
            s ->
                s.replicas(replicas)
                    .minReadySeconds(rollout.spec().minReadySeconds().orElse(null))
                    .selector(selector)
                    .template(template))
        .build();
  }

  private static PodTemplateSpec labelled(PodTemplateSpec template, String hash) {
    ObjectMeta metadata = template.metadata().orElse(ObjectMeta.EMPTY);
    return template.withMetadata(metadata.toBuilder().putLabel(HASH, hash).build());
  }
}
