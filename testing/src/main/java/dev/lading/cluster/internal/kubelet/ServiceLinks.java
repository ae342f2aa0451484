package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.EnvironmentVariable;
import dev.lading.cluster.container.ValueSource;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.Time;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodStatus;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that tell a container of services: those with a cluster address in the Pod's
 * namespace that were there before the Pod started, and {@code default/kubernetes} always.
 *
 * <p>Follows {@code getServiceEnvVarMap} of kubernetes {@code pkg/kubelet/kubelet_pods.go} and
 * {@code FromServices} of {@code pkg/kubelet/envvars/envvars.go}.
 */
final class ServiceLinks {

  private final Map<String, EnvironmentVariable> variables = new LinkedHashMap<>();

  private ServiceLinks() {}

  static Map<String, EnvironmentVariable> of(ClusterObjects objects, Pod pod) {
    ServiceLinks links = new ServiceLinks();
    services(objects, pod).values().forEach(links::add);
    return links.variables;
  }

  private static Map<String, Service> services(ClusterObjects objects, Pod pod) {
    Map<String, Service> byName = new LinkedHashMap<>();
    objects
        .find(Service.class, "default", "kubernetes")
        .filter(ServiceLinks::hasClusterAddress)
        .ifPresent(master -> byName.put("kubernetes", master));
    if (pod.spec().flatMap(PodSpec::enableServiceLinks).orElse(true)) {
      for (Service service : objects.in(Owners.namespace(pod), Service.class)) {
        if (hasClusterAddress(service) && isOlder(service, pod)) {
          byName.put(Owners.name(service), service);
        }
      }
    }
    return byName;
  }

  private static boolean hasClusterAddress(Service service) {
    String address = service.spec().flatMap(ServiceSpec::clusterIP).orElse("");
    return !address.isEmpty() && !address.equals("None");
  }

  private static boolean isOlder(Service service, Pod pod) {
    Optional<Time> started =
        pod.status().flatMap(PodStatus::startTime).or(() -> pod.metadata().creationTimestamp());
    Optional<Time> made = service.metadata().creationTimestamp();
    return started.isEmpty()
        || made.isEmpty()
        || !made.get().toInstant().isAfter(started.get().toInstant());
  }

  private void add(Service service) {
    ServiceSpec spec = service.spec().orElseThrow();
    String address = spec.clusterIP().orElse("");
    String prefix = variableName(Owners.name(service));
    List<ServicePort> ports = spec.ports();
    put(service, prefix + "_SERVICE_HOST", address);
    if (ports.isEmpty()) {
      return;
    }
    put(service, prefix + "_SERVICE_PORT", Integer.toString(ports.get(0).port()));
    for (ServicePort port : ports) {
      port.name()
          .filter(name -> !name.isEmpty())
          .map(name -> prefix + "_SERVICE_PORT_" + variableName(name))
          .ifPresent(name -> put(service, name, Integer.toString(port.port())));
    }
    put(service, prefix + "_PORT", url(address, ports.get(0)));
    ports.forEach(port -> addLink(service, prefix, address, port));
  }

  /** The variables that Docker once made for linked containers. */
  private void addLink(Service service, String prefix, String address, ServicePort port) {
    String protocol = protocol(port);
    String link = prefix + "_PORT_" + port.port() + "_" + protocol.toUpperCase(Locale.ROOT);
    put(service, link, url(address, port));
    put(service, link + "_PROTO", protocol);
    put(service, link + "_PORT", Integer.toString(port.port()));
    put(service, link + "_ADDR", address);
  }

  private static String url(String address, ServicePort port) {
    String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    return protocol(port) + "://" + host + ":" + port.port();
  }

  private static String protocol(ServicePort port) {
    return port.protocol().map(Object::toString).orElse("TCP").toLowerCase(Locale.ROOT);
  }

  private static String variableName(String name) {
    String word = name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    return !word.isEmpty() && Character.isDigit(word.charAt(0)) ? "_" + word : word;
  }

  private void put(Service service, String name, String value) {
    ValueSource source = new ValueSource(ValueSource.Kind.SERVICE, Owners.name(service), "");
    variables.put(name, new EnvironmentVariable(name, value, source, false));
  }
}
