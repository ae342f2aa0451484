package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.EndpointPort;
import dev.lading.cluster.network.Endpoints;
import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The endpoints of Services.
 *
 * <p>Follows {@code podToEndpoint} and {@code ShouldPodBeInEndpoints} of kubernetes {@code
 * staging/src/k8s.io/endpointslice}: a Pod with an address that has not ended is an endpoint; it is
 * ready when it serves and does not terminate, or when the Service publishes all addresses.
 */
public final class ServiceEndpoints {

  private static final String ZONE = "topology.kubernetes.io/zone";

  private final ClusterObjects objects;

  /** Of the Services among these objects. */
  public ServiceEndpoints(ClusterObjects objects) {
    this.objects = objects;
  }

  /** The endpoints of a Service. */
  public Endpoints of(Service service) {
    ServiceSpec spec = service.spec().orElseGet(() -> ServiceSpec.builder().build());
    String name = Owners.name(service);
    if (Services.isExternalName(service)) {
      return new Endpoints(
          name, List.of(), List.of("an ExternalName is an alias and has no endpoints"));
    }
    if (spec.selector().isEmpty()) {
      return new WrittenEndpoints(objects).of(service);
    }
    List<Endpoint> all = new ArrayList<>();
    for (Pod pod : objects.in(Owners.namespace(service), Pod.class)) {
      if (LabelSelectors.containsAll(pod.metadata().labels(), spec.selector())
          && !PodFacts.isFinished(pod)) {
        PodNetwork.address(pod)
            .ifPresent(address -> all.add(endpoint(service, spec, pod, address)));
      }
    }
    return new Endpoints(name, all, new EndpointNotes(objects).of(service, spec, all));
  }

  private Endpoint endpoint(Service service, ServiceSpec spec, Pod pod, String address) {
    boolean serving = PodFacts.isReady(pod);
    boolean terminating = PodFacts.isTerminating(pod);
    boolean ready = spec.publishNotReadyAddresses().orElse(false) || (serving && !terminating);
    Optional<String> node = pod.spec().flatMap(PodSpec::nodeName);
    return new Endpoint(
        address,
        Owners.namespace(pod),
        Optional.of(Owners.name(pod)),
        node,
        node.flatMap(this::zone),
        ownName(service, pod),
        ready,
        serving,
        terminating,
        ports(spec, pod));
  }

  private Optional<String> zone(String node) {
    return objects
        .find(Node.class, "", node)
        .flatMap(found -> Optional.ofNullable(found.metadata().labels().get(ZONE)));
  }

  /** A Pod has a record of its own if it names itself and this Service as its subdomain. */
  private static Optional<String> ownName(Service service, Pod pod) {
    String subdomain = pod.spec().flatMap(PodSpec::subdomain).orElse("");
    return subdomain.equals(Owners.name(service))
        ? pod.spec().flatMap(PodSpec::hostname).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private static List<EndpointPort> ports(ServiceSpec spec, Pod pod) {
    List<EndpointPort> ports = new ArrayList<>();
    for (ServicePort port : spec.ports()) {
      String protocol = Services.protocol(port);
      IntOrString target = port.targetPort().orElse(IntOrString.of(port.port()));
      boolean unset = target.isInt() && target.asInt().getAsInt() == 0;
      TargetPorts.number(pod, unset ? IntOrString.of(port.port()) : target, protocol)
          .map(number -> new EndpointPort(port.name().orElse(""), number, protocol))
          .ifPresent(ports::add);
    }
    return ports;
  }
}
