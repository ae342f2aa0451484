package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetSpec;
import dev.lading.model.batch.v1.CompletionMode;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.rbac.v1.ClusterRoleBinding;
import dev.lading.model.rbac.v1.RoleBinding;
import dev.lading.model.scheduling.v1.PriorityClass;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fields an update may not change, in the words of {@code ValidateXUpdate} of {@code
 * pkg/apis/core/validation/validation.go}.
 */
final class ImmutableFields {

  private static final String FIXED = "field is immutable";
  private static final String STATEFUL_SET =
      "Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals',"
          + " 'template', 'updateStrategy', 'revisionHistoryLimit',"
          + " 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";
  private static final String POD =
      "Forbidden: pod updates may not change fields other than"
          + " `spec.containers[*].image`,`spec.initContainers[*].image`,"
          + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing"
          + " tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was"
          + " previously negative)";
  private static final String CLAIM =
      "Forbidden: spec is immutable after creation except resources.requests and"
          + " volumeAttributesClassName for bound claims";

  private final KubernetesResource after;
  private final List<Problem> problems = new ArrayList<>();

  private ImmutableFields(KubernetesResource after) {
    this.after = after;
  }

  /** What an update changes and may not. */
  static List<Problem> check(KubernetesResource before, KubernetesResource after) {
    ImmutableFields fields = new ImmutableFields(after);
    fields.checkWorkload(before);
    fields.checkConfiguration(before);
    fields.checkStorage(before);
    return fields.problems;
  }

  private void same(String path, @Nullable Object before, @Nullable Object now, String message) {
    if (!Objects.equals(before, now)) {
      problems.add(
          Problem.of(
                  "cluster-immutable-field",
                  "The "
                      + after.kind()
                      + " \""
                      + Owners.name(after)
                      + "\" is invalid: "
                      + path
                      + ": "
                      + message)
              .withSource(after.id().toString())
              .withPath(path)
              .withHint("delete the object first, or keep the field as it is"));
    }
  }

  private void checkWorkload(KubernetesResource before) {
    if (before instanceof Deployment old && after instanceof Deployment now) {
      same("spec.selector", old.spec().selector(), now.spec().selector(), FIXED);
    } else if (before instanceof ReplicaSet old && after instanceof ReplicaSet now) {
      same("spec.selector", old.spec().selector(), now.spec().selector(), FIXED);
    } else if (before instanceof DaemonSet old && after instanceof DaemonSet now) {
      same("spec.selector", old.spec().selector(), now.spec().selector(), FIXED);
    } else if (before instanceof StatefulSet old && after instanceof StatefulSet now) {
      same("spec", fixed(old.spec()), fixed(now.spec()), STATEFUL_SET);
    } else if (before instanceof Job old && after instanceof Job now) {
      checkJob(old, now);
    } else if (before instanceof Pod old && after instanceof Pod now) {
      same("spec", fixed(old), fixed(now), POD);
    }
  }

  private static StatefulSetSpec fixed(StatefulSetSpec spec) {
    return spec.toBuilder()
        .replicas(0)
        .ordinals((dev.lading.model.apps.v1.StatefulSetOrdinals) null)
        .template(t -> t.metadata((dev.lading.model.ObjectMeta) null).spec((PodSpec) null))
        .updateStrategy((dev.lading.model.apps.v1.StatefulSetUpdateStrategy) null)
        .revisionHistoryLimit(0)
        .persistentVolumeClaimRetentionPolicy(
            (dev.lading.model.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy) null)
        .minReadySeconds(0)
        .build();
  }

  private static @Nullable PodSpec fixed(Pod pod) {
    PodSpec spec = pod.spec().orElse(null);
    if (spec == null) {
      return null;
    }
    return spec.toBuilder()
        .containers(spec.containers().stream().map(c -> c.withImage("")).toList())
        .initContainers(spec.initContainers().stream().map(c -> c.withImage("")).toList())
        .activeDeadlineSeconds(0L)
        .tolerations(List.of())
        .terminationGracePeriodSeconds(0L)
        .build();
  }

