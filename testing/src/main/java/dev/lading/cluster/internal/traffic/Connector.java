package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.internal.dns.AddressOwners;
import dev.lading.cluster.internal.dns.DnsSettings;
import dev.lading.cluster.internal.dns.Resolver;
import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.ControlPlane;
import dev.lading.cluster.internal.network.Peer;
import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.Connection.Outcome;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.Endpoints;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.Resolution;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predicts where connections of Pods end: the name is looked up, the address of a Service is
 * replaced by one of its endpoints, and policies of both ends decide.
 *
 * <p>Which endpoints a Service uses follows kubernetes {@code pkg/proxy/topology.go}; policies see
 * the address of the Pod, not of the Service.
 */
public final class Connector {

  private final ClusterObjects objects;
  private final Resolver resolver;
  private final AddressOwners owners;
  private final NodeAddresses nodes;
  private final Backends backends;

  /** Among these objects. */
  public Connector(ClusterObjects objects, DnsSettings settings) {
    this.objects = objects;
    this.resolver = new Resolver(objects, settings);
    this.owners = new AddressOwners(objects);
    this.nodes = new NodeAddresses(objects);
    this.backends = new Backends(objects);
  }

  /** Connects a Pod to a URL or {@code host:port}. */
  public Connection connect(Pod client, String text, Libc libc) {
    Attempt attempt = new Attempt(Naming.title(client), text);
    if (PodNetwork.address(client).isEmpty() || PodFacts.isFinished(client)) {
      return attempt.ends(Outcome.CLIENT_NOT_RUNNING, "the Pod is not running");
    }
    Optional<Target> target = Target.parse(text);
    return target.isEmpty()
        ? attempt.ends(Outcome.MALFORMED, "expected a URL or host:port")
        : connect(attempt, client, target.get(), libc);
  }

