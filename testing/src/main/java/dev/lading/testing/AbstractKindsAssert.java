package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * The way from a set of manifests to its resources, by kind and name.
 *
 * <p>Each method that takes a name fails when there is no such resource, saying which there are, or
 * when there are several in different namespaces; narrow the set down with {@link
 * ManifestsAssert#inNamespace} then. Each method for all resources of a kind reports every one that
 * fails, and holds when there is none of the kind.
 *
 * @param <S> the class itself
 */
public abstract class AbstractKindsAssert<S extends AbstractKindsAssert<S>>
    extends AbstractAssert<S, Manifests> {

  AbstractKindsAssert(Manifests actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /** The Deployment of a name. */
  public DeploymentAssert deployment(String name) {
    return one(Deployment.class, name, DeploymentAssert::new);
  }

  /** The StatefulSet of a name. */
  public StatefulSetAssert statefulSet(String name) {
    return one(StatefulSet.class, name, StatefulSetAssert::new);
  }

  /** The DaemonSet of a name. */
  public DaemonSetAssert daemonSet(String name) {
    return one(DaemonSet.class, name, DaemonSetAssert::new);
  }

  /** The ReplicaSet of a name. */
  public ReplicaSetAssert replicaSet(String name) {
    return one(ReplicaSet.class, name, ReplicaSetAssert::new);
  }

  /** The Job of a name. */
  public JobAssert job(String name) {
    return one(Job.class, name, JobAssert::new);
  }

  /** The CronJob of a name. */
  public CronJobAssert cronJob(String name) {
    return one(CronJob.class, name, CronJobAssert::new);
  }

  /** The Pod of a name. */
  public PodAssert pod(String name) {
    return one(Pod.class, name, PodAssert::new);
  }

  /** The Service of a name. */
  public ServiceAssert service(String name) {
    return one(Service.class, name, ServiceAssert::new);
  }

  /** The Ingress of a name. */
  public IngressAssert ingress(String name) {
    return one(Ingress.class, name, IngressAssert::new);
  }

  /** The NetworkPolicy of a name. */
  public NetworkPolicyAssert networkPolicy(String name) {
    return one(NetworkPolicy.class, name, NetworkPolicyAssert::new);
  }

  /** The ConfigMap of a name. */
  public ConfigMapAssert configMap(String name) {
    return one(ConfigMap.class, name, ConfigMapAssert::new);
  }

  /** The Secret of a name. */
  public SecretAssert secret(String name) {
    return one(Secret.class, name, SecretAssert::new);
  }

  /** The PersistentVolumeClaim of a name. */
  public ClaimAssert claim(String name) {
    return one(PersistentVolumeClaim.class, name, ClaimAssert::new);
  }

  /** The PersistentVolume of a name. */
  public PersistentVolumeAssert persistentVolume(String name) {
    return one(PersistentVolume.class, name, PersistentVolumeAssert::new);
  }

  /** The StorageClass of a name. */
  public StorageClassAssert storageClass(String name) {
    return one(StorageClass.class, name, StorageClassAssert::new);
  }

  /** The ServiceAccount of a name. */
  public ServiceAccountAssert serviceAccount(String name) {
    return one(ServiceAccount.class, name, ServiceAccountAssert::new);
  }

  /** The Role of a name. */
  public RoleAssert role(String name) {
    return one(Role.class, name, RoleAssert::new);
  }

  /** The ClusterRole of a name. */
  public RoleAssert clusterRole(String name) {
    return one(ClusterRole.class, name, RoleAssert::new);
  }

  /** The RoleBinding of a name. */
  public RoleBindingAssert roleBinding(String name) {
    return one(RoleBinding.class, name, RoleBindingAssert::new);
  }

  /** The ClusterRoleBinding of a name. */
  public RoleBindingAssert clusterRoleBinding(String name) {
    return one(ClusterRoleBinding.class, name, RoleBindingAssert::new);
  }

  /** The HorizontalPodAutoscaler of a name. */
  public AutoscalerAssert autoscaler(String name) {
    return one(HorizontalPodAutoscaler.class, name, AutoscalerAssert::new);
  }

  /** The PodDisruptionBudget of a name. */
  public DisruptionBudgetAssert disruptionBudget(String name) {
    return one(PodDisruptionBudget.class, name, DisruptionBudgetAssert::new);
  }

  /** Asserts about every Deployment. */
  public S allDeployments(Consumer<? super DeploymentAssert> assertions) {
    return every(Deployment.class, DeploymentAssert::new, assertions);
  }

  /** Asserts about every StatefulSet. */
  public S allStatefulSets(Consumer<? super StatefulSetAssert> assertions) {
    return every(StatefulSet.class, StatefulSetAssert::new, assertions);
  }

  /** Asserts about every DaemonSet. */
  public S allDaemonSets(Consumer<? super DaemonSetAssert> assertions) {
    return every(DaemonSet.class, DaemonSetAssert::new, assertions);
  }

  /** Asserts about every ReplicaSet. */
  public S allReplicaSets(Consumer<? super ReplicaSetAssert> assertions) {
    return every(ReplicaSet.class, ReplicaSetAssert::new, assertions);
  }

  /** Asserts about every Job. */
  public S allJobs(Consumer<? super JobAssert> assertions) {
    return every(Job.class, JobAssert::new, assertions);
  }

  /** Asserts about every CronJob. */
  public S allCronJobs(Consumer<? super CronJobAssert> assertions) {
    return every(CronJob.class, CronJobAssert::new, assertions);
  }

  /** Asserts about every Pod. */
  public S allPods(Consumer<? super PodAssert> assertions) {
    return every(Pod.class, PodAssert::new, assertions);
  }

  /** Asserts about every Service. */
  public S allServices(Consumer<? super ServiceAssert> assertions) {
    return every(Service.class, ServiceAssert::new, assertions);
  }

  /** Asserts about every Ingress. */
  public S allIngresses(Consumer<? super IngressAssert> assertions) {
    return every(Ingress.class, IngressAssert::new, assertions);
  }

  /** Asserts about every NetworkPolicy. */
  public S allNetworkPolicies(Consumer<? super NetworkPolicyAssert> assertions) {
    return every(NetworkPolicy.class, NetworkPolicyAssert::new, assertions);
  }

  /** Asserts about every ConfigMap. */
  public S allConfigMaps(Consumer<? super ConfigMapAssert> assertions) {
    return every(ConfigMap.class, ConfigMapAssert::new, assertions);
  }

  /** Asserts about every Secret. */
  public S allSecrets(Consumer<? super SecretAssert> assertions) {
    return every(Secret.class, SecretAssert::new, assertions);
  }

  /** Asserts about every PersistentVolumeClaim. */
  public S allClaims(Consumer<? super ClaimAssert> assertions) {
    return every(PersistentVolumeClaim.class, ClaimAssert::new, assertions);
  }

  /** Asserts about every PersistentVolume. */
  public S allPersistentVolumes(Consumer<? super PersistentVolumeAssert> assertions) {
    return every(PersistentVolume.class, PersistentVolumeAssert::new, assertions);
  }

  /** Asserts about every StorageClass. */
  public S allStorageClasses(Consumer<? super StorageClassAssert> assertions) {
    return every(StorageClass.class, StorageClassAssert::new, assertions);
  }

  /** Asserts about every ServiceAccount. */
  public S allServiceAccounts(Consumer<? super ServiceAccountAssert> assertions) {
    return every(ServiceAccount.class, ServiceAccountAssert::new, assertions);
  }

  /** Asserts about every Role. */
  public S allRoles(Consumer<? super RoleAssert> assertions) {
    return every(Role.class, RoleAssert::new, assertions);
  }

  /** Asserts about every ClusterRole. */
  public S allClusterRoles(Consumer<? super RoleAssert> assertions) {
    return every(ClusterRole.class, RoleAssert::new, assertions);
  }

  /** Asserts about every RoleBinding. */
  public S allRoleBindings(Consumer<? super RoleBindingAssert> assertions) {
    return every(RoleBinding.class, RoleBindingAssert::new, assertions);
  }

  /** Asserts about every ClusterRoleBinding. */
  public S allClusterRoleBindings(Consumer<? super RoleBindingAssert> assertions) {
    return every(ClusterRoleBinding.class, RoleBindingAssert::new, assertions);
  }

  /** Asserts about every HorizontalPodAutoscaler. */
  public S allAutoscalers(Consumer<? super AutoscalerAssert> assertions) {
    return every(HorizontalPodAutoscaler.class, AutoscalerAssert::new, assertions);
  }

  /** Asserts about every PodDisruptionBudget. */
  public S allDisruptionBudgets(Consumer<? super DisruptionBudgetAssert> assertions) {
    return every(PodDisruptionBudget.class, DisruptionBudgetAssert::new, assertions);
  }

  /** Asserts about every container of every Pod and workload, init containers included. */
  public S allContainers(Consumer<? super ContainerAssert> assertions) {
    return allWorkloads(workload -> workload.allContainers(assertions));
  }

  /** Asserts about everything that is a Pod or makes Pods. */
  public S allWorkloads(Consumer<? super AbstractPodAssert<?, ?>> assertions) {
    List<AssertionError> failures = new ArrayList<>();
    for (KubernetesResource resource : actual) {
      AbstractPodAssert<?, ?> workload = Workloads.of(resource, actual);
      if (workload != null) {
        collect(failures, () -> assertions.accept(workload));
      }
    }
    return throwAll(failures);
  }

  /** Asserts about every resource. */
  public S allResources(Consumer<? super ResourceAssert> assertions) {
    return every(KubernetesResource.class, ResourceAssert::new, assertions);
  }

  /** The resource of a type with a name. */
  public <R extends KubernetesResource> ResourceAssert resource(Class<R> type, String name) {
    return one(type, name, ResourceAssert::new);
  }

  /** The resource of a kind, which may be a custom one, with a name. */
  public ResourceAssert resource(String kind, String name) {
    return new ResourceAssert(only(kind, name, resource -> resource.kind().equals(kind)), actual);
  }

  final <R extends KubernetesResource, A> A one(
      Class<R> type, String name, BiFunction<R, Manifests, A> assertion) {
    KubernetesResource found = only(type.getSimpleName(), name, type::isInstance);
    return assertion.apply(type.cast(found), actual);
  }

  private KubernetesResource only(
      String kind, String name, Predicate<KubernetesResource> condition) {
    List<KubernetesResource> ofKind = actual.stream().filter(condition).toList();
    List<KubernetesResource> named =
        ofKind.stream().filter(resource -> resource.id().name().equals(name)).toList();
    if (named.isEmpty()) {
      throw failure(Failures.missing(kind, name, ofKind.stream().map(Ids::ofOneKind).toList()));
    }
    if (named.size() > 1) {
      List<ResourceId> ids = named.stream().map(KubernetesResource::id).toList();
      throw failure("there are several: " + Failures.join(ids) + "; narrow down by inNamespace");
    }
    return named.get(0);
  }

  private <R extends KubernetesResource, A> S every(
      Class<R> type, BiFunction<R, Manifests, A> assertion, Consumer<? super A> assertions) {
    List<AssertionError> failures = new ArrayList<>();
    for (R resource : actual.all(type)) {
      collect(failures, () -> assertions.accept(assertion.apply(resource, actual)));
    }
    return throwAll(failures);
  }

  private static void collect(List<AssertionError> failures, Runnable assertion) {
    try {
      assertion.run();
    } catch (AssertionError failure) {
      failures.add(failure);
    }
  }

  private S throwAll(List<AssertionError> failures) {
    if (failures.size() == 1) {
      throw failures.get(0);
    }
    if (!failures.isEmpty()) {
      StringBuilder all = new StringBuilder();
      failures.forEach(failure -> all.append("\n\n").append(failure.getMessage()));
      AssertionError error = failure(failures.size() + " assertions failed:" + all);
      failures.forEach(error::addSuppressed);
      throw error;
    }
    return myself;
  }

  /** Fails about the set. */
  final AssertionError failure(String message) {
    return Failures.of(info, message);
  }

  final S claim(boolean holds, String problem) {
    if (!holds) {
      throw failure(problem);
    }
    return myself;
  }
}
