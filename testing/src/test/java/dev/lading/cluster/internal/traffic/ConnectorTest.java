package dev.lading.cluster.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.internal.dns.DnsSettings;
import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.Connection.Outcome;
import dev.lading.cluster.network.Libc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of connections; topology.go is kubernetes pkg/proxy/topology.go. */
class ConnectorTest {

  private static final String CLUSTER =
      """
      apiVersion: v1
      kind: Node
      metadata: {name: node-1}
      status: {addresses: [{type: InternalIP, address: 192.168.0.11}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: auth}
      spec:
        type: LoadBalancer
        clusterIP: 10.96.0.7
        selector: {app: auth}
        ports: [{name: http, port: 80, targetPort: 8080, nodePort: 30080}]
      status: {loadBalancer: {ingress: [{ip: 203.0.113.7}]}}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: auth-direct}
      spec: {clusterIP: None, selector: {app: auth}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: local}
      spec: {clusterIP: 10.96.0.8, internalTrafficPolicy: Local, selector: {app: auth}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: wrong}
      spec: {clusterIP: 10.96.0.9, selector: {app: auth}, ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: nobody}
      spec: {clusterIP: 10.96.0.10, selector: {app: nobody}, ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: outside}
      spec: {type: ExternalName, externalName: example.com}
      """
          + pod("auth-a", "auth", 1, "node-1", "ports: [{containerPort: 8080}]")
          + pod("auth-b", "auth", 2, "node-2", "ports: [{containerPort: 8080, hostPort: 9000}]")
          + pod("client", "client", 3, "node-2", "image: curl")
          + pod("pending", "client", 4, "node-2", "image: curl")
              .replaceAll("status: .*", "status: {phase: Pending}");

  private static String pod(String name, String app, int last, String node, String container) {
    return """
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, labels: {app: %s}}
    spec: {nodeName: %s, containers: [{name: main, %s}]}
    status: {phase: Running, hostIP: 192.168.0.11, podIP: 10.244.0.%d, conditions: [{type: Ready, status: "True"}]}
    """
        .formatted(name, app, node, container, last);
  }

  private static Connection connect(String client, String target, String... more) {
    TestObjects objects = TestObjects.of(CLUSTER + String.join("", more));
    return new Connector(objects, DnsSettings.of("cluster.local", "10.96.0.2"))
        .connect(objects.pod(client), target, Libc.GLIBC);
  }