  private Connection connect(Attempt attempt, Pod client, Target target, Libc libc) {
    Resolution found = resolver.resolve(target.host(), client, libc);
    attempt.step(found.explain());
    if (found.dependsOnOutside()) {
      return attempt.ends(Outcome.OUTSIDE, target.host() + " is not a name of the cluster");
    }
    if (!found.isFound()) {
      return attempt.ends(Outcome.NO_SUCH_NAME, target.host() + " is not found");
    }
    Peer from = Peer.of(objects, client);
    for (String address : found.addresses()) {
      Optional<Connection> refusal = reach(attempt, from, client, address, target);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    return verdict(attempt, target);
  }

  /** Adds the backends behind an address; or says why there are none. */
  private Optional<Connection> reach(
      Attempt attempt, Peer from, Pod client, String address, Target target) {
    Optional<Service> service = owners.service(address).or(() -> nodes.external(address));
    if (service.isPresent()) {
      Optional<ServicePort> port = Services.port(service.get(), target.port(), target.protocol());
      return port.isEmpty()
          ? Optional.of(noPort(attempt, service.get(), target))
          : behind(attempt, from, client, service.get(), port.get());
    }
    Optional<Pod> pod = address.equals("127.0.0.1") ? Optional.of(client) : owners.pod(address);
    if (pod.isPresent()) {
      attempt.add(backends.of(Optional.of(from), pod.get(), target.port(), target.protocol()));
      return Optional.empty();
    }
    return nodes.isNode(address)
        ? onNode(attempt, from, client, address, target)
        : Optional.of(outside(attempt, from, address, target));
  }

  private static Connection noPort(Attempt attempt, Service service, Target target) {
    return attempt.ends(
        Outcome.NO_SUCH_PORT,
        Naming.title(service)
            + " has no port "
            + target.port()
            + "/"
            + target.protocol()
            + ", only "
            + Services.describePorts(service));
  }

  private Optional<Connection> behind(
      Attempt attempt, Peer from, Pod client, Service service, ServicePort port) {
    Endpoints endpoints = new ServiceEndpoints(objects).of(service);
    String name = port.name().orElse("");
    String protocol = port.protocol().map(Object::toString).orElse("TCP");
    List<Endpoint> usable = local(service, client, endpoints.usable());
    attempt.step(Naming.title(service) + " has the endpoints " + usable);
    List<Backend> found = new ArrayList<>();
    for (Endpoint endpoint : usable) {
      endpoint
          .port(name)
          .map(one -> backends.of(Optional.of(from), endpoint, one.port(), protocol))
          .ifPresent(found::add);
    }
    found.forEach(attempt::add);
    return found.isEmpty() ? Optional.of(nowhere(attempt, service, endpoints)) : Optional.empty();
  }

  private static Connection nowhere(Attempt attempt, Service service, Endpoints endpoints) {
    String title = Naming.title(service);
    if (ControlPlane.isPartOf(service)) {
      return attempt.ends(Outcome.OUTSIDE, title + " is part of the control plane");
    }
    String notes = String.join("; ", endpoints.notes());
    return attempt.ends(
        Outcome.NO_ENDPOINTS,
        title + " has no endpoints for this connection" + (notes.isEmpty() ? "" : ": " + notes));
  }

  /** With {@code internalTrafficPolicy: Local}, those on the client's node only. */
  private static List<Endpoint> local(Service service, Pod client, List<Endpoint> endpoints) {
    boolean local =
        service
            .spec()
            .flatMap(ServiceSpec::internalTrafficPolicy)
            .filter(policy -> policy.value().equals("Local"))
            .isPresent();
    String node = PodFacts.node(client);
    return local
        ? endpoints.stream().filter(one -> one.node().filter(node::equals).isPresent()).toList()
        : endpoints;
  }

  private Optional<Connection> onNode(
      Attempt attempt, Peer from, Pod client, String address, Target target) {
    Optional<Service> service = nodes.nodePort(target.port(), target.protocol());
    if (service.isPresent()) {
      ServicePort port = NodeAddresses.port(service.get(), target.port(), target.protocol());
      attempt.step(target.port() + " is a node port of " + Naming.title(service.get()));
      return behind(attempt, from, client, service.get(), port);
    }
    Optional<NodeAddresses.OpenPort> open =
        nodes.openPort(address, target.port(), target.protocol());
    open.ifPresent(
        one ->
            attempt.add(
                backends.of(Optional.of(from), one.pod(), one.number(), target.protocol())));
    return open.isPresent()
        ? Optional.empty()
        : Optional.of(
            attempt.ends(
                Outcome.NO_SUCH_PORT,
                "no Service and no Pod has port " + target.port() + " on the node " + address));
  }

  private Connection outside(Attempt attempt, Peer from, String address, Target target) {
    Backend backend =
        backends.outside(Optional.of(from), address, target.port(), target.protocol());
    attempt.add(backend);
    return backend.isAllowed()
        ? attempt.ends(Outcome.OUTSIDE, address + " is not an address of the cluster")
        : attempt.ends(Outcome.DENIED, backend.denial().orElse(""));
  }

  private Connection verdict(Attempt attempt, Target target) {
    List<Backend> allowed = attempt.allowed();
    if (allowed.isEmpty()) {
      return attempt.ends(Outcome.DENIED, attempt.firstDenial());
    }
    Backend first = allowed.get(0);
    if (first.container().isPresent()) {
      return attempt.ends(
          Outcome.REACHED, "container " + first.container().get() + " of " + first.pod());
    }
    String port = first.port() + "/" + target.protocol();
    Optional<Pod> pod = objects.find(Pod.class, first.namespace(), first.pod());
    return pod.map(DeclaredPorts::describe).filter(text -> !text.isEmpty()).isPresent()
        ? attempt.ends(
            Outcome.UNDECLARED_PORT,
            "no container of "
                + first.pod()
                + " declares "
                + port
                + ", only "
                + DeclaredPorts.describe(pod.get()))
        : attempt.ends(
            Outcome.REACHED,
            first.pod() + "; whether a program listens on " + port + " is not declared");
  }
}
