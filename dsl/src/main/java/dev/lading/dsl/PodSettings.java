package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.DNSPolicy;
import dev.lading.model.core.v1.OSName;
import dev.lading.model.core.v1.PodConditionType;
import dev.lading.model.core.v1.PodDNSConfig;
import dev.lading.model.core.v1.PodResourceClaim;
import dev.lading.model.core.v1.PodSecurityContext;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PreemptionPolicy;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.model.core.v1.ResourceRequirements;
import dev.lading.model.core.v1.RestartPolicy;
import dev.lading.model.core.v1.SeccompProfileType;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * How Pods run: where, as whom, under which names, until when. What is not said is left to the
 * cluster.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class PodSettings<R extends KubernetesResource, D extends PodSettings<R, D>>
    extends Draft<R, D> {

  private final PodState pod;

  PodSettings(State<R> state, PodState pod) {
    super(state);
    this.pod = pod;
  }

  abstract D with(State<R> newState, PodState newPod);

  @Override
  final D with(State<R> newState) {
    return with(newState, pod);
  }

  final D with(PodState newPod) {
    return with(state(), newPod);
  }

  final PodState pod() {
    return pod;
  }

  /** Changes the Pods in words of the API; containers, volumes and labels belong to the draft. */
  private D spec(Consumer<PodSpec.Builder> change) {
    return with(pod.with(Edits.edit(pod.spec(), PodSpec::toBuilder, change)));
  }

  private D noting(D draft, Problems problems) {
    return draft.with(draft.pod().with(problems));
  }

  /** Where the Pods may and should run; several calls add up. */
  public D scheduling(UnaryOperator<Scheduling> change) {
    Scheduling changed = change.apply(new Scheduling(pod.spec(), Problems.NONE));
    return with(
        pod.with(changed.pod()).with(pod.problems().plus(changed.problems().within("scheduling"))));
  }

  /** The scheduler that places the Pods. Default: the cluster's. */
  public D schedulerName(String name) {
    return spec(made -> made.schedulerName(name));
  }

  /** Holds the Pods back until somebody takes the gate away. */
  public D schedulingGate(String name) {
    return spec(made -> made.addSchedulingGate(gate -> gate.name(name)));
  }

  /** Schedules the Pods together with the others of a group. */
  public D schedulingGroup(String podGroup) {
    return spec(made -> made.schedulingGroup(group -> group.podGroupName(podGroup)));
  }

  /** How important the Pods are, by a priority class. Default: that of the cluster. */
  public D priorityClass(String name) {
    return spec(made -> made.priorityClassName(name));
  }

  /** How important the Pods are, which must be what the priority class says. */
  public D priority(int priority) {
    return spec(made -> made.priority(priority));
  }

  /** Whether less important Pods are stopped to make room. Default: they are. */
  public D preemptionPolicy(PreemptionPolicy policy) {
    return spec(made -> made.preemptionPolicy(policy));
  }

  /** The container runtime. Default: the node's. */
  public D runtimeClass(String name) {
    return spec(made -> made.runtimeClassName(name));
  }

  /** What the runtime takes for itself; usually set by the runtime class. */
  public D overhead(ResourceName resource, Quantity amount) {
    return spec(made -> made.putOverhead(resource.value(), amount));
  }

  /** The operating system the Pods need. Default: unknown. */
  public D os(OSName os) {
    return spec(made -> made.os(name -> name.name(os)));
  }

  /** Runs the Pods as a service account. Default: {@code default} of the namespace. */
  public D runAs(ServiceAccountDraft account) {
    return runAs(account.name());
  }

  /** Runs the Pods as a service account. Default: {@code default} of the namespace. */
  public D runAs(String serviceAccount) {
    return spec(made -> made.serviceAccountName(serviceAccount));
  }

  /** Whether containers find the account's token. Default: as the account says. */
  public D automountToken(boolean automount) {
    return spec(made -> made.automountServiceAccountToken(automount));
  }

  /** Pulls images with a registry login. */
  public D imagePullSecret(SecretDraft secret) {
    return imagePullSecret(secret.name());
  }

  /** Pulls images with a registry login. */
  public D imagePullSecret(String secret) {
    return spec(made -> made.addImagePullSecret(each -> each.name(secret)));
  }

  /** What all processes of a Pod may do, in words of the API; several calls add up. */
  public D security(Consumer<PodSecurityContext.Builder> change) {
    return spec(made -> made.securityContext(change));
  }

  /** Runs as this user and group, which own the volumes too; not root, seccomp as the runtime's. */
  public D runAsUser(long user, long group) {
    return security(
        made ->
            made.runAsNonRoot(true)
                .runAsUser(user)
                .runAsGroup(group)
                .fsGroup(group)
                .seccompProfile(profile -> profile.type(SeccompProfileType.RUNTIME_DEFAULT)));
  }

  /** Sets a kernel parameter of the Pods. */
  public D sysctl(String name, String value) {
    return security(made -> made.addSysctl(each -> each.name(name).value(value)));
  }

  /** How names are looked up. Default: the cluster's DNS first. */
  public D dnsPolicy(DNSPolicy policy) {
    return spec(made -> made.dnsPolicy(policy));
  }

  /** Name servers, search paths and options; several calls add up. */
  public D dns(Consumer<PodDNSConfig.Builder> change) {
    return spec(made -> made.dnsConfig(change));
  }

  /** Adds a line to the hosts file. */
  public D hostAlias(String ip, String... hostnames) {
    return spec(made -> made.addHostAlias(alias -> alias.ip(ip).hostnames(hostnames)));
  }

  /** The host name of the Pods. Default: the name of the Pod. */
  public D hostname(String name) {
    return spec(made -> made.hostname(name));
  }

  /** The host name the kernel knows, whatever DNS says. Default: {@link #hostname}. */
  public D hostnameOverride(String name) {
    return spec(made -> made.hostnameOverride(name));
  }

  /** The domain below the namespace's, by the headless service of that name. Default: none. */
  public D subdomain(String name) {
    return spec(made -> made.subdomain(name));
  }

  /** Makes the kernel's host name the full one. Default: the short one. */
  public D fullyQualifiedHostname() {
    return spec(made -> made.setHostnameAsFQDN(true));
  }

  /** Uses the network of the node. Default: one of its own. */
  public D hostNetwork() {
    return spec(made -> made.hostNetwork(true));
  }

  /** Sees the processes of the node. Default: it does not. */
  public D hostPid() {
    return spec(made -> made.hostPID(true));
  }

  /** Shares memory with processes of the node. Default: it does not. */
  public D hostIpc() {
    return spec(made -> made.hostIPC(true));
  }

  /** Whether root inside is root of the node. Default: it is. */
  public D hostUsers(boolean hostUsers) {
    return spec(made -> made.hostUsers(hostUsers));
  }

  /** Lets the containers see each other's processes. Default: they do not. */
  public D shareProcesses() {
    return spec(made -> made.shareProcessNamespace(true));
  }

  /** Whether services become environment variables. Default: they do. */
  public D serviceLinks(boolean enabled) {
    return spec(made -> made.enableServiceLinks(enabled));
  }

  /** When ended containers start again. Default: always; of a Job, on failure. */
  public D restartPolicy(RestartPolicy policy) {
    return spec(made -> made.restartPolicy(policy));
  }

  /** How long containers may take to end. Default: 30 seconds. */
  public D terminationGracePeriod(Duration period) {
    return noting(
        spec(made -> made.terminationGracePeriodSeconds((long) Problems.seconds(period))),
        pod.problems().duration("terminationGracePeriod", period));
  }

  /** How long a Pod may live. Default: for ever. */
  public D podDeadline(Duration deadline) {
    return noting(
        spec(made -> made.activeDeadlineSeconds((long) Problems.seconds(deadline))),
        pod.problems().duration("podDeadline", deadline));
  }

  /** Counts the Pods as ready only if somebody sets this condition. */
  public D readinessGate(PodConditionType condition) {
    return spec(made -> made.addReadinessGate(gate -> gate.conditionType(condition)));
  }

  /** Asks for devices by a claim or a template; containers use it by its name. */
  public D resourceClaim(String name, Consumer<PodResourceClaim.Builder> source) {
    return spec(made -> made.addResourceClaim(claim -> source.accept(claim.name(name))));
  }

  /** How much the containers of a Pod reserve together. Default: the sum of theirs. */
  public D podRequest(ResourceName resource, Quantity amount) {
    return podResources(made -> made.putRequest(resource.value(), amount));
  }

  /** How much the containers of a Pod may use together. Default: the sum of theirs. */
  public D podLimit(ResourceName resource, Quantity amount) {
    return podResources(made -> made.putLimit(resource.value(), amount));
  }

  private D podResources(Consumer<ResourceRequirements.Builder> change) {
    return spec(made -> made.resources(change));
  }
}
