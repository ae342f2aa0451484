package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Service;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/** Assertions about a Service. */
public final class ServiceAssert extends AbstractResourceAssert<ServiceAssert, Service> {

  private static final List<Object> SELECTOR = List.of("spec", "selector");

  ServiceAssert(Service actual, Manifests set) {
    super(actual, set, ServiceAssert.class);
  }

  /** That the service is of a type, such as {@code ClusterIP}; it must be written. */
  public ServiceAssert hasType(String type) {
    return isValue("type", type, "spec", "type");
  }

  /** That the service has no address of its own. */
  public ServiceAssert isHeadless() {
    return isValue("cluster IP", "None", "spec", "clusterIP");
  }

  /** That the service is another name for a host outside. */
  public ServiceAssert hasExternalName(String host) {
    return isValue("external name", host, "spec", "externalName");
  }

  /** That the service goes to Pods with a label of a value. */
  public ServiceAssert selects(String label, String value) {
    return hasMember("selector", label, value, SELECTOR);
  }

  /** That the service goes to the Pods of a workload, which may be given with other kinds. */
  public ServiceAssert selectsPodsOf(KubernetesResource workload) {
    Spot selector = spot().at(SELECTOR.toArray());
    Spot labels = Spot.of(workload).at("spec", "template", "metadata", "labels");
    boolean selects =
        !selector.members().isEmpty() && PlainValue.includes(labels.members(), selector.members());
    return claim(
        selects,
        selector,
        "expected a selector of the Pods of "
            + workload.id()
            + ", which have labels "
            + labels.shown(labels.members()));
  }

  /** That there is a port of a number. */
  public ServiceAssert hasPort(int port) {
    port(port);
    return this;
  }

  /** That there is a port of a name and a number. */
  public ServiceAssert hasPort(String name, int port) {
    Spot named = item("port", "name", name, "spec", "ports");
    return isValueAt(named.at("port"), "port " + name, port);
  }

  /** That there is no port of a number. */
  public ServiceAssert doesNotHavePort(int port) {
    return hasNoItem("port", "port", port, "spec", "ports");
  }

  /** That a port leads to a port of the Pods, by number or name. */
  public ServiceAssert hasTargetPort(int port, Object target) {
    return isValueAt(port(port).at("targetPort"), "target of port " + port, target);
  }

  /** That a port is open on every node. */
  public ServiceAssert hasNodePort(int port, int nodePort) {
    return isValueAt(port(port).at("nodePort"), "node port of port " + port, nodePort);
  }

  /** That a port has a protocol, such as {@code UDP}; it must be written. */
  public ServiceAssert hasProtocol(int port, String protocol) {
    return isValueAt(port(port).at("protocol"), "protocol of port " + port, protocol);
  }

  private Spot port(int port) {
    return item("port", "port", port, "spec", "ports");
  }

  /** That a client stays with its Pod: {@code ClientIP} or {@code None}. */
  public ServiceAssert hasSessionAffinity(String affinity) {
    return isValue("session affinity", affinity, "spec", "sessionAffinity");
  }

  /** That traffic from outside goes {@code Local} or {@code Cluster}. */
  public ServiceAssert hasExternalTrafficPolicy(String policy) {
    return isValue("external traffic policy", policy, "spec", "externalTrafficPolicy");
  }

  /** That Pods are found before they are ready. */
  public ServiceAssert publishesNotReadyAddresses() {
    return isValue("publishNotReadyAddresses", true, "spec", "publishNotReadyAddresses");
  }
}
