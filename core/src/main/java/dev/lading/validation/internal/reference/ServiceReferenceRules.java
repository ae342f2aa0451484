package dev.lading.validation.internal.reference;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.LabelSelectors;
import dev.lading.validation.rule.PodSelection;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Services and what they lead to, and what leads to Services. */
public final class ServiceReferenceRules implements Check {

  static final Rule NO_PODS =
      References.missing("dangling-service", "A Service selects Pods")
          .because("connections to a Service without Pods are refused")
          .fix("correct the selector, or add the workload")
          .like("kube-linter:dangling-service", "kube-score:service-targets-pod");

  static final Rule TARGET_PORT =
      References.broken("missing-target-port", "A named target port is one of the Pods' ports")
          .because("the port is left out of the Service's endpoints")
          .fix("name a port of the containers, or use its number")
          .like("kube-linter:invalid-target-ports")
          .after("pkg/api/v1/pod/util.go, FindPort");

  static final Rule NODE_PORT =
      References.broken("node-port-conflict", "Services open different node ports")
          .because("the API server refuses the second Service")
          .fix("use another port, or none to be given one")
          .after("pkg/registry/core/service/portallocator");

  static final Rule HEADLESS =
      References.missing("statefulset-service", "A StatefulSet's service is headless and exists")
          .because("the Pods have no stable DNS names without it")
          .fix("add a Service with clusterIP: None and the Pods' labels")
          .like("kube-score:statefulset-has-servicename")
          .after("pkg/kubelet/kubelet_pods.go, GeneratePodHostNameAndDomain");

  static final Rule INGRESS =
      References.missing("ingress-service", "Services that an Ingress names exist")
          .because("requests to the path end in an error")
          .like("kube-linter:dangling-ingress", "kube-score:ingress-targets-service");

  static final Rule INGRESS_PORT =
      References.broken("ingress-service-port", "A Service has the port that an Ingress names")
          .because("requests to the path end in an error")
          .fix("name a port of the Service")
          .like("kube-linter:dangling-ingress", "kube-score:ingress-targets-service");

