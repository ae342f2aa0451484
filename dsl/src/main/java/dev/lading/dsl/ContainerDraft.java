package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.ContainerRestartPolicy;
import dev.lading.model.core.v1.ContainerRestartRuleOnExitCodesOperator;
import dev.lading.model.core.v1.Lifecycle;
import dev.lading.model.core.v1.LifecycleHandler;
import dev.lading.model.core.v1.PullPolicy;
import dev.lading.model.core.v1.ResourceName;
import dev.lading.model.core.v1.ResourceResizeRestartPolicy;
import dev.lading.model.core.v1.SeccompProfileType;
import dev.lading.model.core.v1.SecurityContext;
import dev.lading.model.core.v1.Signal;
import dev.lading.model.core.v1.TerminationMessagePolicy;
import dev.lading.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A container in the making: immutable, like all drafts. Only the image is required; whatever is
 * not said is left to the cluster.
 */
public final class ContainerDraft {

  private final ContainerState state;

  ContainerDraft(ContainerState state) {
    this.state = state;
  }

  static ContainerDraft of(String name) {
    return new ContainerDraft(ContainerState.named(name));
  }

  ContainerState state() {
    return state;
  }

  /** The name of the container. */
  public String name() {
    return state.container().name();
  }

  private ContainerDraft change(Consumer<Container.Builder> change) {
    return new ContainerDraft(state.change(change));
  }

  private ContainerDraft noting(Problems problems) {
    return new ContainerDraft(state.with(problems));
  }

  /** The image; required. */
  public ContainerDraft image(String image) {
    return change(made -> made.image(image));
  }

  /** When to pull the image. Default: always for {@code :latest}, else if it is not there. */
  public ContainerDraft pullPolicy(PullPolicy policy) {
    return change(made -> made.imagePullPolicy(policy));
  }

  /** The program to run. Default: the image's entry point. */
  public ContainerDraft command(String... command) {
    return change(made -> made.command(command));
  }

  /** The arguments of the program. Default: those of the image. */
  public ContainerDraft args(String... args) {
    return change(made -> made.args(args));
  }

  /** The folder to start in. Default: that of the image. */
  public ContainerDraft workingDir(String path) {
    return change(made -> made.workingDir(path));
  }

  /** Listens on a TCP port, which services find by its name. */
  public ContainerDraft port(String name, int port) {
    return port(port, made -> made.name(name));
  }

  /** Listens on a TCP port. */
  public ContainerDraft port(int port) {
    return port(port, made -> {});
  }

  /** Listens on a port, with a name, a protocol or a port of the node. */
  public ContainerDraft port(int port, Consumer<ContainerPort.Builder> change) {
    return change(made -> made.addPort(each -> change.accept(each.containerPort(port))));
  }

  /** Sets an environment variable, in place of an earlier one of that name. */
  public ContainerDraft env(String name, String value) {
    return new ContainerDraft(state.env(name, new ContainerState.Variable(value, null)));
  }

  /**
   * Sets an environment variable from a config map, a secret or the Pod itself.
   *
   * @see ConfigMapDraft#key
   * @see Lading#fieldRef
   */
  public ContainerDraft env(String name, EnvValue value) {
    return new ContainerDraft(state.env(name, new ContainerState.Variable(null, value)));
  }

  /** Sets environment variables, in the order of the map. */
  public ContainerDraft env(Map<String, String> variables) {
    ContainerDraft result = this;
    for (Map.Entry<String, String> each : variables.entrySet()) {
      result = result.env(each.getKey(), each.getValue());
    }
    return result;
  }

  /** Makes every key of a config map or secret an environment variable. */
  public ContainerDraft envFrom(EnvFrom source) {
    return change(made -> made.addEnvFrom(source.variables().typed()));
  }

  /** Makes every key of a config map or secret an environment variable with a prefix. */
  public ContainerDraft envFrom(String prefix, EnvFrom source) {
    return envFrom(source.variables().prefix(prefix));
  }

  /** Mounts a volume at an absolute path. The Pod gets the volume with it. */
  public ContainerDraft mount(String path, Mountable volume) {
    return new ContainerDraft(state.with(new Mount(path, volume.volume(), false)));
  }

