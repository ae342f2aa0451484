package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.Addresses;
import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.internal.pod.Ports;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** Network policies. */
public final class NetworkPolicyRules implements Check {

  private static final String UPSTREAM =
      "pkg/apis/networking/validation/validation.go, ValidateNetworkPolicySpec";

  static final Rule PORT =
      Rule.schema("network-policy-port", "Ports of a network policy are ports").after(UPSTREAM);

  static final Rule PEER =
      Rule.schema("network-policy-peer", "A peer is a network, or Pods and namespaces")
          .after(UPSTREAM);

  static final Rule CIDR =
      Rule.schema("network-policy-network", "Networks are written with their prefix length")
          .fix("write one like 10.0.0.0/8")
          .after(UPSTREAM);

  static final Rule TYPES =
      Rule.schema("network-policy-types", "A network policy is about ingress, egress or both")
          .after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of("network policies", new NetworkPolicyRules(), PORT, PEER, CIDR, TYPES);

  private NetworkPolicyRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (!subject.is("networking.k8s.io", "NetworkPolicy")) {
      return;
    }
    Field spec = subject.spec();
    for (Field rule : spec.get("ingress").items()) {
      rule(rule, "from", report);
    }
    for (Field rule : spec.get("egress").items()) {
      rule(rule, "to", report);
    }
    for (Field type : spec.get("policyTypes").items()) {
      if (type.isText() && !type.is("Ingress") && !type.is("Egress")) {
        report.add(
            TYPES, type, "\"" + type.text() + "\" is no type of policy", "use Ingress or Egress");
      }
    }
    if (spec.get("policyTypes").size() > 2) {
      report.add(
          TYPES, spec.get("policyTypes"), "There are more than two policy types", "remove some");
    }
  }

  private static void rule(Field rule, String peers, Report report) {
    for (Field port : rule.get("ports").items()) {
      port(port, report);
    }
    for (Field peer : rule.get(peers).items()) {
      peer(peer, report);
    }
  }

  private static void port(Field item, Report report) {
    Field port = item.get("port");
    Ports.numberOrName(port)
        .ifPresent(
            wrong -> report.add(PORT, port, wrong, "use a port between 1 and 65535 or a name"));
    Field end = item.get("endPort");
    if (end.isAbsent()) {
      return;
    }
    if (port.isAbsent() || port.isText()) {
      report.add(PORT, end, "endPort needs a port that is a number", "add port");
    } else if (end.number(0) < port.number(0)) {
      report.add(
          PORT, end, "endPort " + end.scalar() + " is below port " + port.scalar(), "raise it");
    }
    Ports.number(end)
        .ifPresent(wrong -> report.add(PORT, end, wrong, "use a port between 1 and 65535"));
  }

  private static void peer(Field peer, Report report) {
    List<String> kinds = OneOf.set(peer);
    if (kinds.isEmpty()) {
      report.add(
          PEER,
          peer,
          "The peer is empty",
          "add podSelector, namespaceSelector or ipBlock; remove the list to allow everybody");
    } else if (peer.get("ipBlock").isPresent() && kinds.size() > 1) {
      report.add(
          PEER,
          peer,
          "A peer with ipBlock also has "
              + OneOf.and(kinds.stream().filter(kind -> !kind.equals("ipBlock")).toList()),
          "make it two peers");
    }
    Field block = peer.get("ipBlock");
    cidr(block.get("cidr"), report);
    for (Field except : block.get("except").items()) {
      cidr(except, report);
    }
  }

  private static void cidr(Field cidr, Report report) {
    if (cidr.isText() && !Addresses.isNetwork(cidr.text())) {
      report.add(CIDR, cidr, "\"" + cidr.text() + "\" is no network");
    }
  }
}
