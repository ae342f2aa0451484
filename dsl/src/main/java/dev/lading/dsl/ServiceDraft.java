package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceAffinity;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.validation.name.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stable name, and mostly an address, for Pods.
 *
 * <p>A service made from a workload carries its labels, selects its Pods, and has a port for each
 * port of its containers: the same number and name, aimed at the port by name where it has one.
 * {@link #port} says the ports instead. Forms: {@link #clusterIp} (the default of the API), {@link
 * #nodePort}, {@link #loadBalancer}, {@link #headless}, and {@link Lading#externalName}.
 */
public final class ServiceDraft extends Draft<Service, ServiceDraft> {

  private static final String NO_ADDRESS = "None";

  private final @Nullable WorkloadDraft<?, ?> workload;
  private final boolean derivedPorts;

  private ServiceDraft(
      State<Service> state, @Nullable WorkloadDraft<?, ?> workload, boolean derivedPorts) {
    super(state);
    this.workload = workload;
    this.derivedPorts = derivedPorts;
  }

  static ServiceDraft of(String name, WorkloadDraft<?, ?> workload) {
    State<Service> state = empty(name);
    return new ServiceDraft(workload.related(state), workload, true)
        .spec(made -> made.selector(orNull(workload.selectorLabels())));
  }

  static ServiceDraft of(String name) {
    return new ServiceDraft(empty(name), null, false);
  }

  private static State<Service> empty(String name) {
    Service empty = Service.builder().spec(spec -> {}).build();
    return State.of("service", Service.class, name, empty);
  }

  private static @Nullable Map<String, String> orNull(Map<String, String> labels) {
    return labels.isEmpty() ? null : labels;
  }

  @Override
  ServiceDraft with(State<Service> newState) {
    return new ServiceDraft(newState, workload, derivedPorts);
  }

  private ServiceSpec spec() {
    return state().resource().spec().orElseThrow();
  }

  /** Changes the service in words of the API: addresses, families, traffic policies. */
  public ServiceDraft spec(Consumer<ServiceSpec.Builder> change) {
    return edit(Service::toBuilder, made -> made.spec(change));
  }

  /** What form of service. Default: {@code ClusterIP}, which the API fills in. */
  public ServiceDraft type(ServiceType type) {
    return spec(made -> made.type(type));
  }

  /** Reachable inside the cluster; says so, which is the default anyway. */
  public ServiceDraft clusterIp() {
    return type(ServiceType.CLUSTER_IP);
  }

  /** Reachable on a port of every node. */
  public ServiceDraft nodePort() {
    return type(ServiceType.NODE_PORT);
  }

  /** Reachable through a load balancer of the cloud. */
  public ServiceDraft loadBalancer() {
    return type(ServiceType.LOAD_BALANCER);
  }

  /** Without an address of its own: the name stands for all Pods. */
  public ServiceDraft headless() {
    return spec(made -> made.clusterIP(NO_ADDRESS));
  }

  /** Selects Pods by a label. */
  public ServiceDraft selector(String label, String value) {
    return spec(made -> made.putSelector(label, value));
  }

  /** Offers a port, and leads it to the same port of the Pods. */
  public ServiceDraft port(int port) {
    return port(port, made -> {});
  }

  /** Offers a port, and leads it to another port of the Pods. */
  public ServiceDraft port(int port, int target) {
    return port(port, made -> made.targetPort(target));
  }

  /** Offers a port, and leads it to the named port of the Pods. */
  public ServiceDraft port(int port, String target) {
    return port(port, made -> made.name(target).targetPort(target));
  }

  /**
   * Offers a port, with a name, a protocol or a port of the node. The first port said takes the
   * place of those that came from the workload.
   */
  public ServiceDraft port(int port, Consumer<ServicePort.Builder> change) {
    return new ServiceDraft(state(), workload, false)
        .spec(made -> made.addPort(each -> change.accept(each.port(port))));
  }

  /** Sends a client always to the same Pod. Default: to any. */
  public ServiceDraft stickyByClientIp() {
    return spec(made -> made.sessionAffinity(ServiceAffinity.CLIENT_IP));
  }

  /** Counts Pods in that are not ready yet, which members of a database cluster often need. */
  public ServiceDraft publishNotReady() {
    return spec(made -> made.publishNotReadyAddresses(true));
  }

  /** One of its ports, by name, for an Ingress to lead to. */
  public Backend at(String portName) {
    return new Backend(this, IntOrString.of(portName));
  }

  /** One of its ports, by number, for an Ingress to lead to. */
  public Backend at(int port) {
    return new Backend(this, IntOrString.of(port));
  }

  /** The workload it was made from. */
  Optional<WorkloadDraft<?, ?>> workload() {
    return Optional.ofNullable(workload);
  }

  boolean isHeadless() {
    return spec().clusterIP().orElse("").equals(NO_ADDRESS);
  }

  List<ServicePort> ports() {
    return workload != null && derivedPorts
        ? workload.ports().stream().map(ServiceDraft::offered).toList()
        : spec().ports();
  }

  private static ServicePort offered(ContainerPort port) {
    ServicePort.Builder offered =
        ServicePort.builder().port(port.containerPort()).protocol(port.protocol().orElse(null));
    port.name().ifPresent(name -> offered.name(name).targetPort(name));
    return offered.build();
  }

  @Override
  Optional<String> wrongName(String name) {
    return Names.dnsLabel1035(name);
  }

  @Override
  Service complete(ObjectMeta metadata, Notes notes) {
    List<ServicePort> ports = ports();
    new ServiceCheck(spec(), ports, workload, notes).check();
    ServiceSpec.Builder spec = spec().toBuilder();
    if (!ports.isEmpty()) {
      spec.ports(ports);
    }
    return state().resource().withSpec(spec.build()).withMetadata(metadata);
  }
}