  private void checkJob(Job old, Job now) {
    same("spec.selector", old.spec().selector(), now.spec().selector(), FIXED);
    same("spec.completionMode", old.spec().completionMode(), now.spec().completionMode(), FIXED);
    boolean elastic =
        now.spec().completionMode().equals(Optional.of(CompletionMode.INDEXED))
            && now.spec().completions().equals(now.spec().parallelism());
    if (!elastic) {
      same("spec.completions", old.spec().completions(), now.spec().completions(), FIXED);
    }
    if (!old.spec().suspend().orElse(false)) {
      same("spec.template", old.spec().template(), now.spec().template(), FIXED);
    }
  }

  private void checkConfiguration(KubernetesResource before) {
    String sealed = "Forbidden: field is immutable when `immutable` is set";
    if (before instanceof ConfigMap old && after instanceof ConfigMap now) {
      if (old.immutable().orElse(false)) {
        same("immutable", true, now.immutable().orElse(false), sealed);
        same("data", old.data(), now.data(), sealed);
        same("binaryData", old.binaryData(), now.binaryData(), sealed);
      }
    } else if (before instanceof Secret old && after instanceof Secret now) {
      same("type", old.type(), now.type(), FIXED);
      if (old.immutable().orElse(false)) {
        same("immutable", true, now.immutable().orElse(false), sealed);
        same("data", old.data(), now.data(), sealed);
      }
    } else if (before instanceof Service old && after instanceof Service now) {
      checkAddress(old.spec(), now.spec());
    } else if (before instanceof RoleBinding old && after instanceof RoleBinding now) {
      same("roleRef", old.roleRef(), now.roleRef(), "cannot change roleRef");
    } else if (before instanceof ClusterRoleBinding old
        && after instanceof ClusterRoleBinding now) {
      same("roleRef", old.roleRef(), now.roleRef(), "cannot change roleRef");
    } else if (before instanceof PriorityClass old && after instanceof PriorityClass now) {
      same("value", old.value(), now.value(), "Forbidden: may not be changed in an update.");
    }
  }

  private void checkAddress(Optional<ServiceSpec> before, Optional<ServiceSpec> now) {
    String old = before.flatMap(ServiceSpec::clusterIP).orElse("");
    String wanted = now.flatMap(ServiceSpec::clusterIP).orElse("");
    if (!old.isEmpty() && !wanted.isEmpty()) {
      same("spec.clusterIPs[0]", old, wanted, "may not change once set");
    }
  }

  private void checkStorage(KubernetesResource before) {
    if (before instanceof PersistentVolumeClaim old && after instanceof PersistentVolumeClaim now) {
      same("spec", fixed(old), fixed(now), CLAIM);
      if (StorageFacts.request(now).amount().compareTo(StorageFacts.request(old).amount()) < 0) {
        same(
            "spec.resources.requests.storage",
            StorageFacts.request(old),
            StorageFacts.request(now),
            "Forbidden: field can not be less than status.capacity");
      }
    } else if (before instanceof PersistentVolume old && after instanceof PersistentVolume now) {
      same(
          "spec.persistentvolumesource",
          VolumeSources.of(old),
          VolumeSources.of(now),
          "Forbidden: spec.persistentvolumesource is immutable after creation");
    } else if (before instanceof StorageClass old && after instanceof StorageClass now) {
      checkClass(old, now);
    }
  }

  /** The class may be filled in later (retroactive default), all but the size is fixed. */
  private static PersistentVolumeClaimSpec fixed(PersistentVolumeClaim claim) {
    return StorageFacts.spec(claim).toBuilder()
        .resources((dev.lading.model.core.v1.VolumeResourceRequirements) null)
        .volumeAttributesClassName(null)
        .build();
  }

  private void checkClass(StorageClass old, StorageClass now) {
    same("parameters", old.parameters(), now.parameters(), forbidden("parameters"));
    same("provisioner", old.provisioner(), now.provisioner(), forbidden("provisioner"));
    same("reclaimPolicy", old.reclaimPolicy(), now.reclaimPolicy(), forbidden("reclaimPolicy"));
    same("volumeBindingMode", old.volumeBindingMode(), now.volumeBindingMode(), FIXED);
  }

  private static String forbidden(String field) {
    return "Forbidden: updates to " + field + " are forbidden.";
  }
}
