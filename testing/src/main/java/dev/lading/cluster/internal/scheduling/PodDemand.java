package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.model.core.v1.Affinity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the scheduler needs to know of a PodSpec, worked out once for all Pods that share it.
 *
 * @param spec the spec
 * @param requests what it asks for, by resource
 * @param cpu what it asks for of CPU, in thousandths
 * @param memory what it asks for of memory, in bytes
 * @param others the requests that are neither CPU nor memory
 * @param hostPorts the ports of the node it wants
 */
record PodDemand(
    PodSpec spec,
    Map<String, Long> requests,
    long cpu,
    long memory,
    Map<String, Long> others,
    List<HostPort> hostPorts) {

  private static final Affinity NONE = Affinity.builder().build();

  /** A port of a node. */
  record HostPort(int port, String protocol, String address) {

    /** Whether two Pods cannot have both; the address 0.0.0.0 means every address. */
    boolean conflictsWith(HostPort other) {
      return port == other.port
          && protocol.equals(other.protocol)
          && (address.equals(other.address) || isAny(address) || isAny(other.address));
    }

    private static boolean isAny(String address) {
      return address.equals("0.0.0.0");
    }
  }

  static PodDemand of(PodSpec spec) {
    Map<String, Long> requests = Requests.of(spec);
    Map<String, Long> others = new TreeMap<>(requests);
    others.keySet().removeAll(List.of("cpu", "memory"));
    return new PodDemand(
        spec,
        requests,
        requests.getOrDefault("cpu", 0L),
        requests.getOrDefault("memory", 0L),
        others,
        hostPorts(spec));
  }

  private static List<HostPort> hostPorts(PodSpec spec) {
    List<HostPort> ports = new ArrayList<>();
    for (Container container : spec.initContainers()) {
      if (Requests.isSidecar(container)) {
        addPorts(ports, container);
      }
    }
    spec.containers().forEach(container -> addPorts(ports, container));
    return ports;
  }

  private static void addPorts(List<HostPort> ports, Container container) {
    for (ContainerPort port : container.ports()) {
      int hostPort = port.hostPort().orElse(0);
      if (hostPort > 0) {
        String protocol = port.protocol().map(Protocol::value).orElse("TCP");
        ports.add(new HostPort(hostPort, protocol, port.hostIP().orElse("0.0.0.0")));
      }
    }
  }

  Affinity affinity() {
    return spec.affinity().orElse(NONE);
  }
}
