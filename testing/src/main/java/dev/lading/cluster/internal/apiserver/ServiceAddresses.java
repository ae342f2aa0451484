package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.setup.AddressRange;
import dev.lading.model.core.v1.IPFamily;
import dev.lading.model.core.v1.IPFamilyPolicy;
import dev.lading.model.core.v1.Protocol;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cluster IPs and node ports ({@code pkg/registry/core/service/storage/alloc.go}): those asked for
 * must be free and in range; others come from the upper band of the range, one after the other.
 */
final class ServiceAddresses {

  private static final int FIRST_NODE_PORT = 30000;
  private static final int LAST_NODE_PORT = 32767;

  /** min(max(16, 2768/32), 128): ports kept for those who ask. */
  private static final int PORT_BAND = 86;

  private final AddressRange range;
  private final RunState state;
  private final Map<String, String> addressOwners = new HashMap<>();
  private final Map<String, String> portOwners = new HashMap<>();

  ServiceAddresses(AddressRange range, RunState state) {
    this.range = range;
    this.state = state;
    state.objects().all(Service.class).forEach(this::take);
    state
        .objects()
        .listen(
            (before, after) -> {
              if (before instanceof Service service) {
                release(service);
              }
              if (after instanceof Service service) {
                take(service);
              }
            });
  }

  private static String owner(Service service) {
    return Owners.namespace(service) + "/" + Owners.name(service);
  }

  private void take(Service service) {
    service
        .spec()
        .flatMap(ServiceSpec::clusterIP)
        .ifPresent(ip -> addressOwners.put(ip, owner(service)));
    ports(service)
        .forEach(
            port ->
                port.nodePort()
                    .ifPresent(number -> portOwners.put(key(port, number), owner(service))));
  }

  private void release(Service service) {
    service.spec().flatMap(ServiceSpec::clusterIP).ifPresent(addressOwners::remove);
    ports(service)
        .forEach(port -> port.nodePort().ifPresent(number -> portOwners.remove(key(port, number))));
  }

  private static List<ServicePort> ports(Service service) {
    return service.spec().map(ServiceSpec::ports).orElse(List.of());
  }

  private static String key(ServicePort port, int number) {
    return port.protocol().map(Protocol::value).orElse("TCP") + "/" + number;
  }

  /** A Service with all its addresses; what it asks for and cannot get is a problem. */
  Service allocate(Service service, List<Problem> problems) {
    ServiceSpec spec = service.spec().orElse(null);
    if (spec == null || isType(spec, ServiceType.EXTERNAL_NAME)) {
      return service;
    }
    ServiceSpec addressed = withClusterIp(service, spec, problems);
    boolean balancer =
        isType(spec, ServiceType.LOAD_BALANCER)
            && spec.allocateLoadBalancerNodePorts().orElse(true);
    return service.withSpec(
        balancer || isType(spec, ServiceType.NODE_PORT)
            ? withNodePorts(service, addressed, problems)
            : addressed);
  }

  private static boolean isType(ServiceSpec spec, ServiceType type) {
    return spec.type().equals(Optional.of(type));
  }

  private ServiceSpec withClusterIp(Service service, ServiceSpec spec, List<Problem> problems) {
    String wanted = spec.clusterIP().orElse("");
    if (!wanted.isEmpty() && !wanted.equals("None")) {
      String owner = addressOwners.get(wanted);
      if (owner != null && !owner.equals(owner(service))) {
        problems.add(taken(service, "spec.clusterIPs[0]", "provided IP is already allocated"));
      }
    }
    String address = wanted.isEmpty() ? nextAddress() : wanted;
    ServiceSpec.Builder changed = spec.toBuilder().clusterIP(address).clusterIPs(address);
    if (spec.ipFamilies().isEmpty()) {
      changed.ipFamilies(IPFamily.IPV4);
    }
    return changed
        .ipFamilyPolicy(spec.ipFamilyPolicy().orElse(IPFamilyPolicy.SINGLE_STACK))
        .build();
  }

  /** The lower band, min(max(16, size/16), 256) addresses, is kept for those who ask. */
  private String nextAddress() {
    long band = Math.min(Math.max(16, range.size() / 16), 256);
    long free = range.size() - band - 2;
    String address;
    do {
      address = range.address(band + 1 + state.next("cluster IPs") % free);
    } while (addressOwners.containsKey(address));
    return address;
  }

  private ServiceSpec withNodePorts(Service service, ServiceSpec spec, List<Problem> problems) {
    List<ServicePort> ports = new ArrayList<>();
    for (ServicePort port : spec.ports()) {
      int wanted = port.nodePort().orElse(0);
      if (wanted != 0) {
        check(service, port, wanted, problems);
        ports.add(port);
      } else {
        int number = nextPort(port);
        portOwners.put(key(port, number), owner(service));
        ports.add(port.withNodePort(number));
      }
    }
    return spec.withPorts(ports);
  }

  private void check(Service service, ServicePort port, int wanted, List<Problem> problems) {
    String owner = portOwners.get(key(port, wanted));
    if (wanted < FIRST_NODE_PORT || wanted > LAST_NODE_PORT) {
      problems.add(
          taken(
              service,
              "spec.ports[].nodePort",
              wanted
                  + ": provided port is not in the valid range. The range of valid ports is "
                  + FIRST_NODE_PORT
                  + "-"
                  + LAST_NODE_PORT));
    } else if (owner != null && !owner.equals(owner(service))) {
      problems.add(
          taken(service, "spec.ports[].nodePort", wanted + ": provided port is already allocated"));
    }
  }

  private int nextPort(ServicePort port) {
    int free = LAST_NODE_PORT - FIRST_NODE_PORT - PORT_BAND + 1;
    int number;
    do {
      number = FIRST_NODE_PORT + PORT_BAND + state.next("node ports") % free;
    } while (portOwners.containsKey(key(port, number)));
    return number;
  }

  private static Problem taken(Service service, String path, String why) {
    return Problem.of(
            "cluster-service-address",
            "Service \""
                + Owners.name(service)
                + "\" is invalid: "
                + path
                + ": Invalid value: "
                + why)
        .withSource(service.id().toString())
        .withPath(path);
  }
}
