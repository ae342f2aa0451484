package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.networking.v1.NetworkPolicy;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Assertions about a NetworkPolicy. */
public final class NetworkPolicyAssert
    extends AbstractResourceAssert<NetworkPolicyAssert, NetworkPolicy> {

  NetworkPolicyAssert(NetworkPolicy actual, Manifests set) {
    super(actual, set, NetworkPolicyAssert.class);
  }

  /** That the policy is for Pods with a label of a value. */
  public NetworkPolicyAssert selects(String label, String value) {
    return hasMember("selector", label, value, List.of("spec", "podSelector", "matchLabels"));
  }

  /** That the policy is for all Pods of its namespace. */
  public NetworkPolicyAssert selectsAllPods() {
    Spot selector = spot().at("spec", "podSelector");
    return claim(
        selector.members().isEmpty(),
        selector,
        "expected a selector of all Pods, but it is " + selector.shown(selector.value()));
  }

  /** That the policy is about a direction, {@code Ingress} or {@code Egress}. */
  public NetworkPolicyAssert hasPolicyType(String type) {
    return hasItem("policy type", type, "spec", "policyTypes");
  }

  /** That nothing may come in. */
  public NetworkPolicyAssert deniesAllIngress() {
    return denies("Ingress", "ingress");
  }

  /** That nothing may go out. */
  public NetworkPolicyAssert deniesAllEgress() {
    return denies("Egress", "egress");
  }

  private NetworkPolicyAssert denies(String type, String rules) {
    hasPolicyType(type);
    Spot place = spot().at("spec", rules);
    return claim(
        place.items().isEmpty(),
        place,
        "expected no rule of " + rules + ", but there are " + place.items().size());
  }

  /** That Pods with a label of a value may come in. */
  public NetworkPolicyAssert allowsIngressFromPods(String label, String value) {
    return allows("ingress", "from", Map.of("podSelector", matching(label, value)));
  }

  /** That Pods of namespaces with a label of a value may come in. */
  public NetworkPolicyAssert allowsIngressFromNamespaces(String label, String value) {
    return allows("ingress", "from", Map.of("namespaceSelector", matching(label, value)));
  }

  /** That addresses of a range may come in. */
  public NetworkPolicyAssert allowsIngressFromAddresses(String cidr) {
    return allows("ingress", "from", Map.of("ipBlock", Map.of("cidr", cidr)));
  }

  /** That something may come in at a port, by number or name. */
  public NetworkPolicyAssert allowsIngressOn(Object port) {
    return allows("ingress", "ports", Map.of("port", port));
  }

  /** That Pods may go out to those with a label of a value. */
  public NetworkPolicyAssert allowsEgressToPods(String label, String value) {
    return allows("egress", "to", Map.of("podSelector", matching(label, value)));
  }

  /** That Pods may go out to namespaces with a label of a value. */
  public NetworkPolicyAssert allowsEgressToNamespaces(String label, String value) {
    return allows("egress", "to", Map.of("namespaceSelector", matching(label, value)));
  }

  /** That Pods may go out to addresses of a range. */
  public NetworkPolicyAssert allowsEgressToAddresses(String cidr) {
    return allows("egress", "to", Map.of("ipBlock", Map.of("cidr", cidr)));
  }

  /** That Pods may go out to a port, by number or name. */
  public NetworkPolicyAssert allowsEgressOn(Object port) {
    return allows("egress", "ports", Map.of("port", port));
  }

  private static Map<String, Object> matching(String label, String value) {
    return Map.of("matchLabels", Map.of(label, value));
  }

  private NetworkPolicyAssert allows(String rules, String list, Map<String, Object> peer) {
    Spot place = spot().at("spec", rules);
    List<Object> allowed = new ArrayList<>();
    place.items().forEach(rule -> rule.at(list).items().forEach(item -> allowed.add(item.value())));
    return claim(
        allowed.stream().anyMatch(item -> PlainValue.includes(item, peer)),
        place,
        "expected a rule of "
            + rules
            + " with "
            + PlainValue.shown(peer)
            + ", but allowed are "
            + PlainValue.shown(allowed));
  }
}
