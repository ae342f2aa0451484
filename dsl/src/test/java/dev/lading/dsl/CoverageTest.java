package dev.lading.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.LimitRange;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceQuota;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceAccount;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.networking.v1.NetworkPolicy;
import dev.lading.model.policy.v1.PodDisruptionBudget;
import dev.lading.model.rbac.v1.ClusterRole;
import dev.lading.model.rbac.v1.ClusterRoleBinding;
import dev.lading.model.rbac.v1.Role;
import dev.lading.model.rbac.v1.RoleBinding;
import dev.lading.model.storage.v1.StorageClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of the API has words: no {@code tweak} is involved. */
class CoverageTest {

  /** Fields of a type that hold what only the cluster or nobody sets. */
  private static final Set<String> NOT_FOR_USERS =
      Set.of("PodSpec.ephemeralContainers", "PodSpec.serviceAccount");

  private static final FieldCensus REACHED = new FieldCensus();

  @BeforeAll
  static void count() {
    for (Draft<?, ?> draft : EverythingDrafts.all()) {
      REACHED.count(draft.assemble(new Notes()));
    }
  }

  private static Set<String> missing(Set<String> fields) {
    Set<String> missing = new TreeSet<>(fields);
    missing.removeAll(REACHED.seen());
    return missing;
  }

  private static Set<String> own(Class<?> type) {
    return FieldCensus.fields(type).stream()
        .map(field -> FieldCensus.name(type, field))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void fieldsOfPodsAndContainers_haveWords_butForThoseNobodySets() {
    assertThat(missing(own(Container.class))).isEmpty();
    assertThat(missing(own(PodSpec.class))).isEqualTo(new TreeSet<>(NOT_FOR_USERS));
  }

  @Test
  void fieldsBelowEveryKind_haveWords_nearlyAll() {
    for (Class<?> kind :
        List.of(
            Pod.class,
            Service.class,
            PersistentVolumeClaim.class,
            PersistentVolume.class,
            StorageClass.class,
            ConfigMap.class,
            Secret.class,
            Deployment.class,
            StatefulSet.class,
            DaemonSet.class,
            ReplicaSet.class,
            Job.class,
            CronJob.class,
            Ingress.class,
            NetworkPolicy.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class,
            ServiceAccount.class,
            Role.class,
            RoleBinding.class,
            ClusterRole.class,
            ClusterRoleBinding.class,
            ResourceQuota.class,
            LimitRange.class)) {
      Set<String> all = FieldCensus.below(kind);
      all.removeIf(field -> field.startsWith("EphemeralContainer."));
      Set<String> missing = missing(all);
      System.out.printf(
          "%s: %d of %d fields have words; without: %s%n",
          kind.getSimpleName(), all.size() - missing.size(), all.size(), missing);
      assertThat(missing.size()).as(kind.getSimpleName()).isLessThan(all.size() / 10 + 1);
    }
  }
}
