package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.OwnerReference;
import dev.lading.model.apps.v1.PersistentVolumeClaimRetentionPolicyType;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Claims of StatefulSets: one per template and ordinal; one that is there already is taken as it
 * is. The retention policy decides who owns them, hence when they go ({@code
 * stateful_set_utils.go}).
 */
final class OrdinalClaims {

  private static final String SOURCE = "statefulset-controller";

  private final ApiServer api;
  private final RunState state;

  OrdinalClaims(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
  }

  /** Makes the claims of an ordinal that are missing. */
  void ensure(StatefulSet set, int ordinal) {
    for (PersistentVolumeClaim template : set.spec().volumeClaimTemplates()) {
      String name = OrdinalPods.claimName(template, set, ordinal);
      Optional<PersistentVolumeClaim> claim = find(set, name);
      if (claim.isEmpty()) {
        create(set, template, name);
      } else if (isDeletedWhenScaled(set) && !withoutPodOwner(claim.get()).equals(claim.get())) {
        api.write(withoutPodOwner(claim.get()));
      }
    }
  }

  private Optional<PersistentVolumeClaim> find(StatefulSet set, String name) {
    return state.objects().find(PersistentVolumeClaim.class, Owners.namespace(set), name);
  }

  private void create(StatefulSet set, PersistentVolumeClaim template, String name) {
    Map<String, String> labels = new TreeMap<>(template.metadata().labels());
    labels.putAll(set.spec().selector().matchLabels());
    List<OwnerReference> owners = isDeletedWithSet(set) ? List.of(plainRef(set)) : List.of();
    PersistentVolumeClaim claim =
        template.toBuilder()
            .metadata(
                ObjectMeta.builder()
                    .name(name)
                    .namespace(Owners.namespace(set))
                    .labels(labels)
                    .annotations(
                        template.metadata().annotations().isEmpty()
                            ? null
                            : template.metadata().annotations())
                    .ownerReferences(owners.isEmpty() ? null : owners)
                    .build())
            .build();
    try {
      api.create(claim);
      state.normal("SuccessfulCreate", SOURCE, set, created(set, name));
    } catch (Rejection refused) {
      String message = "create Claim " + name + " failed: " + refused.reason();
      if (!state.said(set, "FailedCreate", message)) {
        state.warning("FailedCreate", SOURCE, set, message);
      }
      state.retry(set);
    }
  }

  private static String created(StatefulSet set, String name) {
    String pod = name.substring(name.indexOf(Owners.name(set) + "-"));
    return "create Claim "
        + name
        + " Pod "
        + pod
        + " in StatefulSet "
        + Owners.name(set)
        + " success";
  }

  /** Before a Pod goes because the set shrinks: it will take its claims with it, or not. */
  void release(StatefulSet set, Pod pod, int ordinal) {
    if (!isDeletedWhenScaled(set)) {
      return;
    }
    for (PersistentVolumeClaim template : set.spec().volumeClaimTemplates()) {
      find(set, OrdinalPods.claimName(template, set, ordinal))
          .ifPresent(claim -> api.write(withOnlyOwner(claim, plainRef(pod))));
    }
  }

  private static PersistentVolumeClaim withOnlyOwner(
      PersistentVolumeClaim claim, OwnerReference owner) {
    return claim.withMetadata(m -> m.ownerReferences(List.of(owner)));
  }

  private static PersistentVolumeClaim withoutPodOwner(PersistentVolumeClaim claim) {
    List<OwnerReference> kept = new ArrayList<>();
    for (OwnerReference owner : claim.metadata().ownerReferences()) {
      if (!owner.kind().orElse("").equals("Pod")) {
        kept.add(owner);
      }
    }
    return kept.size() == claim.metadata().ownerReferences().size()
        ? claim
        : claim.withMetadata(m -> m.ownerReferences(kept.isEmpty() ? null : kept));
  }

  private static OwnerReference plainRef(KubernetesResource owner) {
    return Owners.controllerRef(owner).toBuilder()
        .controller(null)
        .blockOwnerDeletion(null)
        .build();
  }

  private static Optional<StatefulSetPersistentVolumeClaimRetentionPolicy> policy(StatefulSet set) {
    return set.spec().persistentVolumeClaimRetentionPolicy();
  }

  private static boolean isDeletedWhenScaled(StatefulSet set) {
    return policy(set)
        .flatMap(StatefulSetPersistentVolumeClaimRetentionPolicy::whenScaled)
        .equals(Optional.of(PersistentVolumeClaimRetentionPolicyType.DELETE));
  }

  private static boolean isDeletedWithSet(StatefulSet set) {
    return policy(set)
        .flatMap(StatefulSetPersistentVolumeClaimRetentionPolicy::whenDeleted)
        .equals(Optional.of(PersistentVolumeClaimRetentionPolicyType.DELETE));
  }
}