  /** Mounts a volume that {@link WorkloadDraft#volume} declares. */
  public ContainerDraft mount(String path, String volumeName) {
    return mount(path, Volumes.volumeNamed(volumeName));
  }

  /** Attaches a raw block volume as a device. The Pod gets the volume with it. */
  public ContainerDraft device(String path, Mountable volume) {
    return new ContainerDraft(state.with(new Mount(path, volume.volume(), true)));
  }

  /** How much of something to reserve. */
  public ContainerDraft request(ResourceName resource, Quantity amount) {
    return change(made -> made.resources(each -> each.putRequest(resource.value(), amount)));
  }

  /** How much of something may be used at most. */
  public ContainerDraft limit(ResourceName resource, Quantity amount) {
    return change(made -> made.resources(each -> each.putLimit(resource.value(), amount)));
  }

  /** How much of something to reserve. */
  public ContainerDraft request(ResourceName resource, String amount) {
    return request(resource, Problems.amount(amount))
        .noting(state.problems().quantity(Problems.call("request", resource.value()), amount));
  }

  /** How much of something may be used at most. */
  public ContainerDraft limit(ResourceName resource, String amount) {
    return limit(resource, Problems.amount(amount))
        .noting(state.problems().quantity(Problems.call("limit", resource.value()), amount));
  }

  /** Reserves processor time, such as {@code 250m} or {@code 2}. */
  public ContainerDraft cpu(String request) {
    return request(ResourceName.CPU, request);
  }

  /** Reserves processor time, {@code millicores(250)} for instance. */
  public ContainerDraft cpu(Quantity request) {
    return request(ResourceName.CPU, request);
  }

  /** Reserves memory, such as {@code 256Mi}, and allows no more than that. */
  public ContainerDraft memory(String amount) {
    return request(ResourceName.MEMORY, amount).limit(ResourceName.MEMORY, amount);
  }

  /** Reserves memory, {@code mebibytes(256)} for instance, and allows no more than that. */
  public ContainerDraft memory(Quantity amount) {
    return request(ResourceName.MEMORY, amount).limit(ResourceName.MEMORY, amount);
  }

  /** Gives devices or the like that a claim of the Pod stands for. */
  public ContainerDraft resourceClaim(String podClaim) {
    return change(made -> made.resources(each -> each.addClaim(claim -> claim.name(podClaim))));
  }

  /** Gives one of the requests of a claim of the Pod. */
  public ContainerDraft resourceClaim(String podClaim, String request) {
    return change(
        made ->
            made.resources(each -> each.addClaim(claim -> claim.name(podClaim).request(request))));
  }

  /** Whether a change of a resource in place restarts the container. Default: it does not. */
  public ContainerDraft onResize(ResourceName resource, ResourceResizeRestartPolicy policy) {
    return change(
        made -> made.addResizePolicy(each -> each.resourceName(resource).restartPolicy(policy)));
  }

  /** Restarts the container when this fails. Default: it counts as alive. */
  public ContainerDraft liveness(Probing probing) {
    return probe("liveness", probing, Container.Builder::livenessProbe);
  }

  /** Sends traffic while this succeeds. Default: it counts as ready. */
  public ContainerDraft readiness(Probing probing) {
    return probe("readiness", probing, Container.Builder::readinessProbe);
  }

  /** Holds back the other probes until this succeeds. Default: they start at once. */
  public ContainerDraft startup(Probing probing) {
    return probe("startup", probing, Container.Builder::startupProbe);
  }

  private ContainerDraft probe(String call, Probing probing, ProbeField field) {
    ProbeDraft probe = probing.probe();
    return change(made -> field.set(made, probe.typed()))
        .noting(state.problems().without(call).plus(probe.problems().within(call)));
  }

  /** Does this when the container has started; it counts as running only after. */
  public ContainerDraft postStart(Action action) {
    return hook("postStart", action, (hooks) -> hooks.postStart(action.handler().orElse(null)));
  }

  /** Does this before the container is asked to end. */
  public ContainerDraft preStop(Action action) {
    return hook("preStop", action, hooks -> hooks.preStop(action.handler().orElse(null)));
  }

