package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.PolicyDecision;
import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.networking.v1.NetworkPolicy;
import dev.lading.model.networking.v1.NetworkPolicyEgressRule;
import dev.lading.model.networking.v1.NetworkPolicyIngressRule;
import dev.lading.model.networking.v1.NetworkPolicyPeer;
import dev.lading.model.networking.v1.NetworkPolicyPort;
import dev.lading.model.networking.v1.NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which connections network policies allow.
 *
 * <p>Follows the API documentation of {@code networking/v1} NetworkPolicy and docs "Network
 * Policies": a Pod that no policy selects for a direction is open in it; otherwise any rule of any
 * selecting policy may allow. A Pod always reaches itself. Pods in a node's network are selected by
 * no policy here; what really happens to them depends on the network plugin.
 */
public final class NetworkPolicies {

  private final ClusterObjects objects;

  /** The policies among these objects. */
  public NetworkPolicies(ClusterObjects objects) {
    this.objects = objects;
  }

  /** Whether {@code from} may open a connection to {@code to}, as far as policies of it say. */
  public PolicyDecision egress(Peer from, Peer to, int port, String protocol) {
    return decide(from, to, new PortMatch(to.pod(), port, protocol), "Egress");
  }

  /** Whether {@code to} takes a connection of {@code from}, as far as policies of it say. */
  public PolicyDecision ingress(Peer from, Peer to, int port, String protocol) {
    return decide(to, from, new PortMatch(to.pod(), port, protocol), "Ingress");
  }

  private PolicyDecision decide(Peer subject, Peer other, PortMatch port, String direction) {
    if (isSame(subject, other)) {
      return new PolicyDecision(true, List.of(), "a Pod always reaches itself");
    }
    List<String> selecting = new ArrayList<>();
    for (NetworkPolicy policy : objects.in(subject.namespace(), NetworkPolicy.class)) {
      NetworkPolicySpec spec = policy.spec().orElseGet(() -> NetworkPolicySpec.builder().build());
      if (selects(spec, subject, direction)) {
        String name = Owners.name(policy);
        selecting.add(name);
        int rule = allowingRule(spec, subject.namespace(), other, port, direction);
        if (rule >= 0) {
          return new PolicyDecision(
              true,
              selecting,
              direction + " rule " + (rule + 1) + " of policy " + name + " allows");
        }
      }
    }
    return selecting.isEmpty()
        ? new PolicyDecision(
            true, selecting, "no policy selects " + subject.title() + " for " + direction)
        : new PolicyDecision(false, selecting, denial(selecting, subject, other, port, direction));
  }

  private static boolean isSame(Peer one, Peer other) {
    return one.pod().isPresent() && one.pod().equals(other.pod());
  }

  private static String denial(
      List<String> selecting, Peer subject, Peer other, PortMatch port, String direction) {
    return direction
        + (selecting.size() == 1 ? " policy " : " policies ")
        + String.join(", ", selecting)
        + (selecting.size() == 1 ? " selects " : " select ")
        + subject.title()
        + " and no rule allows "
        + (direction.equals("Egress") ? "to " : "from ")
        + other.title()
        + " on "
        + port;
  }

  private static boolean selects(NetworkPolicySpec spec, Peer subject, String direction) {
    return subject.isPod()
        && appliesTo(spec, direction)
        && spec.podSelector()
            .map(selector -> LabelSelectors.matches(selector, subject.labels()))
            .orElse(true);
  }

  /** Ingress always and egress if there are such rules, unless the policy says. */
  private static boolean appliesTo(NetworkPolicySpec spec, String direction) {
    if (!spec.policyTypes().isEmpty()) {
      return spec.policyTypes().stream().anyMatch(type -> type.value().equals(direction));
    }
    return direction.equals("Ingress") || !spec.egress().isEmpty();
  }

  private int allowingRule(
      NetworkPolicySpec spec, String namespace, Peer other, PortMatch port, String direction) {
    return direction.equals("Egress")
        ? allowingEgress(spec.egress(), namespace, other, port)
        : allowingIngress(spec.ingress(), namespace, other, port);
  }

  private static int allowingIngress(
      List<NetworkPolicyIngressRule> rules, String namespace, Peer other, PortMatch port) {
    for (int i = 0; i < rules.size(); i++) {
      NetworkPolicyIngressRule rule = rules.get(i);
      if (allows(rule.from(), rule.ports(), namespace, other, port)) {
        return i;
      }
    }
    return -1;
  }

  private static int allowingEgress(
      List<NetworkPolicyEgressRule> rules, String namespace, Peer other, PortMatch port) {
    for (int i = 0; i < rules.size(); i++) {
      NetworkPolicyEgressRule rule = rules.get(i);
      if (allows(rule.to(), rule.ports(), namespace, other, port)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean allows(
      List<NetworkPolicyPeer> peers,
      List<NetworkPolicyPort> ports,
      String namespace,
      Peer other,
      PortMatch port) {
    boolean peerFits =
        peers.isEmpty() || peers.stream().anyMatch(one -> fits(one, namespace, other));
    return peerFits && (ports.isEmpty() || ports.stream().anyMatch(port::fits));
  }

  private static boolean fits(NetworkPolicyPeer peer, String namespace, Peer other) {
    if (peer.ipBlock().isPresent()) {
      return peer.ipBlock()
          .filter(block -> Cidr.contains(block.cidr().orElse(""), other.address()))
          .filter(
              block -> block.except().stream().noneMatch(x -> Cidr.contains(x, other.address())))
          .isPresent();
    }
    boolean placed =
        peer.namespaceSelector()
            .map(selector -> LabelSelectors.matches(selector, other.namespaceLabels()))
            .orElse(other.namespace().equals(namespace));
    LabelSelector pods = peer.podSelector().orElseGet(() -> LabelSelector.builder().build());
    return other.isPod() && placed && LabelSelectors.matches(pods, other.labels());
  }
}