  private static final String DENY =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: deny-auth}
      spec: {podSelector: {matchLabels: {app: auth}}}
      """;

  // Source: docs Service, the seed document's curl http://auth-service:80
  @Test
  void service_shortName_reachesAContainerBehindIt() {
    Connection connection = connect("client", "http://auth:80");

    assertThat(connection.isReached()).isTrue();
    Backend backend = connection.backend().orElseThrow();
    assertThat(backend.container()).contains("main");
    assertThat(backend.port()).isEqualTo(8080);
  }

  // Source: pkg/proxy, any endpoint may be picked
  @Test
  void service_twoEndpoints_areAllPossible() {
    assertThat(connect("client", "http://auth").pods()).containsExactly("auth-a", "auth-b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://auth",
    "auth:80",
    "http://auth/login?x=1",
    "http://user:pass@auth:80/",
    "http://auth.default",
    "http://auth.default.svc.cluster.local.",
    "10.96.0.7:80",
    "http://10.244.0.1:8080",
    "http://192.168.0.11:30080",
    "http://203.0.113.7",
    "http://192.168.0.11:9000",
    "http://auth-direct:8080",
  })
  // Source: docs Service, all ways to reach one
  void target_anyForm_isReached(String target) {
    assertThat(connect("client", target).outcome()).isEqualTo(Outcome.REACHED);
  }

  // Source: pkg/proxy, only ports of the Service are forwarded
  @Test
  void service_otherPort_isNotThere() {
    Connection connection = connect("client", "http://auth:8080");

    assertThat(connection.outcome()).isEqualTo(Outcome.NO_SUCH_PORT);
    assertThat(connection.reason())
        .isEqualTo("Service auth has no port 8080/TCP, only 80/TCP (http)");
  }

  // Source: docs Service, headless: there is no proxy, so targetPort does not apply
  @Test
  void headless_servicePort_isThePodsOwnPort() {
    Connection connection = connect("client", "http://auth-direct:80");

    assertThat(connection.outcome()).isEqualTo(Outcome.UNDECLARED_PORT);
    assertThat(connection.reason())
        .isEqualTo("no container of auth-a declares 80/TCP, only 8080/TCP (main)");
  }

  // Source: api core/v1 Container ports, "informational"
  @Test
  void service_targetPortNobodyDeclares_isSaid() {
    assertThat(connect("client", "http://wrong").outcome()).isEqualTo(Outcome.UNDECLARED_PORT);
  }

  // Source: api core/v1 Container ports, "informational"
  @Test
  void pod_withoutDeclaredPorts_isTakenToListen() {
    Connection connection = connect("client", "10.244.0.3:1234");

    assertThat(connection.isReached()).isTrue();
    assertThat(connection.reason()).contains("is not declared");
  }

  // Source: pkg/proxy, no endpoints: rejected
  @Test
  void service_noEndpoints_saysWhy() {
    Connection connection = connect("client", "http://nobody");

    assertThat(connection.outcome()).isEqualTo(Outcome.NO_ENDPOINTS);
    assertThat(connection.reason()).contains("no Pod in namespace default has the labels");
  }

  // Source: glibc resolv; nothing of that name
  @Test
  void name_notThere_saysWhichWereTried() {
    Connection connection = connect("client", "http://auht");

    assertThat(connection.outcome()).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(connection.explain()).contains("auht.default.svc.cluster.local A: no such name");
  }

  // Source: topology.go CategorizeEndpoints, InternalTrafficPolicy Local
  @Test
  void service_localTraffic_usesThePodsOfTheNode() {
    assertThat(connect("client", "http://local").pods()).containsExactly("auth-b");
  }

  // Source: docs Network Policies, ingress of the target
  @Test
  void policy_ingressDenied_isNamed() {
    Connection connection = connect("client", "http://auth", DENY);

    assertThat(connection.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(connection.reason()).contains("Ingress policy deny-auth selects Pod auth-a");
  }

  // Source: docs Network Policies, both ends must allow
  @Test
  void policy_egressOfTheClient_isAskedToo() {
    Connection connection =
        connect(
            "client",
            "10.96.0.7:80",
            """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: quiet}
            spec: {podSelector: {matchLabels: {app: client}}, policyTypes: [Egress]}
            """);

    assertThat(connection.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(connection.reason()).contains("Egress policy quiet selects Pod client");
  }

  // Source: docs Network Policies, policies see Pods and their ports, not Services
  @Test
  void policy_portOfTheService_isNotThatOfThePod() {
    String allow = DENY.replace("}}}\n", "}}, ingress: [{ports: [{port: %s}]}]}\n");

    assertThat(connect("client", "http://auth", allow.replace("%s", "80")).outcome())
        .isEqualTo(Outcome.DENIED);
    assertThat(connect("client", "http://auth", allow.replace("%s", "8080")).outcome())
        .isEqualTo(Outcome.REACHED);
  }

  // Source: api core/v1 ServiceSpec externalName
  @Test
  void externalName_outside_isNotPredicted() {
    assertThat(connect("client", "https://outside").outcome()).isEqualTo(Outcome.OUTSIDE);
    assertThat(connect("client", "https://example.com").outcome()).isEqualTo(Outcome.OUTSIDE);
    assertThat(connect("client", "https://8.8.8.8").outcome()).isEqualTo(Outcome.OUTSIDE);
  }

  // Source: pkg/controlplane, the Service of the API server has endpoints that are no Pods
  @Test
  void controlPlane_isNotPredicted() {
    Connection connection =
        connect(
            "client",
            "https://kubernetes",
            """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: kubernetes}
            spec: {clusterIP: 10.96.0.1, ports: [{name: https, port: 443, targetPort: 6443}]}
            """);

    assertThat(connection.outcome()).isEqualTo(Outcome.OUTSIDE);
    assertThat(connection.reason()).isEqualTo("Service kubernetes is part of the control plane");
  }

  // Source: ip(7), 127.0.0.1 is the Pod itself
  @Test
  void localhost_isThePodItself() {
    assertThat(connect("auth-a", "http://localhost:8080").pods()).containsExactly("auth-a");
  }

  // Source: api core/v1 PodStatus podIP, empty if not yet allocated
  @Test
  void client_withoutAddress_doesNotRun() {
    assertThat(connect("pending", "http://auth").outcome()).isEqualTo(Outcome.CLIENT_NOT_RUNNING);
  }

  // Source: kube-proxy, node ports of all nodes; nothing else listens there
  @Test
  void node_unknownPort_isNotThere() {
    assertThat(connect("client", "192.168.0.11:30081").outcome()).isEqualTo(Outcome.NO_SUCH_PORT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"auth", "gopher://auth", "http://", "auth:0", "auth:99999", "auth:x", ":80"})
  // Our own rule: a target needs a host and a port
  void target_withoutHostOrPort_isMalformed(String target) {
    assertThat(connect("client", target).outcome()).isEqualTo(Outcome.MALFORMED);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "http://h,80", "https://h,443", "redis://h,6379", "postgresql://u:p@h/db,5432",
    "jdbc:mysql://h/db,3306", "amqp://h,5672", "mongodb://h,27017", "ws://h,80",
    "http://[fd00::1]:8080/x,8080",
  })
  // Source: IANA registry of service names and ports
  void scheme_withoutPort_hasItsOwn(String url, int port) {
    assertThat(Target.parse(url).orElseThrow().port()).isEqualTo(port);
  }
}
