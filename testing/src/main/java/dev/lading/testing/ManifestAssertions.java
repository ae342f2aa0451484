package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.autoscaling.v2.HorizontalPodAutoscaler;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
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

/**
 * The entry points: assertions about manifests and resources, from whatever source.
 *
 * <pre>{@code
 * import static dev.lading.testing.ManifestAssertions.assertThat;
 *
 * assertThat(app).deployment("web").container("nginx").hasImage("nginx:1.27").mounts("/data");
 * }</pre>
 *
 * <p>May be imported beside the {@code assertThat} of AssertJ.
 */
public final class ManifestAssertions {

  private ManifestAssertions() {}

  /** Assertions about a set of manifests, and the way to its resources. */
  public static ManifestsAssert assertThat(Manifests actual) {
    return new ManifestsAssert(actual);
  }

  /** Assertions about a resource of any kind. */
  public static ResourceAssert assertThat(KubernetesResource actual) {
    return new ResourceAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a text, such as the notes of a chart: those of AssertJ, and golden files. */
  public static TextAssert assertThatText(String actual) {
    return new TextAssert(actual);
  }

  /** Assertions about a Deployment. */
  public static DeploymentAssert assertThat(Deployment actual) {
    return new DeploymentAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a StatefulSet. */
  public static StatefulSetAssert assertThat(StatefulSet actual) {
    return new StatefulSetAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a DaemonSet. */
  public static DaemonSetAssert assertThat(DaemonSet actual) {
    return new DaemonSetAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a ReplicaSet. */
  public static ReplicaSetAssert assertThat(ReplicaSet actual) {
    return new ReplicaSetAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a Job. */
  public static JobAssert assertThat(Job actual) {
    return new JobAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a CronJob. */
  public static CronJobAssert assertThat(CronJob actual) {
    return new CronJobAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a Pod. */
  public static PodAssert assertThat(Pod actual) {
    return new PodAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a Service. */
  public static ServiceAssert assertThat(Service actual) {
    return new ServiceAssert(actual, Manifests.of(actual));
  }

  /** Assertions about an Ingress. */
  public static IngressAssert assertThat(Ingress actual) {
    return new IngressAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a NetworkPolicy. */
  public static NetworkPolicyAssert assertThat(NetworkPolicy actual) {
    return new NetworkPolicyAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a ConfigMap. */
  public static ConfigMapAssert assertThat(ConfigMap actual) {
    return new ConfigMapAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a Secret. */
  public static SecretAssert assertThat(Secret actual) {
    return new SecretAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a PersistentVolumeClaim. */
  public static ClaimAssert assertThat(PersistentVolumeClaim actual) {
    return new ClaimAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a PersistentVolume. */
  public static PersistentVolumeAssert assertThat(PersistentVolume actual) {
    return new PersistentVolumeAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a StorageClass. */
  public static StorageClassAssert assertThat(StorageClass actual) {
    return new StorageClassAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a ServiceAccount. */
  public static ServiceAccountAssert assertThat(ServiceAccount actual) {
    return new ServiceAccountAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a Role. */
  public static RoleAssert assertThat(Role actual) {
    return new RoleAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a ClusterRole. */
  public static RoleAssert assertThat(ClusterRole actual) {
    return new RoleAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a RoleBinding. */
  public static RoleBindingAssert assertThat(RoleBinding actual) {
    return new RoleBindingAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a ClusterRoleBinding. */
  public static RoleBindingAssert assertThat(ClusterRoleBinding actual) {
    return new RoleBindingAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a HorizontalPodAutoscaler. */
  public static AutoscalerAssert assertThat(HorizontalPodAutoscaler actual) {
    return new AutoscalerAssert(actual, Manifests.of(actual));
  }

  /** Assertions about a PodDisruptionBudget. */
  public static DisruptionBudgetAssert assertThat(PodDisruptionBudget actual) {
    return new DisruptionBudgetAssert(actual, Manifests.of(actual));
  }
}
