package dev.lading.dsl;

import dev.lading.manifest.Manifests;
import dev.lading.model.Binary;
import dev.lading.model.IntOrString;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.SecretType;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where everything starts; made for {@code import static}. {@link Volumes} has all the other
 * volumes.
 */
public final class Lading {

  private Lading() {}

  /**
   * The manifests of drafts, typed and generic resources, other manifests and collections of all of
   * these, in order. Drafts are wired to each other: a StatefulSet that does not say which service
   * governs it takes the headless service that was made from it.
   *
   * @throws DraftException with everything that is wrong with all drafts
   * @throws IllegalArgumentException for a part that is nothing of these
   */
  public static Manifests manifests(Object... parts) {
    return new Assembly(Arrays.asList(parts), draft -> draft).manifests();
  }

  /**
   * What Kubernetes accepts of these parts and few people want; see {@link #manifests} for what is
   * possible.
   */
  public static List<Problem> findings(Object... parts) {
    return new Assembly(Arrays.asList(parts), draft -> draft).notes().findings();
  }

  /** The labels and the namespace that the parts of an application have in common. */
  public static Application application(String name) {
    return Application.named(name);
  }

  /** Equal Pods that can replace each other. */
  public static DeploymentDraft deployment(String name) {
    return DeploymentDraft.of(name);
  }

  /** Pods with a name and disks of their own. */
  public static StatefulSetDraft statefulSet(String name) {
    return StatefulSetDraft.of(name);
  }

  /** One Pod on every node. */
  public static DaemonSetDraft daemonSet(String name) {
    return DaemonSetDraft.of(name);
  }

  /** Equal Pods without rollouts. */
  public static ReplicaSetDraft replicaSet(String name) {
    return ReplicaSetDraft.of(name);
  }

  /** Pods that run to their end. */
  public static JobDraft job(String name) {
    return JobDraft.of("job", name);
  }

  /** A Job again and again. */
  public static CronJobDraft cronJob(String name, Schedule schedule) {
    return CronJobDraft.of(name, schedule);
  }

  /** A bare Pod. */
  public static PodDraft pod(String name) {
    return PodDraft.of(name);
  }

  /** A container to be added to several workloads. */
  public static ContainerDraft container(String name) {
    return ContainerDraft.of(name);
  }

  /** A service that is not made from a workload; see {@link WorkloadDraft#service}. */
  public static ServiceDraft service(String name) {
    return ServiceDraft.of(name);
  }

  /** A name in the cluster for a name outside of it. */
  public static ServiceDraft externalName(String name, String host) {
    return ServiceDraft.of(name)
        .spec(spec -> spec.type(ServiceType.EXTERNAL_NAME).externalName(host));
  }

  /** HTTP from outside, led to services. */
  public static IngressDraft ingress(String name) {
    return IngressDraft.of(name);
  }

  /** A policy for the traffic of all Pods of a namespace, or of some. */
  public static NetworkPolicyDraft networkPolicy(String name) {
    return NetworkPolicyDraft.of(name);
  }

  /** Configuration. */
  public static ConfigMapDraft configMap(String name) {
    return ConfigMapDraft.of(name);
  }

  /** Secret values. */
  public static SecretDraft secret(String name) {
    return SecretDraft.of(name);
  }

  /** A certificate and its key, in PEM, for an Ingress for instance. */
  public static SecretDraft tlsSecret(String name, String certificate, String key) {
    return SecretDraft.of(name)
        .type(SecretType.KUBERNETES_IO_TLS)
        .put("tls.crt", certificate)
        .put("tls.key", key);
  }

  /**
   * A login to an image registry, as {@code kubectl create secret docker-registry} writes it.
   *
   * @param email may be empty
   */
  public static SecretDraft registrySecret(
      String name, String server, String user, String password, String email) {
    Binary login = RegistryLogin.json(server, user, password, email);
    return SecretDraft.of(name)
        .type(SecretType.KUBERNETES_IO_DOCKERCONFIGJSON)
        .putBinary(".dockerconfigjson", login.bytes());
  }

  /** A claim on storage. */
  public static PersistentVolumeClaimDraft persistentVolumeClaim(String name) {
    return PersistentVolumeClaimDraft.of("persistentVolumeClaim", name);
  }

  /** A piece of storage. */
  public static PersistentVolumeDraft persistentVolume(String name) {
    return PersistentVolumeDraft.of(name);
  }

  /** A class of storage. */
  public static StorageClassDraft storageClass(String name) {
    return StorageClassDraft.of(name);
  }

  /** Whom Pods run as. */
  public static ServiceAccountDraft serviceAccount(String name) {
    return ServiceAccountDraft.of(name);
  }

  /** What somebody may do in a namespace. */
  public static RoleDraft role(String name) {
    return RoleDraft.of(name);
  }

  /** What somebody may do in the cluster. */
  public static ClusterRoleDraft clusterRole(String name) {
    return ClusterRoleDraft.of(name);
  }

  /** Gives a role to somebody. */
  public static RoleBindingDraft roleBinding(String name, RoleDraft role) {
    return RoleBindingDraft.of(name, role);
  }

  /** Gives a cluster role to somebody, in one namespace. */
  public static RoleBindingDraft roleBinding(String name, ClusterRoleDraft role) {
    return RoleBindingDraft.of(name, role);
  }

  /** Gives a cluster role to somebody, in the whole cluster. */
  public static ClusterRoleBindingDraft clusterRoleBinding(String name, ClusterRoleDraft role) {
    return ClusterRoleBindingDraft.of(name, role);
  }

