package dev.lading.cluster.network;

import java.util.List;
import java.util.Optional;

/**
 * A backend of a Service.
 *
 * @param address its IP address
 * @param namespace the namespace of the Service
 * @param pod the name of the Pod; empty for an address that was written by hand
 * @param node the node it is on
 * @param zone the zone of the node
 * @param hostname the name its own DNS record has
 * @param ready whether traffic goes to it
 * @param serving whether the Pod is ready, terminating or not
 * @param terminating whether the Pod is being deleted
 * @param ports the ports of the Service here; a named target port that no container has is left out
 */
public record Endpoint(
    String address,
    String namespace,
    Optional<String> pod,
    Optional<String> node,
    Optional<String> zone,
    Optional<String> hostname,
    boolean ready,
    boolean serving,
    boolean terminating,
    List<EndpointPort> ports) {

  /** Lists that do not change. */
  public Endpoint {
    ports = List.copyOf(ports);
  }

  /** The port that a named port of the Service leads to; the name is empty for the only one. */
  public Optional<EndpointPort> port(String name) {
    return ports.stream().filter(port -> port.name().equals(name)).findFirst();
  }

  /** The name of the Pod, or the address. */
  public String target() {
    return pod.orElse(address);
  }

  @Override
  public String toString() {
    String state = ready ? "ready" : terminating ? "terminating" : "not ready";
    return target() + " (" + address + ", " + state + ")";
  }
}
