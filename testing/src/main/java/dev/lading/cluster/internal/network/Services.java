package dev.lading.cluster.internal.network;

import dev.lading.model.core.v1.LoadBalancerIngress;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kind a Service is, and its addresses. */
public final class Services {

  private Services() {}

  /** Whether it is an alias of a name. */
  public static boolean isExternalName(Service service) {
    return type(service).equals("ExternalName");
  }

  /** Whether it has no address of its own. */
  public static boolean isHeadless(Service service) {
    return service.spec().flatMap(ServiceSpec::clusterIP).orElse("").equals("None");
  }

  /** {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer} or {@code ExternalName}. */
  public static String type(Service service) {
    return service.spec().flatMap(ServiceSpec::type).map(Object::toString).orElse("ClusterIP");
  }

  /** Its addresses inside the cluster; none when it is headless or an alias. */
  public static List<String> clusterAddresses(Service service) {
    List<String> addresses =
        new ArrayList<>(service.spec().map(ServiceSpec::clusterIPs).orElse(List.of()));
    service
        .spec()
        .flatMap(ServiceSpec::clusterIP)
        .filter(address -> !addresses.contains(address))
        .ifPresent(addresses::add);
    addresses.removeIf(address -> address.isEmpty() || address.equals("None"));
    return addresses;
  }

  /** Addresses from outside: external ones and those of the load balancer. */
  public static List<String> externalAddresses(Service service) {
    List<String> addresses =
        new ArrayList<>(service.spec().map(ServiceSpec::externalIPs).orElse(List.of()));
    service.status().flatMap(status -> status.loadBalancer()).stream()
        .flatMap(balancer -> balancer.ingress().stream())
        .flatMap((LoadBalancerIngress one) -> one.ip().stream())
        .forEach(addresses::add);
    return addresses;
  }

  /** The protocol of a port. */
  public static String protocol(ServicePort port) {
    return port.protocol().map(Object::toString).orElse("TCP");
  }

  /** The port with a number and a protocol. */
  public static Optional<ServicePort> port(Service service, int number, String protocol) {
    return service.spec().stream()
        .flatMap(spec -> spec.ports().stream())
        .filter(port -> port.port() == number && protocol(port).equals(protocol))
        .findFirst();
  }

  /** Such as {@code 80/TCP (web), 443/TCP}. */
  public static String describePorts(Service service) {
    List<String> ports = new ArrayList<>();
    service.spec().stream()
        .flatMap(spec -> spec.ports().stream())
        .forEach(
            port ->
                ports.add(
                    port.port()
                        + "/"
                        + protocol(port)
                        + port.name().map(name -> " (" + name + ")").orElse("")));
    return ports.isEmpty() ? "no ports" : String.join(", ", ports);
  }
}
