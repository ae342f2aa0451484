package dev.lading.cluster.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.EndpointPort;
import dev.lading.cluster.network.Endpoints;
import dev.lading.model.core.v1.Service;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rules of endpoints; utils.go is kubernetes staging/src/k8s.io/endpointslice/utils.go. */
class EndpointsTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {clusterIP: 10.96.0.9, selector: {app: web}, ports: [{port: 80, targetPort: http}]}
      """;

  static String pod(String name, String labels, String ready, String more) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, labels: {%s}}
    spec:
      nodeName: node-1
      containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]
    status:
      phase: Running
      podIP: 10.244.0.%s
      conditions: [{type: Ready, status: "%s"}]
    """
            .formatted(name, labels, 1 + Math.abs(name.hashCode() % 250), ready)
        + more;
  }

  private static Endpoints endpoints(String... yaml) {
    TestObjects objects = TestObjects.of(yaml);
    Service service = objects.find(Service.class, "default", "web").orElseThrow();
    return new ServiceEndpoints(objects).of(service);
  }

  // Source: endpointslice_controller.go syncService, labels.Set(service.Spec.Selector)
  @Test
  void endpoints_podsWithAllLabels_areSelected() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web, tier: x", "True", ""),
            pod("b", "app: other", "True", ""),
            pod("c", "tier: x", "True", ""));

    assertThat(endpoints.readyPods()).containsExactly("a");
  }

  // Source: endpointslice_controller.go syncService lists Pods of the Service's namespace
  @Test
  void endpoints_otherNamespace_isNotSelectedAndNoted() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", "").replace("name: a,", "name: a, namespace: shop,"));

    assertThat(endpoints.all()).isEmpty();
    assertThat(endpoints.notes())
        .containsExactly(
            "no Pod in namespace default has the labels {app=web}, but 1 in other namespaces have");
  }

  // Source: utils.go podToEndpoint, serving = IsPodReady
  @Test
  void endpoints_podNotReady_isListedButNotReady() {
    Endpoints endpoints =
        endpoints(SERVICE, pod("a", "app: web", "False", ""), pod("b", "app: web", "True", ""));

    assertThat(endpoints.all()).extracting(Endpoint::target).containsExactly("a", "b");
    assertThat(endpoints.readyPods()).containsExactly("b");
  }

  // Source: utils.go podToEndpoint, publishNotReadyAddresses
  @Test
  void endpoints_publishNotReady_makesAllReady() {
    Endpoints endpoints =
        endpoints(
            SERVICE.replace("spec: {", "spec: {publishNotReadyAddresses: true, "),
            pod("a", "app: web", "False", ""));

    assertThat(endpoints.readyPods()).containsExactly("a");
    assertThat(endpoints.all().get(0).serving()).isFalse();
  }

  // Source: utils.go podToEndpoint, ready = serving && !terminating
  @Test
  void endpoints_terminating_servesButIsNotReady() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", "")
                .replace("name: a,", "name: a, deletionTimestamp: '2026-01-01T00:00:00Z',"));

    Endpoint only = endpoints.all().get(0);
    assertThat(only.ready()).isFalse();
    assertThat(only.serving()).isTrue();
    assertThat(only.terminating()).isTrue();
  }

  // Source: pkg/proxy/topology.go CategorizeEndpoints, serving and terminating as last resort
  @Test
  void usable_allTerminating_fallsBackToServing() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", "")
                .replace("name: a,", "name: a, deletionTimestamp: '2026-01-01T00:00:00Z',"));

    assertThat(endpoints.usable()).extracting(Endpoint::target).containsExactly("a");
  }

  // Source: endpointslice util controller_utils.go ShouldPodBeInEndpoints, terminal phases
  @Test
  void endpoints_finishedPod_isLeftOut() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", "").replace("phase: Running", "phase: Succeeded"));

    assertThat(endpoints.all()).isEmpty();
  }

  // Source: endpointslice util controller_utils.go ShouldPodBeInEndpoints, no address
  @Test
  void endpoints_podWithoutAddress_isLeftOutAndNoted() {
    Endpoints endpoints =
        endpoints(SERVICE, pod("a", "app: web", "True", "").replaceAll("podIP: .*", ""));

    assertThat(endpoints.all()).isEmpty();
    assertThat(endpoints.notes())
        .containsExactly("none of the 1 Pods that the selector matches has an address yet");
  }

  // Source: FindPort, named target ports are resolved for each Pod
  @Test
  void ports_named_areResolvedPerPod() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", ""),
            pod("b", "app: web", "True", "").replace("8080", "9090"));

    assertThat(endpoints.all())
        .extracting(one -> one.port("").orElseThrow().port())
        .containsExactly(8080, 9090);
    assertThat(endpoints.slices()).hasSize(2);
  }

  // Source: FindPort, name and protocol must both fit
  @Test
  void ports_namedWithOtherProtocol_areLeftOutAndNoted() {
    Endpoints endpoints =
        endpoints(
            SERVICE.replace("port: 80,", "port: 80, protocol: UDP,"),
            pod("a", "app: web", "True", ""));

    assertThat(endpoints.all().get(0).ports()).isEmpty();
    assertThat(endpoints.notes().get(0))
        .startsWith("Pod a has no port named http with protocol UDP");
  }

  // Source: FindPort, a number is used as it is
  @Test
  void ports_number_needsNoDeclaration() {
    Endpoints endpoints =
        endpoints(
            SERVICE.replace("targetPort: http", "targetPort: 7777"),
            pod("a", "app: web", "True", ""));

    assertThat(endpoints.all().get(0).ports()).containsExactly(new EndpointPort("", 7777, "TCP"));
  }

  // Source: core/v1 defaults.go SetDefaults_Service, targetPort = port
  @Test
  void ports_withoutTarget_areTheSame() {
    Endpoints endpoints =
        endpoints(SERVICE.replace(", targetPort: http", ""), pod("a", "app: web", "True", ""));

    assertThat(endpoints.all().get(0).port("").orElseThrow().port()).isEqualTo(80);
  }

  // Source: FindPort, sidecars after the containers
  @Test
  void ports_namedOnASidecar_areFound() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", "")
                .replace(
                    "  containers: [{name: main, ports: [{name: http, containerPort: 8080}]}]",
                    "  containers: [{name: main}]\n  initContainers: [{name: proxy,"
                        + " restartPolicy: Always, ports: [{name: http, containerPort: 9}]},"
                        + " {name: init, ports: [{name: http, containerPort: 1}]}]"));

    assertThat(endpoints.all().get(0).port("").orElseThrow().port()).isEqualTo(9);
  }

  // Source: endpointslice reconciler, MaxEndpointsPerSlice 100
  @Test
  void slices_manyEndpoints_areHundredEach() {
    List<Endpoint> many = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      many.addAll(endpoints(SERVICE, pod("a", "app: web", "True", "")).all());
    }

    assertThat(new Endpoints("web", many, List.of()).slices())
        .extracting(List::size)
        .containsExactly(100, 100, 50);
  }

  // Source: docs Service, "Services without selectors"
  @Test
  void endpoints_withoutSelector_areThoseWritten() {
    String service = SERVICE.replace("selector: {app: web}, ", "");
    Endpoints none = endpoints(service, pod("a", "app: web", "True", ""));
    Endpoints written =
        endpoints(
            service,
            """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}
            addressType: IPv4
            endpoints: [{addresses: [192.0.2.7]}, {addresses: [192.0.2.8], conditions: {ready: false}}]
            ports: [{port: 5432}]
            """);

    assertThat(none.all()).isEmpty();
    assertThat(none.notes().get(0)).contains("no selector");
    assertThat(written.readyAddresses()).containsExactly("192.0.2.7");
    assertThat(written.all()).hasSize(2);
  }

  // Source: endpointslicemirroring controller, Endpoints of Services without selectors
  @Test
  void endpoints_oldEndpointsObject_isMirrored() {
    Endpoints endpoints =
        endpoints(
            SERVICE.replace("selector: {app: web}, ", ""),
            """
            apiVersion: v1
            kind: Endpoints
            metadata: {name: web}
            subsets: [{addresses: [{ip: 192.0.2.9}], ports: [{port: 5432}]}]
            """);

    assertThat(endpoints.readyAddresses()).containsExactly("192.0.2.9");
  }

  // Source: utils.go podToEndpoint, ShouldSetHostname
  @Test
  void hostname_subdomainIsTheService_isSet() {
    String named =
        pod("a", "app: web", "True", "")
            .replace("spec:", "spec:\n  hostname: one\n  subdomain: web");
    String other =
        pod("b", "app: web", "True", "").replace("spec:", "spec:\n  hostname: two\n  subdomain: x");

    assertThat(endpoints(SERVICE, named, other).all())
        .extracting(one -> one.hostname().orElse("-"))
        .containsExactly("one", "-");
  }

  // Source: utils.go podToEndpoint, zone of the node
  @Test
  void zone_isThatOfTheNode() {
    Endpoints endpoints =
        endpoints(
            SERVICE,
            pod("a", "app: web", "True", ""),
            """
            apiVersion: v1
            kind: Node
            metadata: {name: node-1, labels: {topology.kubernetes.io/zone: eu-1a}}
            """);

    assertThat(endpoints.all().get(0).zone()).contains("eu-1a");
  }

  // Source: api core/v1 ServiceSpec externalName, "no proxying will be involved"
  @Test
  void endpoints_externalName_hasNone() {
    Endpoints endpoints =
        endpoints(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {type: ExternalName, externalName: example.com, selector: {app: web}}
            """,
            pod("a", "app: web", "True", ""));

    assertThat(endpoints.all()).isEmpty();
  }

  @Property(tries = 200)
  void ready_anyPods_onlyReadyOnesThatDoNotTerminate(
      @ForAll @Size(max = 8) List<@IntRange(max = 15) Integer> states) {
    List<String> yaml = new ArrayList<>(List.of(SERVICE));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      int bits = states.get(i);
      boolean ready = (bits & 1) != 0;
      boolean selected = (bits & 2) != 0;
      boolean terminating = (bits & 4) != 0;
      boolean finished = (bits & 8) != 0;
      String pod = pod("p" + i, selected ? "app: web" : "app: other", ready ? "True" : "False", "");
      String name = "name: p" + i + ",";
      yaml.add(
          pod.replace(
                  name, terminating ? name + " deletionTimestamp: '2026-01-01T00:00:00Z'," : name)
              .replace("phase: Running", finished ? "phase: Failed" : "phase: Running"));
      if (ready && selected && !terminating && !finished) {
        expected.add("p" + i);
      }
    }

    assertThat(endpoints(yaml.toArray(String[]::new)).readyPods()).isEqualTo(expected);
  }
}
