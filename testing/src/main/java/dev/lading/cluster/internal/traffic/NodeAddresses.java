package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.List;
import java.util.Optional;

/** What listens on nodes: node ports, host ports and Pods in the network of a node. */
final class NodeAddresses {

  /** A port on a node that leads to a Pod. */
  record OpenPort(Pod pod, int number) {}

  private final ClusterObjects objects;

  NodeAddresses(ClusterObjects objects) {
    this.objects = objects;
  }

  boolean isNode(String address) {
    return objects.all(Node.class).stream()
        .flatMap(node -> node.status().stream())
        .flatMap(status -> status.addresses().stream())
        .anyMatch(one -> one.address().orElse("").equals(address));
  }

  /** The Service with an external address or one of a load balancer. */
  Optional<Service> external(String address) {
    return objects.all(Service.class).stream()
        .filter(one -> Services.externalAddresses(one).contains(address))
        .findFirst();
  }

  /** The Service with a node port. */
  Optional<Service> nodePort(int number, String protocol) {
    return objects.all(Service.class).stream()
        .filter(one -> find(one, number, protocol).isPresent())
        .findFirst();
  }

  /** The port of a Service that has a node port. */
  static ServicePort port(Service service, int number, String protocol) {
    return find(service, number, protocol).orElseThrow();
  }

  private static Optional<ServicePort> find(Service service, int number, String protocol) {
    return service.spec().map(ServiceSpec::ports).orElse(List.of()).stream()
        .filter(port -> port.nodePort().orElse(0) == number)
        .filter(port -> port.protocol().map(Object::toString).orElse("TCP").equals(protocol))
        .findFirst();
  }

  /** The Pod behind a host port of a node, or in its network. */
  Optional<OpenPort> openPort(String address, int number, String protocol) {
    for (Pod pod : objects.all(Pod.class)) {
      if (hostAddress(pod).equals(address)) {
        Optional<OpenPort> open = openPort(pod, number, protocol);
        if (open.isPresent()) {
          return open;
        }
      }
    }
    return Optional.empty();
  }

  private static String hostAddress(Pod pod) {
    return pod.status().flatMap(status -> status.hostIP()).orElse("");
  }

  private static Optional<OpenPort> openPort(Pod pod, int number, String protocol) {
    boolean host = PodNetwork.usesHostNetwork(pod);
    for (Container container : pod.spec().map(PodSpec::containers).orElse(List.of())) {
      for (ContainerPort port : container.ports()) {
        int open = host ? port.containerPort() : port.hostPort().orElse(0);
        boolean same = port.protocol().map(Object::toString).orElse("TCP").equals(protocol);
        if (open == number && same) {
          return Optional.of(new OpenPort(pod, port.containerPort()));
        }
      }
    }
    return Optional.empty();
  }
}
