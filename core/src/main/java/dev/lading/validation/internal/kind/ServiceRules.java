package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.Addresses;
import dev.lading.validation.internal.pod.Ports;
import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.internal.schema.MetadataRules;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Services. */
public final class ServiceRules implements Check {

  private static final String UPSTREAM = "pkg/apis/core/validation/validation.go, ValidateService";

  static final Rule PORTS =
      Rule.schema("service-ports", "A Service has ports with numbers and different names")
          .after(UPSTREAM);

  static final Rule TARGET_PORT =
      Rule.schema("service-target-port", "Target ports are numbers or names of ports")
          .fix("use a number between 1 and 65535 or the name of a container's port")
          .after(UPSTREAM)
          .like("kube-linter:invalid-target-ports");

  static final Rule CLUSTER_IP =
      Rule.schema("service-cluster-ip", "The cluster IP fits the type of the Service")
          .after(UPSTREAM);

  static final Rule EXTERNAL_NAME =
      Rule.schema("service-external-name", "A Service of type ExternalName names a host")
          .after(UPSTREAM);

  static final Rule NODE_PORT =
      Rule.schema("service-node-port", "Node ports are for Services that open them")
          .after(UPSTREAM);

  static final Rule TRAFFIC =
      Rule.schema("service-traffic", "Traffic settings fit the type of the Service")
          .after(UPSTREAM);

