package dev.lading.cluster.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.network.PolicyDecision;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source of all: api networking/v1 NetworkPolicy and docs "Network Policies", where not said. */
class NetworkPoliciesTest {

  private static final String CLUSTER =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: default, labels: {team: a}}
      ---
      apiVersion: v1
      kind: Namespace
      metadata: {name: other, labels: {team: b}}
      """
          + pod("web", "default", "app: web", 1, "")
          + pod("db", "default", "app: db", 2, "")
          + pod("web", "other", "app: web", 3, "")
          + pod("host", "default", "app: web", 4, "hostNetwork: true, ");

  private static String pod(String name, String namespace, String labels, int last, String spec) {
    return """
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, namespace: %s, labels: {%s}}
    spec: {%scontainers: [{name: main, ports: [{name: sql, containerPort: 5432}]}]}
    status: {podIP: 10.244.0.%d, phase: Running}
    """
        .formatted(name, namespace, labels, spec, last);
  }

  private static String policy(String name, String spec) {
    return """
    ---
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: %s}
    spec: {%s}
    """
        .formatted(name, spec);
  }

  private static Peer peer(TestObjects objects, String namespace, String name) {
    return Peer.of(objects, objects.find(Pod.class, namespace, name).orElseThrow());
  }

  private static PolicyDecision ingress(String from, String... policies) {
    TestObjects objects = TestObjects.of(CLUSTER + String.join("", policies));
    String namespace = from.startsWith("other/") ? "other" : "default";
    String name = from.substring(from.indexOf('/') + 1);
    return new NetworkPolicies(objects)
        .ingress(peer(objects, namespace, name), peer(objects, "default", "db"), 5432, "TCP");
  }

  private static PolicyDecision egress(String... policies) {
    TestObjects objects = TestObjects.of(CLUSTER + String.join("", policies));
    return new NetworkPolicies(objects)
        .egress(peer(objects, "default", "web"), peer(objects, "default", "db"), 5432, "TCP");
  }

  @Test
  void noPolicy_everythingIsAllowed() {
    assertThat(ingress("web").allowed()).isTrue();
    assertThat(ingress("web").by()).isEqualTo("no policy selects Pod db for Ingress");
  }

  @Test
  void policyOfOtherPods_changesNothing() {
    assertThat(ingress("web", policy("p", "podSelector: {matchLabels: {app: x}}")).allowed())
        .isTrue();
  }

  @Test
  void emptySelector_selectsEveryPodOfTheNamespace() {
    assertThat(ingress("web", policy("p", "podSelector: {}")).allowed()).isFalse();
  }

  @Test
  void policyInAnotherNamespace_selectsNothingHere() {
    assertThat(
            ingress(
                    "web",
                    policy("p", "podSelector: {}").replace("name: p", "name: p, namespace: other"))
                .allowed())
        .isTrue();
  }

  @Test
  void noIngressRules_denyAll() {
    PolicyDecision decision = ingress("web", policy("deny", "podSelector: {}, ingress: []"));

    assertThat(decision.allowed()).isFalse();
    assertThat(decision.by())
        .isEqualTo(
            "Ingress policy deny selects Pod db and no rule allows from Pod web on 5432/TCP");
  }

  @Test
  void emptyIngressRule_allowsAll() {
    PolicyDecision decision = ingress("web", policy("open", "podSelector: {}, ingress: [{}]"));

    assertThat(decision.allowed()).isTrue();
    assertThat(decision.by()).isEqualTo("Ingress rule 1 of policy open allows");
  }

  @Test
  void twoPolicies_areAddedUp() {
    assertThat(
            ingress(
                    "web",
                    policy("a-deny", "podSelector: {}"),
                    policy(
                        "b-allow",
                        "podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app:"
                            + " web}}}]}]"))
                .allowed())
        .isTrue();
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "podSelector: {matchLabels: {app: web}}; web; true; a Pod selector is for this namespace",
        "podSelector: {matchLabels: {app: web}}; other/web; false; and not for others",
        "podSelector: {matchLabels: {app: x}}; web; false; labels must fit",
        "podSelector: {}; web; true; an empty Pod selector is every Pod here",
        "podSelector: {}; other/web; false; but none elsewhere",
        "namespaceSelector: {}; other/web; true; an empty namespace selector is every namespace",
        "namespaceSelector: {matchLabels: {team: b}}; other/web; true; labels of the namespace",
        "namespaceSelector: {matchLabels: {team: b}}; web; false; which must fit",
        "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}; other/web; true;"
            + " every namespace has its name as label",
        "namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: db}};"
            + " other/web; false; both in one entry must fit",
        "namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: web}};"
            + " other/web; true; and do",
        "podSelector: {matchExpressions: [{key: app, operator: In, values: [web, x]}]}; web; true;"
            + " expressions",
        "ipBlock: {cidr: 10.244.0.0/24}; web; true; a block with the address",
        "ipBlock: {cidr: 10.244.0.0/24, except: [10.244.0.1/32]}; web; false; without an exception",
        "ipBlock: {cidr: 192.168.0.0/16}; web; false; a block without the address",
        "ipBlock: {cidr: 0.0.0.0/0}; other/web; true; every address",
        "podSelector: {}; host; false; a Pod in the node's network has no labels for policies",
        "ipBlock: {cidr: 10.244.0.4/32}; host; true; but an address",
      })
  void from_onePeer_decides(String peer, String from, boolean allowed, String rule) {
    assertThat(
            ingress(from, policy("p", "podSelector: {}, ingress: [{from: [{" + peer + "}]}]"))
                .allowed())
        .as(rule)
        .isEqualTo(allowed);
  }

  @Test
  void from_severalPeers_oneIsEnough() {
    String rule =
        "podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: x}}},"
            + " {namespaceSelector: {matchLabels: {team: b}}}]}]";

    assertThat(ingress("other/web", policy("p", rule)).allowed()).isTrue();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "port: 5432; true; the number",
        "port: 80; false; another number",
        "port: sql; true; a name of the receiving Pod's port",
        "port: web; false; a name it does not have",
        "protocol: TCP; true; a protocol alone is every port of it",
        "protocol: UDP; false; another protocol",
        "port: 5432, protocol: UDP; false; the protocol must fit too",
        "port: 5000, endPort: 6000; true; a range",
        "port: 5000, endPort: 5431; false; a range that ends before",
        "port: 5432, endPort: 5432; true; both ends are in it",
      })
  void ports_onePort_decides(String port, boolean allowed, String rule) {
    assertThat(
            ingress("web", policy("p", "podSelector: {}, ingress: [{ports: [{" + port + "}]}]"))
                .allowed())
        .as(rule)
        .isEqualTo(allowed);
  }

  // Source: api networking/v1 NetworkPolicySpec policyTypes, the default
  @Test
  void policyTypes_notGiven_includeEgressIfThereAreRules() {
    assertThat(egress(policy("p", "podSelector: {}")).allowed()).isTrue();
    assertThat(egress(policy("p", "podSelector: {}, egress: [{ports: [{port: 53}]}]")).allowed())
        .isFalse();
    assertThat(
            ingress("web", policy("p", "podSelector: {}, egress: [{ports: [{port: 53}]}]"))
                .allowed())
        .isFalse();
  }

  @Test
  void policyTypes_egressOnly_leavesIngressOpen() {
    String deny = policy("p", "podSelector: {}, policyTypes: [Egress]");

    assertThat(ingress("web", deny).allowed()).isTrue();
    assertThat(egress(deny).allowed()).isFalse();
    assertThat(egress(deny).by()).contains("no rule allows to Pod db on 5432/TCP");
  }

  @Test
  void egress_toPeers_isLikeFrom() {
    assertThat(
            egress(
                    policy(
                        "p",
                        "podSelector: {}, policyTypes: [Egress], egress: [{to: [{podSelector:"
                            + " {matchLabels: {app: db}}}], ports: [{port: sql}]}]"))
                .allowed())
        .isTrue();
  }

  @Test
  void self_isAlwaysReached() {
    TestObjects objects = TestObjects.of(CLUSTER + policy("p", "podSelector: {}"));
    Peer db = peer(objects, "default", "db");

    assertThat(new NetworkPolicies(objects).ingress(db, db, 5432, "TCP").allowed()).isTrue();
  }

  @Test
  void hostNetwork_isSelectedByNoPolicy() {
    TestObjects objects = TestObjects.of(CLUSTER + policy("p", "podSelector: {}"));

    assertThat(
            new NetworkPolicies(objects)
                .ingress(
                    peer(objects, "default", "db"), peer(objects, "default", "host"), 80, "TCP")
                .allowed())
        .isTrue();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.1.2.3/32, 10.1.2.3, true",
    "0.0.0.0/0, 255.255.255.255, true",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe80::1, false",
    "::/0, 10.0.0.1, false",
    "2001:db8::1/128, 2001:db8:0:0:0:0:0:1, true",
    "nonsense, 10.0.0.1, false",
  })
  void cidr_address_isContained(String block, String address, boolean contained) {
    assertThat(Cidr.contains(block, address)).isEqualTo(contained);
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(
        "{}",
        "{from: [{podSelector: {}}]}",
        "{from: [{podSelector: {matchLabels: {app: x}}}]}",
        "{from: [{namespaceSelector: {matchLabels: {team: b}}}]}",
        "{from: [{ipBlock: {cidr: 10.244.0.0/30}}]}",
        "{ports: [{port: 5432}]}",
        "{ports: [{port: 80}]}",
        "{from: [{namespaceSelector: {}}], ports: [{port: sql}]}");
  }

  @Property(tries = 200)
  void ruleAdded_anyPolicies_removesNoConnection(
      @ForAll("rules") String first,
      @ForAll("rules") String second,
      @ForAll("rules") String added) {
    for (String from : List.of("web", "other/web", "host")) {
      List<String> before =
          new ArrayList<>(
              List.of(
                  policy("a", "podSelector: {}, ingress: [" + first + "]"),
                  policy("b", "podSelector: {matchLabels: {app: db}}, ingress: [" + second + "]")));
      boolean allowed = ingress(from, before.toArray(String[]::new)).allowed();
      before.set(0, policy("a", "podSelector: {}, ingress: [" + first + ", " + added + "]"));
      boolean later = ingress(from, before.toArray(String[]::new)).allowed();

      assertThat(!allowed || later).isTrue();
    }
  }
}
