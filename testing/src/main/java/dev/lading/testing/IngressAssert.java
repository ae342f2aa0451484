package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Assertions about an Ingress. */
public final class IngressAssert extends AbstractResourceAssert<IngressAssert, Ingress> {

  IngressAssert(Ingress actual, Manifests set) {
    super(actual, set, IngressAssert.class);
  }

  /** That the Ingress is of a class. */
  public IngressAssert hasClass(String name) {
    return isValue("ingress class", name, "spec", "ingressClassName");
  }

  /** That there is a rule for a host. */
  public IngressAssert hasHost(String host) {
    rule(host);
    return this;
  }

  /** That there is no rule for a host. */
  public IngressAssert doesNotHaveHost(String host) {
    return hasNoItem("host", "host", host, "spec", "rules");
  }

  /** That a path of a host goes to a port of a service, by number or name. */
  public IngressAssert routes(String host, String path, String service, Object port) {
    Spot backend = path(host, path).at("backend", "service");
    String word = "backend of " + host + path;
    isValueAt(backend.at("name"), word, service);
    return isValueAt(
        backend.at("port", port instanceof Number ? "number" : "name"), "port of " + word, port);
  }

  /** That a path of a host is of a type: {@code Prefix}, {@code Exact} … */
  public IngressAssert hasPathType(String host, String path, String type) {
    return isValueAt(path(host, path).at("pathType"), "path type of " + host + path, type);
  }

  private Spot rule(String host) {
    return item("host", "host", host, "spec", "rules");
  }

  private Spot path(String host, String path) {
    Object[] steps = rule(host).at("http", "paths").steps().toArray();
    return item("path of " + host, "path", path, steps);
  }

  /** That everything else goes to a port of a service, by number or name. */
  public IngressAssert hasDefaultBackend(String service, Object port) {
    Spot backend = spot().at("spec", "defaultBackend", "service");
    isValueAt(backend.at("name"), "default backend", service);
    return isValueAt(
        backend.at("port", port instanceof Number ? "number" : "name"),
        "port of the default backend",
        port);
  }

  /** That a host has a certificate in a secret. */
  public IngressAssert hasTls(String host, String secret) {
    return hasItem("TLS", Map.of("hosts", List.of(host), "secretName", secret), "spec", "tls");
  }

  /** That every host of a rule has a certificate. */
  public IngressAssert hasTlsForAllHosts() {
    List<Object> covered = new ArrayList<>();
    for (Spot tls : spot().at("spec", "tls").items()) {
      tls.at("hosts").items().forEach(host -> covered.add(host.text()));
    }
    for (Spot rule : spot().at("spec", "rules").items()) {
      String host = rule.at("host").text();
      claim(
          covered.contains(host),
          rule,
          "expected TLS for " + host + ", but there is TLS for " + Failures.join(covered));
    }
    return this;
  }
}