  static final Rule NODE_PORT_RANGE =
      Rule.of(
              "node-port-range",
              Category.SCHEMA,
              Severity.WARNING,
              "Node ports are in the usual range")
          .because("clusters refuse node ports outside of their range, 30000 to 32767 by default")
          .fix("use one between 30000 and 32767, or none to be given one")
          .after("kube-apiserver --service-node-port-range");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "services",
          new ServiceRules(),
          PORTS,
          TARGET_PORT,
          CLUSTER_IP,
          EXTERNAL_NAME,
          NODE_PORT,
          TRAFFIC,
          NODE_PORT_RANGE);

  private static final long MOST_SESSION_SECONDS = 86_400;

  private ServiceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "Service")) {
      check(subject.spec(), report);
    }
  }

  private static void check(Field spec, Report report) {
    String type = spec.get("type").textOr("ClusterIP");
    boolean headless = spec.get("clusterIP").is("None");
    boolean external = type.equals("ExternalName");
    if (spec.get("ports").size() == 0 && !headless && !external) {
      report.add(
          PORTS, spec.get("ports"), "The Service has no port", "add one, or clusterIP: None");
    }
    ports(spec.get("ports"), type, report);
    clusterIp(spec, type, headless, report);
    externalName(spec, external, report);
    traffic(spec, type, report);
    MetadataRules.checkLabels(spec.get("selector"), report);
  }

  private static void ports(Field ports, String type, Report report) {
    Set<String> names = new HashSet<>();
    for (Field port : ports.items()) {
      Field name = port.get("name");
      if (name.text().isEmpty() && ports.size() > 1) {
        report.add(PORTS, port, "A port of a Service with several ports has no name", "name it");
      } else if (!name.text().isEmpty()) {
        Grammar.check(report, PORTS, name, "The port name", Names::dnsLabel);
        if (!names.add(name.text())) {
          report.add(
              PORTS, name, "The Service has a port \"" + name.text() + "\" already", "rename it");
        }
      }
      Ports.number(port.get("port"))
          .ifPresent(
              wrong ->
                  report.add(PORTS, port.get("port"), wrong, "use a port between 1 and 65535"));
      targetPort(port.get("targetPort"), report);
      nodePort(port.get("nodePort"), type, report);
    }
  }

  private static void targetPort(Field target, Report report) {
    if (!target.is("") && target.number(1) != 0) { // both stand for the same as port
      Ports.numberOrName(target).ifPresent(wrong -> report.add(TARGET_PORT, target, wrong));
    }
  }

  private static void nodePort(Field nodePort, String type, Report report) {
    long number = nodePort.number(0);
    if (number == 0) {
      return;
    }
    if (type.equals("ClusterIP") || type.equals("ExternalName")) {
      report.add(
          NODE_PORT,
          nodePort,
          "A Service of type " + type + " cannot have a node port",
          "remove it, or use the type NodePort or LoadBalancer");
    } else if (Ports.number(nodePort).isPresent()) {
      report.add(
          NODE_PORT, nodePort, Ports.number(nodePort).get(), "use a port between 30000 and 32767");
    } else if (number < 30_000 || number > 32_767) {
      report.add(
          NODE_PORT_RANGE, nodePort, "The node port " + number + " is out of the usual range");
    }
  }

  private static void clusterIp(Field spec, String type, boolean headless, Report report) {
    Field ip = spec.get("clusterIP");
    if (type.equals("ExternalName") && !ip.text().isEmpty()) {
      report.add(CLUSTER_IP, ip, "A Service of type ExternalName has no cluster IP", "remove it");
    } else if (headless && (type.equals("NodePort") || type.equals("LoadBalancer"))) {
      report.add(
          CLUSTER_IP,
          ip,
          "A Service of type " + type + " needs a cluster IP",
          "remove clusterIP: None");
    } else if (!headless && !ip.text().isEmpty() && !Addresses.isIp(ip.text())) {
      report.add(
          CLUSTER_IP, ip, "\"" + ip.text() + "\" is no IP address", "remove it, to be given one");
    }
    for (Field address : spec.get("externalIPs").items()) {
      if (address.isText() && !Addresses.isIp(address.text())) {
        report.add(
            CLUSTER_IP,
            address,
            "\"" + address.text() + "\" is no IP address",
            "write one like 10.0.0.10");
      }
    }
  }

  private static void externalName(Field spec, boolean external, Report report) {
    Field name = spec.get("externalName");
    if (external && name.text().isEmpty()) {
      report.add(EXTERNAL_NAME, name, "The Service names no external host", "add externalName");
    } else if (external) {
      String text = name.text();
      String host = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      Names.dnsSubdomain(host)
          .ifPresent(
              wrong ->
                  report.add(
                      EXTERNAL_NAME,
                      name,
                      "The host \"" + text + "\" " + wrong,
                      "write a DNS name"));
    }
  }

  private static void traffic(Field spec, String type, Report report) {
    boolean opens = type.equals("NodePort") || type.equals("LoadBalancer");
    Field policy = spec.get("externalTrafficPolicy");
    boolean externalIps = spec.get("externalIPs").size() > 0;
    if (!policy.text().isEmpty() && !opens && !externalIps) {
      report.add(
          TRAFFIC,
          policy,
          "A Service of type " + type + " has no external traffic",
          "remove externalTrafficPolicy");
    }
    boolean balanced = type.equals("LoadBalancer");
    for (String name : List.of("loadBalancerClass", "allocateLoadBalancerNodePorts")) {
      Field field = spec.get(name);
      if (field.isPresent() && !balanced) {
        report.add(TRAFFIC, field, name + " is for Services of type LoadBalancer", "remove it");
      }
    }
    for (Field range : spec.get("loadBalancerSourceRanges").items()) {
      if (range.isText() && !Addresses.isNetwork(range.text().strip())) {
        report.add(
            TRAFFIC, range, "\"" + range.text() + "\" is no network", "write one like 10.0.0.0/8");
      }
    }
    Field seconds = spec.at("sessionAffinityConfig", "clientIP", "timeoutSeconds");
    if (seconds.isPresent()
        && (seconds.number(1) < 1 || seconds.number(1) > MOST_SESSION_SECONDS)) {
      report.add(
          TRAFFIC, seconds, "timeoutSeconds is not between 1 and 86400", "use a number in between");
    }
    if (spec.get("sessionAffinityConfig").isPresent()
        && !spec.get("sessionAffinity").is("ClientIP")) {
      report.add(
          TRAFFIC,
          spec.get("sessionAffinityConfig"),
          "sessionAffinityConfig needs sessionAffinity: ClientIP",
          "add it or remove the settings");
    }
  }
}