  static final Rule INGRESS_CLASS =
      References.missing("missing-ingress-class", "The class of an Ingress exists")
          .because("no controller takes care of the Ingress");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "ways to Pods",
          new ServiceReferenceRules(),
          NO_PODS,
          TARGET_PORT,
          NODE_PORT,
          HEADLESS,
          INGRESS,
          INGRESS_PORT,
          INGRESS_CLASS);

  private ServiceReferenceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "Service")) {
      service(subject, report);
      nodePorts(subject, report);
    } else if (subject.is("apps", "StatefulSet")) {
      headless(subject, report);
    } else if (subject.is("networking.k8s.io", "Ingress")) {
      ingress(subject, report);
    }
  }

  private static void service(Subject subject, Report report) {
    Map<String, String> selector = LabelSelectors.texts(subject.spec().get("selector"));
    if (selector.isEmpty() || subject.spec().get("type").is("ExternalName")) {
      return;
    }
    PodSelection pods = subject.set().podsWithLabels(subject.namespace(), selector);
    if (pods.isEmpty()) {
      report.add(
          NO_PODS,
          subject.spec().get("selector"),
          "No Pod of the set has the labels " + labels(selector));
      return;
    }
    for (Field port : subject.spec().get("ports").items()) {
      Field target = port.get("targetPort");
      String protocol = port.get("protocol").textOr("TCP");
      if (!target.text().isEmpty()
          && !pods.intersects(subject.set().podsWithPort(target.text(), protocol))) {
        Subject first = pods.first().owner();
        report.add(
            TARGET_PORT,
            target,
            "No container of "
                + first.kind()
                + " \""
                + first.name()
                + "\" has a "
                + protocol
                + " port named \""
                + target.text()
                + "\"");
      }
    }
  }

  private static String labels(Map<String, String> selector) {
    StringBuilder text = new StringBuilder();
    selector.forEach(
        (key, value) ->
            text.append(text.length() == 0 ? "" : ", ").append(key).append('=').append(value));
    return text.toString();
  }

  private static void nodePorts(Subject subject, Report report) {
    for (Field port : subject.spec().get("ports").items()) {
      Field number = port.get("nodePort");
      if (number.number(0) != 0) {
        Subject other = subject.set().once(NodePorts.class, NodePorts::of).find(port);
        if (other != subject && other != null) {
          report.add(
              NODE_PORT,
              number,
              "The Service \""
                  + other.name()
                  + "\" has the node port "
                  + number.scalar()
                  + " already");
        }
      }
    }
  }

  /**
   * The first Service of each node port.
   *
   * @param first by number and protocol
   */
  private record NodePorts(Map<String, Subject> first) {

    static NodePorts of(SubjectSet set) {
      Map<String, Subject> first = new HashMap<>();
      for (Subject service : set.all("", "Service")) {
        for (Field port : service.spec().get("ports").items()) {
          first.putIfAbsent(key(port), service);
        }
      }
      return new NodePorts(first);
    }

    private static String key(Field port) {
      return port.get("nodePort").scalar() + "/" + port.get("protocol").textOr("TCP");
    }

    @Nullable Subject find(Field port) {
      return first.get(key(port));
    }
  }

  /**
   * The ports of all Services.
   *
   * @param known the names and numbers of each one's
   */
  private record ServicePorts(Map<Subject, Set<Object>> known) {

    static ServicePorts of(SubjectSet set) {
      Map<Subject, Set<Object>> known = new HashMap<>();
      for (Subject service : set.all("", "Service")) {
        Set<Object> ports = new HashSet<>();
        for (Field port : service.spec().get("ports").items()) {
          port.get("name").ifPresent(name -> ports.add(name.text()));
          ports.add(port.get("port").number(-1));
        }
        known.put(service, ports);
      }
      return new ServicePorts(known);
    }

    boolean has(Subject service, Field port) {
      Set<Object> ports = known.getOrDefault(service, Set.of());
      return port.get("name").isText() && ports.contains(port.get("name").text())
          || port.get("number").isInteger() && ports.contains(port.get("number").number(0));
    }
  }

  private static void headless(Subject subject, Report report) {
    Field name = subject.spec().get("serviceName");
    if (name.text().isEmpty()) {
      report.add(HEADLESS, name, "The StatefulSet names no service", "add serviceName");
      return;
    }
    Subject service =
        subject.set().find("", "Service", subject.namespace(), name.text()).orElse(null);
    if (service == null) {
      References.check(subject, report, HEADLESS, name, "", "Service", true);
    } else if (!service.spec().get("clusterIP").is("None")) {
      report.add(
          HEADLESS,
          name,
          "The Service \"" + name.text() + "\" is not headless",
          "set clusterIP: None there");
    }
  }

  private static void ingress(Subject subject, Report report) {
    Field spec = subject.spec();
    References.check(
        subject,
        report,
        INGRESS_CLASS,
        spec.get("ingressClassName"),
        "networking.k8s.io",
        "IngressClass",
        false);
    backend(subject, spec.at("defaultBackend", "service"), report);
    for (Field rule : spec.get("rules").items()) {
      for (Field path : rule.at("http", "paths").items()) {
        backend(subject, path.at("backend", "service"), report);
      }
    }
  }

  private static void backend(Subject subject, Field backend, Report report) {
    Field name = backend.get("name");
    References.check(subject, report, INGRESS, name, "", "Service", true);
    Subject service =
        subject.set().find("", "Service", subject.namespace(), name.text()).orElse(null);
    if (service == null || service.spec().get("type").is("ExternalName")) {
      return;
    }
    Field port = backend.get("port");
    if (port.size() > 0
        && !subject.set().once(ServicePorts.class, ServicePorts::of).has(service, port)) {
      String wanted =
          port.get("name").isText() ? port.get("name").text() : port.get("number").scalar();
      report.add(
          INGRESS_PORT, port, "The Service \"" + name.text() + "\" has no port \"" + wanted + "\"");
    }
  }
}