  /** Waits before the container is asked to end, while load balancers forget it. */
  public ContainerDraft preStopSleep(Duration duration) {
    LifecycleHandler sleep =
        LifecycleHandler.builder().sleep(s -> s.seconds((long) Problems.seconds(duration))).build();
    return lifecycle(hooks -> hooks.preStop(sleep))
        .noting(state.problems().duration("preStopSleep", duration));
  }

  private ContainerDraft hook(String call, Action action, Consumer<Lifecycle.Builder> change) {
    Problems others = state.problems().without(call);
    return action.handler().isPresent()
        ? lifecycle(change).noting(others)
        : noting(
            others.plus(
                Problem.of("dsl-hook", "gRPC cannot be a lifecycle hook")
                    .withPath(call)
                    .withHint("use httpGet(…), tcpSocket(…) or exec(…)")));
  }

  /** The signal that asks the container to end; needs the Pod's {@code os}. */
  public ContainerDraft stopSignal(Signal signal) {
    return lifecycle(hooks -> hooks.stopSignal(signal));
  }

  private ContainerDraft lifecycle(Consumer<Lifecycle.Builder> change) {
    return change(made -> made.lifecycle(change));
  }

  /** What the processes may do, in words of the API; several calls add up. */
  public ContainerDraft security(Consumer<SecurityContext.Builder> change) {
    return change(made -> made.securityContext(change));
  }

  /**
   * What the Pod security standard "restricted" asks of a container, and a root file system that is
   * read-only: not root, no more rights than at the start, no capabilities, the runtime's seccomp
   * profile.
   */
  public ContainerDraft restricted() {
    return security(
        made ->
            made.runAsNonRoot(true)
                .readOnlyRootFilesystem(true)
                .allowPrivilegeEscalation(false)
                .capabilities(capabilities -> capabilities.drop("ALL"))
                .seccompProfile(profile -> profile.type(SeccompProfileType.RUNTIME_DEFAULT)));
  }

  /**
   * When to start it again. Default: as the Pod says; {@code Always} makes a sidecar of an init.
   */
  public ContainerDraft restartPolicy(ContainerRestartPolicy policy) {
    return change(made -> made.restartPolicy(policy));
  }

  /** Restarts the container when it ends with one of these codes, whatever the policy says. */
  public ContainerDraft restartOnExitCodes(Integer... codes) {
    List<Integer> values = Arrays.asList(codes);
    return change(
        made ->
            made.addRestartPolicyRule(
                rule ->
                    rule.action(dev.lading.model.core.v1.ContainerRestartRuleAction.RESTART)
                        .exitCodes(
                            exit ->
                                exit.operator(ContainerRestartRuleOnExitCodesOperator.IN)
                                    .values(values))));
  }

  /** Keeps standard input open. Default: closed. */
  public ContainerDraft stdin() {
    return change(made -> made.stdin(true));
  }

  /** Keeps standard input open until the first client has closed it. Default: closed. */
  public ContainerDraft stdinOnce() {
    return change(made -> made.stdin(true).stdinOnce(true));
  }

  /** Gives it a terminal. Default: none. */
  public ContainerDraft tty() {
    return change(made -> made.stdin(true).tty(true));
  }

  /** The file with the last words of the container. Default: {@code /dev/termination-log}. */
  public ContainerDraft terminationMessagePath(String path) {
    return change(made -> made.terminationMessagePath(path));
  }

  /** What counts as last words. Default: the file only. */
  public ContainerDraft terminationMessagePolicy(TerminationMessagePolicy policy) {
    return change(made -> made.terminationMessagePolicy(policy));
  }

  /** Changes the typed container at the end of building, as {@link Draft#tweak} does. */
  public ContainerDraft tweak(UnaryOperator<Container> change) {
    return new ContainerDraft(state.tweakedBy(change));
  }

  @Override
  public String toString() {
    return Problems.call("container", name());
  }

  /** A field of a container that is a probe. */
  private interface ProbeField {
    Container.Builder set(Container.Builder container, dev.lading.model.core.v1.Probe probe);
  }
}
