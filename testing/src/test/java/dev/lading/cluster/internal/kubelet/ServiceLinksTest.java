package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lading.cluster.container.Environment;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.api.Test;

/** Rules of service links; envvars.go is kubernetes pkg/kubelet/envvars/envvars.go. */
class ServiceLinksTest {

  private static String pod(String spec) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: shop, creationTimestamp: "2026-01-01T00:00:10Z"}
    spec:
      containers:
      - name: main
        env: [%s]
      enableServiceLinks: %s
    """
        .formatted(
            spec.contains("|") ? spec.substring(spec.indexOf('|') + 1) : "",
            spec.startsWith("off") ? "false" : "true");
  }

  private static String service(String name, String namespace, String spec) {
    return """
    apiVersion: v1
    kind: Service
    metadata: {name: %s, namespace: %s, creationTimestamp: "2026-01-01T00:00:05Z"}
    spec: {%s}
    """
        .formatted(name, namespace, spec);
  }

  private static final String KUBERNETES =
      service("kubernetes", "default", "clusterIP: 10.96.0.1, ports: [{name: https, port: 443}]");

  private static Environment environment(String pod, String... others) {
    TestObjects objects = TestObjects.of(pod, String.join("\n---\n", others));
    var web = objects.pod("web");
    return new Kubelet(objects, web, Containers.all(web).get(0), 36).environment();
  }

  // Source: envvars.go FromServices and makeLinkVariables
  @Test
  void links_oneService_allVariables() {
    Environment env =
        environment(
            pod("on"),
            service("redis-master", "shop", "clusterIP: 10.96.0.7, ports: [{port: 6379}]"));

    assertThat(env.asMap())
        .containsExactly(
            entry("REDIS_MASTER_SERVICE_HOST", "10.96.0.7"),
            entry("REDIS_MASTER_SERVICE_PORT", "6379"),
            entry("REDIS_MASTER_PORT", "tcp://10.96.0.7:6379"),
            entry("REDIS_MASTER_PORT_6379_TCP", "tcp://10.96.0.7:6379"),
            entry("REDIS_MASTER_PORT_6379_TCP_PROTO", "tcp"),
            entry("REDIS_MASTER_PORT_6379_TCP_PORT", "6379"),
            entry("REDIS_MASTER_PORT_6379_TCP_ADDR", "10.96.0.7"));
  }

  // Source: envvars.go FromServices, named ports; the first port has the short names
  @Test
  void links_severalPorts_firstIsShortAndAllAreNamed() {
    Environment env =
        environment(
            pod("on"),
            service(
                "dns",
                "shop",
                "clusterIP: 10.96.0.9, ports: [{name: query, port: 53, protocol: UDP},"
                    + " {name: zone-x, port: 54}]"));

    assertThat(env.asMap())
        .contains(
            entry("DNS_SERVICE_PORT", "53"),
            entry("DNS_SERVICE_PORT_QUERY", "53"),
            entry("DNS_SERVICE_PORT_ZONE_X", "54"),
            entry("DNS_PORT", "udp://10.96.0.9:53"),
            entry("DNS_PORT_53_UDP_PROTO", "udp"),
            entry("DNS_PORT_54_TCP", "tcp://10.96.0.9:54"));
  }

  // Source: envvars.go, net.JoinHostPort
  @Test
  void links_ipv6Address_isInBracketsInUrls() {
    Environment env =
        environment(pod("on"), service("six", "shop", "clusterIP: 'fd00::1', ports: [{port: 80}]"));

    assertThat(env.get("SIX_PORT")).contains("tcp://[fd00::1]:80");
    assertThat(env.get("SIX_SERVICE_HOST")).contains("fd00::1");
  }

  // Source: kubelet_pods.go getServiceEnvVarMap, IsServiceIPSet
  @Test
  void links_headlessService_givesNone() {
    Environment env =
        environment(pod("on"), service("db", "shop", "clusterIP: None, ports: [{port: 80}]"));

    assertThat(env.variables()).isEmpty();
  }

  // Source: kubelet_pods.go getServiceEnvVarMap, IsServiceIPSet
  @Test
  void links_externalName_givesNone() {
    Environment env =
        environment(
            pod("on"), service("ext", "shop", "type: ExternalName, externalName: example.com"));

    assertThat(env.variables()).isEmpty();
  }

  // Source: kubelet_pods.go getServiceEnvVarMap, service.Namespace == ns
  @Test
  void links_otherNamespace_givesNone() {
    Environment env =
        environment(pod("on"), service("a", "other", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.variables()).isEmpty();
  }

  // Source: kubelet_pods.go getServiceEnvVarMap, masterServices
  @Test
  void links_kubernetesOfDefault_isAlwaysThere() {
    assertThat(environment(pod("on"), KUBERNETES).get("KUBERNETES_SERVICE_HOST"))
        .contains("10.96.0.1");
    assertThat(environment(pod("off"), KUBERNETES).get("KUBERNETES_SERVICE_PORT_HTTPS"))
        .contains("443");
  }

  // Source: api core/v1 PodSpec enableServiceLinks
  @Test
  void links_switchedOff_givesOnlyKubernetes() {
    Environment env =
        environment(
            pod("off"),
            KUBERNETES,
            service("a", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.get("A_SERVICE_HOST")).isEmpty();
    assertThat(env.get("KUBERNETES_PORT_443_TCP")).contains("tcp://10.96.0.1:443");
  }

  // Source: docs Service, "the client Pods must be created after the Service"
  @Test
  void links_serviceMadeAfterThePod_givesNone() {
    String late =
        service("late", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]")
            .replace("00:00:05", "00:00:15");

    assertThat(environment(pod("on"), late).variables()).isEmpty();
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, "Append remaining service env vars"
  @Test
  void links_variableOfTheManifest_winsAndIsNoted() {
    Environment env =
        environment(
            pod("on|{name: APP_PORT, value: '8080'}"),
            service("app", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.get("APP_PORT")).contains("8080");
    assertThat(env.notes()).containsExactly("APP_PORT hides the link to Service app");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, the classic trap: no manifest value
  @Test
  void links_serviceNamedLikeTheApplication_setsItsPortVariable() {
    Environment env =
        environment(pod("on"), service("app", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.get("APP_PORT")).contains("tcp://10.96.0.2:80");
  }

  // Source: kubelet_pods.go, expansion.MappingFuncFor(tmpEnv, serviceEnv)
  @Test
  void links_areVisibleToReferences() {
    Environment env =
        environment(
            pod("on|{name: URL, value: 'http://$(A_SERVICE_HOST):$(A_SERVICE_PORT)/'}"),
            service("a", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.get("URL")).contains("http://10.96.0.2:80/");
  }

  // Source: envvars.go makeEnvVariableName
  @Test
  void links_nameWithDashes_hasUnderscores() {
    Environment env =
        environment(
            pod("on"), service("a-b-c", "shop", "clusterIP: 10.96.0.2, ports: [{port: 80}]"));

    assertThat(env.get("A_B_C_SERVICE_HOST")).contains("10.96.0.2");
  }
}
