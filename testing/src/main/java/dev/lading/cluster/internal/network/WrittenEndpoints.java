package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.EndpointPort;
import dev.lading.cluster.network.Endpoints;
import dev.lading.model.core.v1.ObjectReference;
import dev.lading.model.core.v1.Service;
import dev.lading.model.discovery.v1.EndpointConditions;
import dev.lading.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Endpoints of a Service without a selector: those that somebody wrote.
 *
 * <p>EndpointSlices belong to the Service that their label {@code kubernetes.io/service-name}
 * names: docs "EndpointSlices", "Ownership". A condition that is absent counts as true, but {@code
 * terminating}: api discovery/v1 EndpointConditions.
 */
final class WrittenEndpoints {

  private static final String SERVICE_NAME = "kubernetes.io/service-name";

  private final ClusterObjects objects;

  WrittenEndpoints(ClusterObjects objects) {
    this.objects = objects;
  }

  Endpoints of(Service service) {
    List<Endpoint> all = new ArrayList<>();
    String name = Owners.name(service);
    for (EndpointSlice slice : objects.in(Owners.namespace(service), EndpointSlice.class)) {
      if (name.equals(slice.metadata().labels().get(SERVICE_NAME))) {
        slice.endpoints().forEach(one -> add(service, slice, one, all));
      }
    }
    addOldForm(service, all);
    return new Endpoints(
        name,
        all,
        all.isEmpty()
            ? List.of("it has no selector, and nobody wrote an EndpointSlice for it")
            : List.of());
  }

  private static void add(
      Service service,
      EndpointSlice slice,
      dev.lading.model.discovery.v1.Endpoint one,
      List<Endpoint> all) {
    List<EndpointPort> ports = new ArrayList<>();
    slice
        .ports()
        .forEach(
            port ->
                ports.add(
                    new EndpointPort(
                        port.name().orElse(""),
                        port.port().orElse(0),
                        port.protocol().map(Object::toString).orElse("TCP"))));
    Optional<EndpointConditions> conditions = one.conditions();
    one.addresses().stream()
        .findFirst()
        .ifPresent(
            address ->
                all.add(
                    new Endpoint(
                        address,
                        Owners.namespace(service),
                        pod(one.targetRef()),
                        one.nodeName(),
                        one.zone(),
                        one.hostname(),
                        conditions.flatMap(EndpointConditions::ready).orElse(true),
                        conditions.flatMap(EndpointConditions::serving).orElse(true),
                        conditions.flatMap(EndpointConditions::terminating).orElse(false),
                        ports)));
  }

  private static Optional<String> pod(Optional<ObjectReference> target) {
    return target.filter(one -> one.kind().orElse("").equals("Pod")).flatMap(ObjectReference::name);
  }

  /** An Endpoints object of the same name, which the control plane mirrors. */
  private void addOldForm(Service service, List<Endpoint> all) {
    objects
        .find(
            dev.lading.model.core.v1.Endpoints.class,
            Owners.namespace(service),
            Owners.name(service))
        .ifPresent(old -> old.subsets().forEach(subset -> addSubset(service, subset, all)));
  }

  private static void addSubset(
      Service service, dev.lading.model.core.v1.EndpointSubset subset, List<Endpoint> all) {
    List<EndpointPort> ports = new ArrayList<>();
    subset
        .ports()
        .forEach(
            port ->
                ports.add(
                    new EndpointPort(
                        port.name().orElse(""),
                        port.port().orElse(0),
                        port.protocol().map(Object::toString).orElse("TCP"))));
    subset.addresses().forEach(one -> all.add(old(service, one, true, ports)));
    subset.notReadyAddresses().forEach(one -> all.add(old(service, one, false, ports)));
  }

  private static Endpoint old(
      Service service,
      dev.lading.model.core.v1.EndpointAddress address,
      boolean ready,
      List<EndpointPort> ports) {
    return new Endpoint(
        address.ip().orElse(""),
        Owners.namespace(service),
        pod(address.targetRef()),
        address.nodeName(),
        Optional.empty(),
        address.hostname(),
        ready,
        ready,
        false,
        ports);
  }
}
