package dev.lading.dsl;

import dev.lading.model.core.v1.Protocol;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.validation.name.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a service, and whether its workload has the ports it leads to. */
final class ServiceCheck {

  private static final int MAX_PORT = 65_535;

  private final ServiceSpec spec;
  private final List<ServicePort> ports;
  private final @Nullable WorkloadDraft<?, ?> workload;
  private final Notes notes;

  ServiceCheck(
      ServiceSpec spec,
      List<ServicePort> ports,
      @Nullable WorkloadDraft<?, ?> workload,
      Notes notes) {
    this.spec = spec;
    this.ports = ports;
    this.workload = workload;
    this.notes = notes;
  }

  void check() {
    boolean external = spec.type().filter(ServiceType.EXTERNAL_NAME::equals).isPresent();
    boolean headless = spec.clusterIP().orElse("").equals("None");
    if (ports.isEmpty() && !external && !headless) {
      notes.error("dsl-no-port", "The service has no port", "call port(…)");
    }
    if (workload != null && spec.selector().isEmpty()) {
      notes.error(
          "dsl-nothing-to-select",
          "The Pods of " + workload + " have no label to select them by",
          "give the workload a label(…)");
    }
    forms(external, headless);
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (ServicePort port : ports) {
      port(port, names, numbers);
    }
  }

  private void forms(boolean external, boolean headless) {
    ServiceType type = spec.type().orElse(ServiceType.CLUSTER_IP);
    if (headless && !external && !type.equals(ServiceType.CLUSTER_IP)) {
      notes.error(
          "dsl-headless",
          "A headless service cannot be a " + type,
          "leave out headless(), or make a second service");
    }
    if (external) {
      String host = spec.externalName().orElse("");
      notes.check("dsl-host", "The host", host, Names.dnsSubdomain(host));
    }
  }

  private void port(ServicePort port, Set<String> names, Set<String> numbers) {
    Notes here = notes.in("port(" + port.port() + ")");
    if (port.port() < 1 || port.port() > MAX_PORT) {
      here.error("dsl-port", "A port is a number from 1 to 65535", "correct the number");
    }
    String key = port.port() + "/" + port.protocol().orElse(Protocol.TCP);
    if (!numbers.add(key)) {
      here.error("dsl-duplicate-port", "The port " + key + " is there twice", "leave out one");
    }
    if (port.nodePort().isPresent()
        && spec.type().orElse(ServiceType.CLUSTER_IP).equals(ServiceType.CLUSTER_IP)) {
      here.error(
          "dsl-node-port",
          "Only a NodePort or LoadBalancer service has ports of the nodes",
          "call nodePort() or loadBalancer(), or leave out the port of the node");
    }
    name(here, port.name().orElse(""), names);
    target(here, port);
  }

  private void name(Notes here, String name, Set<String> names) {
    if (!name.isEmpty()) {
      here.check("dsl-port-name", "The name", name, Names.dnsLabel(name));
    } else if (ports.size() > 1) {
      here.error(
          "dsl-port-name",
          "A service with several ports needs a name for each",
          "say name(…), or name the ports of the containers");
    }
    if (!name.isEmpty() && !names.add(name)) {
      here.error(
          "dsl-duplicate-port", "Two ports are named \"" + name + "\"", "name one differently");
    }
  }

  private void target(Notes here, ServicePort port) {
    if (workload == null || port.targetPort().isEmpty() || port.targetPort().get().isInt()) {
      return;
    }
    String target = port.targetPort().get().asText();
    if (workload.portNamed(target).isEmpty()) {
      here.error(
          "dsl-no-such-port",
          "No container of " + workload + " has a port named \"" + target + "\"",
          "name a port of the container, or give a number");
    }
  }
}
