package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.Endpoint;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says why a Service has no endpoints, or why ports are missing from them. */
final class EndpointNotes {

  private final ClusterObjects objects;

  EndpointNotes(ClusterObjects objects) {
    this.objects = objects;
  }

  List<String> of(Service service, ServiceSpec spec, List<Endpoint> endpoints) {
    List<String> notes = new ArrayList<>();
    if (endpoints.isEmpty()) {
      notes.add(whyNone(service, spec.selector()));
    } else if (endpoints.stream().noneMatch(Endpoint::ready)) {
      notes.add("no Pod is ready");
    }
    for (ServicePort port : spec.ports()) {
      notePort(port, endpoints, notes);
    }
    return notes;
  }

  private String whyNone(Service service, Map<String, String> selector) {
    List<Pod> pods = objects.in(Owners.namespace(service), Pod.class);
    long selected =
        pods.stream()
            .filter(pod -> LabelSelectors.containsAll(pod.metadata().labels(), selector))
            .count();
    if (selected > 0) {
      return "none of the " + selected + " Pods that the selector matches has an address yet";
    }
    long elsewhere =
        objects.all(Pod.class).stream()
            .filter(pod -> LabelSelectors.containsAll(pod.metadata().labels(), selector))
            .count();
    return "no Pod in namespace "
        + Owners.namespace(service)
        + " has the labels "
        + selector
        + (elsewhere > 0 ? ", but " + elsewhere + " in other namespaces have" : "");
  }

  private static void notePort(ServicePort port, List<Endpoint> endpoints, List<String> notes) {
    String name = port.name().orElse("");
    for (Endpoint endpoint : endpoints) {
      if (endpoint.port(name).isEmpty()) {
        notes.add(
            "Pod "
                + endpoint.target()
                + " has no port named "
                + port.targetPort().map(Object::toString).orElse("")
                + " with protocol "
                + Services.protocol(port)
                + ", so port "
                + port.port()
                + " does not lead to it");
      }
    }
  }
}