  /** A namespace. */
  public static NamespaceDraft namespace(String name) {
    return NamespaceDraft.of(name);
  }

  /** How much a namespace may have. */
  public static ResourceQuotaDraft resourceQuota(String name) {
    return ResourceQuotaDraft.of(name);
  }

  /** What single containers, Pods and claims may have. */
  public static LimitRangeDraft limitRange(String name) {
    return LimitRangeDraft.of(name);
  }

  /** An empty folder that lives as long as the Pod. */
  public static PlainVolume emptyDir(String name) {
    return Volumes.emptyDir(name);
  }

  /** A claim for every replica of a StatefulSet. */
  public static ClaimTemplate claimTemplate(String name) {
    return Volumes.claimTemplate(name);
  }

  /** What the Pod knows about itself, as files. */
  public static DownwardApiVolume downwardApi() {
    return Volumes.downwardApi();
  }

  /** Several sources as one folder. */
  public static ProjectedVolume projected(String name) {
    return Volumes.projected(name);
  }

  /** A field of the Pod, such as {@code metadata.name} or {@code status.podIP}. */
  public static EnvValue fieldRef(String fieldPath) {
    return EnvValue.of(from -> from.fieldRef(ref -> ref.fieldPath(fieldPath)));
  }

  /** A resource of the container, such as {@code limits.memory}. */
  public static EnvValue resourceRef(String resource) {
    return EnvValue.of(from -> from.resourceFieldRef(ref -> ref.resource(resource)));
  }

  /** A key of a config map that somebody else makes. */
  public static EnvValue configMapKey(String configMap, String key) {
    return EnvValue.key(new ConfigSource.OfConfigMap(configMap, null), key);
  }

  /** A key of a secret that somebody else makes. */
  public static EnvValue secretKey(String secret, String key) {
    return EnvValue.key(new ConfigSource.OfSecret(secret, null), key);
  }

  /** All keys of a config map that somebody else makes. */
  public static EnvVariables configMapVariables(String configMap) {
    return EnvVariables.of(new ConfigSource.OfConfigMap(configMap, null));
  }

  /** All keys of a secret that somebody else makes. */
  public static EnvVariables secretVariables(String secret) {
    return EnvVariables.of(new ConfigSource.OfSecret(secret, null));
  }

  /** A variable from a file that an init container wrote into a volume. */
  public static EnvValue fileKey(String volume, String path, String key) {
    return EnvValue.of(from -> from.fileKeyRef(ref -> ref.volumeName(volume).path(path).key(key)));
  }

  /** Asks over HTTP. */
  public static Action httpGet(String path, int port) {
    return Action.of(probe -> probe.httpGet(get -> get.path(path).port(port)));
  }

  /** Asks over HTTP, at a named port of the container. */
  public static Action httpGet(String path, String port) {
    return Action.of(probe -> probe.httpGet(get -> get.path(path).port(IntOrString.of(port))));
  }

  /** Connects. */
  public static Action tcpSocket(int port) {
    return Action.of(probe -> probe.tcpSocket(tcp -> tcp.port(port)));
  }

  /** Connects to a named port of the container. */
  public static Action tcpSocket(String port) {
    return Action.of(probe -> probe.tcpSocket(tcp -> tcp.port(IntOrString.of(port))));
  }

  /** Runs a command in the container. */
  public static Action exec(String... command) {
    return Action.of(probe -> probe.exec(run -> run.command(command)));
  }

  /** Asks the gRPC health service. */
  public static Action grpc(int port) {
    return Action.of(probe -> probe.grpc(ask -> ask.port(port)));
  }

  /** A label of nodes: {@code node("disk").in("ssd")}. */
  public static NodeRequirement.Label node(String label) {
    return new NodeRequirement.Label(label);
  }

  /** The node of a name, by its field instead of a label. */
  public static NodeRequirement nodeNamed(String name) {
    return NodeRequirement.named(name);
  }

  /** Pods with a label. */
  public static PodSelection podsLabelled(String key, String value) {
    return PodSelection.labelled(Map.of(key, value));
  }

  /** Leave to run where a taint has this key, whatever its value. */
  public static Toleration toleration(String key) {
    return Toleration.of(key);
  }

  /** Leave to run where a taint has this key and value. */
  public static Toleration toleration(String key, String value) {
    return Toleration.of(key, value);
  }

  /** Leave to run on every node. */
  public static Toleration tolerateEverything() {
    return Toleration.ofEverything();
  }

  /** So many Pods, where a share of them is possible too. */
  public static IntOrString count(int pods) {
    return IntOrString.of(pods);
  }

  /** A share of Pods. */
  public static IntOrString percent(int percent) {
    return IntOrString.of(percent + "%");
  }

  /** A time. */
  public static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** A time. */
  public static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  /** A time. */
  public static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  /** Whole processors. */
  public static Quantity cores(long cores) {
    return Quantity.of(cores);
  }

  /** Thousandths of a processor: {@code 250m}. */
  public static Quantity millicores(long millicores) {
    return Quantity.of(millicores + "m");
  }

  /** Memory or storage: {@code 512Mi}. */
  public static Quantity mebibytes(long mebibytes) {
    return Quantity.of(mebibytes + "Mi");
  }

  /** Memory or storage: {@code 10Gi}. */
  public static Quantity gibibytes(long gibibytes) {
    return Quantity.of(gibibytes + "Gi");
  }

  /**
   * Any quantity, such as {@code 1.5} or {@code 2Ti}; an IllegalArgumentException if it is none.
   */
  public static Quantity quantity(String text) {
    return Quantity.of(text);
  }
}
