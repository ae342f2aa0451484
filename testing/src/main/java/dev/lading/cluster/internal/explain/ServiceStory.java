package dev.lading.cluster.internal.explain;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.Endpoints;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import java.util.ArrayList;
import java.util.List;

/** Tells of a Service: its kind, its names, and where it leads. */
final class ServiceStory {

  private final ClusterObjects objects;
  private final Service service;
  private final String domain;

  ServiceStory(ClusterObjects objects, Service service, String domain) {
    this.objects = objects;
    this.service = service;
    this.domain = domain;
  }

  List<String> tell() {
    List<String> sentences = new ArrayList<>();
    sentences.add(Naming.title(service) + " is " + kind() + ".");
    String name = Owners.name(service);
    String namespace = Owners.namespace(service);
    sentences.add(
        "Its names are "
            + name
            + " inside namespace "
            + namespace
            + ", "
            + name
            + "."
            + namespace
            + " and "
            + name
            + "."
            + namespace
            + ".svc."
            + domain
            + ".");
    for (ServicePort port : service.spec().map(ServiceSpec::ports).orElse(List.of())) {
      sentences.add(port(port));
    }
    Endpoints endpoints = new ServiceEndpoints(objects).of(service);
    for (Endpoint endpoint : endpoints.all()) {
      sentences.add("It leads to " + endpoint + " on " + endpoint.ports() + ".");
    }
    endpoints.notes().forEach(note -> sentences.add("Note: " + note + "."));
    return sentences;
  }

  private String kind() {
    if (Services.isExternalName(service)) {
      return "an alias of " + service.spec().flatMap(ServiceSpec::externalName).orElse("nothing");
    }
    return Services.isHeadless(service)
        ? "headless: its name has the addresses of its Pods"
        : "a " + Services.type(service) + " with the address " + Services.clusterAddresses(service);
  }

  private static String port(ServicePort port) {
    String target = port.targetPort().map(Object::toString).orElse(Integer.toString(port.port()));
    return "Port "
        + port.port()
        + port.name().map(name -> " (" + name + ")").orElse("")
        + " goes to port "
        + target
        + port.nodePort().filter(one -> one > 0).map(one -> ", from nodes by " + one).orElse("")
        + ".";
  }
}
