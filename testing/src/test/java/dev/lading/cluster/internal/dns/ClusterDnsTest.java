package dev.lading.cluster.internal.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.DnsAnswer.Outcome;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of records; "spec" is kubernetes/dns docs/specification.md 1.1.0. */
class ClusterDnsTest {

  static final String CLUSTER =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: auth, namespace: shop}
      spec:
        clusterIP: 10.96.0.7
        clusterIPs: [10.96.0.7, "fd00::7"]
        selector: {app: auth}
        ports: [{name: http, port: 80, targetPort: 8080}, {name: dns, port: 53, protocol: UDP}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: nginx, namespace: shop}
      spec: {clusterIP: None, selector: {app: nginx}, ports: [{name: web, port: 80, targetPort: 8000}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: empty, namespace: shop}
      spec: {clusterIP: None, selector: {app: none}, ports: [{port: 80}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: db, namespace: shop}
      spec: {type: ExternalName, externalName: db.example.com}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: login, namespace: shop}
      spec: {type: ExternalName, externalName: auth.shop.svc.cluster.local}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: ping, namespace: shop}
      spec: {type: ExternalName, externalName: pong.shop.svc.cluster.local}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: pong, namespace: shop}
      spec: {type: ExternalName, externalName: ping.shop.svc.cluster.local}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: number, namespace: shop}
      spec: {type: ExternalName, externalName: 192.0.2.1}
      """
          + "---\n"
          + pod("web-0", 5, "True")
          + "---\n"
          + pod("web-1", 6, "True")
          + "---\n"
          + pod("web-2", 7, "False")
          + "---\n"
          + pod("plain", 8, "True").replace("  hostname: plain\n  subdomain: nginx\n", "");

  private static String pod(String name, int last, String ready) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, namespace: shop, labels: {app: nginx}}
    spec:
      hostname: %s
      subdomain: nginx
      containers: [{name: main, ports: [{containerPort: 8000}]}]
    status:
      phase: Running
      podIP: 10.244.0.%d
      conditions: [{type: Ready, status: "%s"}]
    """
        .formatted(name, name, last, ready);
  }

  private static DnsAnswer query(String name, RecordType type) {
    return new ClusterDns(TestObjects.of(CLUSTER), "cluster.local").query(name, type);
  }

  private static List<String> data(String name, RecordType type) {
    return query(name, type).records().stream().map(DnsRecord::data).toList();
  }

  private static Outcome outcome(String name) {
    return query(name, RecordType.A).outcome();
  }

  // Source: spec 2.3.1 A/AAAA record of a ClusterIP Service
  @Test
  void clusterIp_hasOneAddressOfEachFamily() {
    assertThat(data("auth.shop.svc.cluster.local", RecordType.A)).containsExactly("10.96.0.7");
    assertThat(data("auth.shop.svc.cluster.local", RecordType.AAAA)).containsExactly("fd00::7");
  }

  // Source: spec 2.3.2 SRV records of named ports
  @Test
  void clusterIp_srv_namesPortAndService() {
    assertThat(data("_http._tcp.auth.shop.svc.cluster.local", RecordType.SRV))
        .containsExactly("0 100 80 auth.shop.svc.cluster.local");
    assertThat(data("_dns._udp.auth.shop.svc.cluster.local", RecordType.SRV))
        .containsExactly("0 100 53 auth.shop.svc.cluster.local");
  }

  // Source: CoreDNS kubernetes.go matchPortAndProtocol
  @Test
  void srv_wrongProtocolOrName_isNoName() {
    assertThat(query("_http._udp.auth.shop.svc.cluster.local", RecordType.SRV).outcome())
        .isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(query("http.tcp.auth.shop.svc.cluster.local", RecordType.SRV).outcome())
        .isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: spec 2.4.1 A records of a headless Service, one for each ready endpoint
  @Test
  void headless_hasTheAddressesOfReadyPods() {
    assertThat(data("nginx.shop.svc.cluster.local", RecordType.A))
        .containsExactlyInAnyOrder("10.244.0.5", "10.244.0.6", "10.244.0.8");
  }

  // Source: spec 2.4.1 records of endpoints with hostnames
  @Test
  void headless_podName_hasItsOwnAddress() {
    assertThat(data("web-1.nginx.shop.svc.cluster.local", RecordType.A))
        .containsExactly("10.244.0.6");
  }

  // Source: spec 2.4.1, endpoints must be ready
  @Test
  void headless_nameOfAPodThatIsNotReady_isNotThere() {
    assertThat(outcome("web-2.nginx.shop.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: CoreDNS kubernetes.go endpointHostname
  @Test
  void headless_podWithoutHostname_isNamedByItsAddress() {
    assertThat(data("10-244-0-8.nginx.shop.svc.cluster.local", RecordType.A))
        .containsExactly("10.244.0.8");
  }

  // Source: spec 2.4.2 SRV records of a headless Service, N endpoints and M ports
  @Test
  void headless_srv_hasTargetPortsAndPodNames() {
    assertThat(data("_web._tcp.nginx.shop.svc.cluster.local", RecordType.SRV))
        .containsExactlyInAnyOrder(
            "0 100 8000 web-0.nginx.shop.svc.cluster.local",
            "0 100 8000 web-1.nginx.shop.svc.cluster.local",
            "0 100 8000 10-244-0-8.nginx.shop.svc.cluster.local");
  }

  // Source: spec 2.4.1 "no ready endpoints … NXDOMAIN"
  @Test
  void headless_withoutEndpoints_isNoName() {
    assertThat(outcome("empty.shop.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: spec 2.5 ExternalName
  @Test
  void externalName_outside_isAnAliasThatIsForwarded() {
    DnsAnswer answer = query("db.shop.svc.cluster.local", RecordType.A);

    assertThat(answer.outcome()).isEqualTo(Outcome.FORWARDED);
    assertThat(answer.records())
        .containsExactly(
            new DnsRecord("db.shop.svc.cluster.local", RecordType.CNAME, "db.example.com"));
  }

  // Source: CoreDNS backend_lookup.go, aliases inside the zone are followed
  @Test
  void externalName_inside_isFollowed() {
    assertThat(data("login.shop.svc.cluster.local", RecordType.A))
        .containsExactly("auth.shop.svc.cluster.local", "10.96.0.7");
  }

  // Source: CoreDNS backend_lookup.go checkForApex and its CNAME chain limit
  @Test
  void externalName_loop_ends() {
    DnsAnswer answer = query("ping.shop.svc.cluster.local", RecordType.A);

    assertThat(answer.outcome()).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(answer.records()).hasSize(2);
  }

  // Source: CoreDNS kubernetes.go findServices, HostType must be CNAME
  @Test
  void externalName_address_hasNoRecord() {
    assertThat(outcome("number.shop.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: CoreDNS kubernetes.go, "External services cannot have endpoints"
  @Test
  void externalName_nameBefore_isNoName() {
    assertThat(outcome("x.db.shop.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: CoreDNS kubernetes.go findPods, mode insecure
  @Test
  void podName_isItsAddressWithDashes() {
    assertThat(data("10-244-0-5.shop.pod.cluster.local", RecordType.A))
        .containsExactly("10.244.0.5");
    assertThat(outcome("web-0.shop.pod.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: spec 2.3.3 PTR record of a ClusterIP
  @Test
  void reverse_serviceAddress_namesTheService() {
    assertThat(data("7.0.96.10.in-addr.arpa", RecordType.PTR))
        .containsExactly("auth.shop.svc.cluster.local");
  }

  // Source: spec 2.4.3 PTR record of an endpoint with hostname; CoreDNS reverse.go
  @Test
  void reverse_podAddress_namesPodsWithHostnames() {
    assertThat(data("5.0.244.10.in-addr.arpa", RecordType.PTR))
        .containsExactly("web-0.nginx.shop.svc.cluster.local");
    assertThat(query("8.0.244.10.in-addr.arpa", RecordType.PTR).outcome())
        .isEqualTo(Outcome.FORWARDED);
  }

  // Source: RFC 4343, names are case-insensitive
  @Test
  void names_upperCaseAndDotAtTheEnd_areTheSame() {
    assertThat(data("AUTH.shop.SVC.cluster.local.", RecordType.A)).containsExactly("10.96.0.7");
  }

  // Source: spec 2.1, names that are not there
  @Test
  void names_notThere_areNoNames() {
    assertThat(outcome("gone.shop.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(outcome("auth.other.svc.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
    assertThat(outcome("auth.shop.cluster.local")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: CoreDNS kubernetes.go, names between are NODATA
  @Test
  void names_between_haveNoData() {
    assertThat(outcome("shop.svc.cluster.local")).isEqualTo(Outcome.NO_DATA);
    assertThat(outcome("svc.cluster.local")).isEqualTo(Outcome.NO_DATA);
    assertThat(outcome("cluster.local")).isEqualTo(Outcome.NO_DATA);
  }

  // Source: CoreDNS Corefile of kubeadm, forward . /etc/resolv.conf
  @Test
  void names_outside_areForwarded() {
    assertThat(outcome("example.com")).isEqualTo(Outcome.FORWARDED);
    assertThat(outcome("host")).isEqualTo(Outcome.NO_SUCH_NAME);
  }

  // Source: spec 2.2 TXT record of the schema version
  @Test
  void dnsVersion_isThatOfTheSpecification() {
    assertThat(data("dns-version.cluster.local", RecordType.TXT)).containsExactly("1.1.0");
  }

  // Source: kubelet --cluster-domain
  @Test
  void domain_other_isServed() {
    ClusterDns dns = new ClusterDns(TestObjects.of(CLUSTER), "k8s.example");

    assertThat(dns.query("auth.shop.svc.k8s.example", RecordType.A).outcome())
        .isEqualTo(Outcome.ANSWER);
  }
}
