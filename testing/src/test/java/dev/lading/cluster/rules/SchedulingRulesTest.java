package dev.lading.cluster.rules;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.ClusterBuilder;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.ClusterPresets;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.setup.ClusterNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the scheduler. */
class SchedulingRulesTest {

  private static ClusterBuilder one(ClusterNode node) {
    return ClusterModel.builder().node(node);
  }

  private static ClusterNode node() {
    return ClusterNode.named("solo");
  }

  private static ClusterModel pod(ClusterBuilder cluster, String podSpec) {
    return cluster.build().apply(Yaml.all(Yaml.pod("p", podSpec)));
  }

  // noderesources/fit.go
  @ParameterizedTest
  @CsvSource({
    "cpu, 5, Insufficient cpu",
    "memory, 20Gi, Insufficient memory",
    "ephemeral-storage, 1Ti, Insufficient ephemeral-storage",
    "nvidia.com/gpu, 1, Insufficient nvidia.com/gpu"
  })
  void resourceShort_isNamed(String resource, String amount, String why) {
    String limits = Yaml.requests(resource + ": " + amount).replace("requests:", "limits:");
    assertThat(pod(one(node()), limits))
        .pod("p")
        .isPendingBecause("0/1 nodes are available: 1 " + why + ".");
  }

  // noderesources/fit.go: every short resource is named
  @Test
  void severalResourcesShort_areAllNamed() {
    assertThat(pod(one(node()), Yaml.requests("cpu: 5, memory: 20Gi")))
        .pod("p")
        .isPendingBecause("1 Insufficient cpu, 1 Insufficient memory.");
  }

  // noderesources/fit.go: requests of running Pods add up
  @Test
  void requests_addUp() {
    ClusterModel cluster =
        one(node())
            .build()
            .apply(Yaml.all(Yaml.deployment("web", "replicas: 5", Yaml.requests("cpu: 1"))));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(4);
  }

  // resource/helpers.go: init containers count if larger, sidecars add up
  @ParameterizedTest
  @CsvSource({
    "'initContainers: [{name: i, image: i, resources: {requests: {cpu: 5}}}]', false",
    "'initContainers: [{name: i, image: i, resources: {requests: {cpu: 4}}}]', true",
    "'initContainers: [{name: i, image: i, restartPolicy: Always, resources: {requests: {cpu:"
        + " 1500m}}}]', true",
    "'initContainers: [{name: i, image: i, restartPolicy: Always, resources: {requests: {cpu:"
        + " 2500m}}}]', false",
    "'overhead: {cpu: 2}', true",
    "'overhead: {cpu: 3}', false",
  })
  void effectiveRequest_countsInitContainersAndOverhead(String more, boolean fits) {
    ClusterModel cluster = pod(one(node()), Yaml.requests("cpu: 2") + "\n" + more);
    assertThat(cluster.pod("p").isReady()).isEqualTo(fits);
  }

  // SetDefaults_Pod: limits stand for requests that are not given
  @Test
  void limits_standForRequests() {
    assertThat(pod(one(node()), Yaml.container("a:1", "resources: {limits: {cpu: 5}}")))
        .pod("p")
        .isPendingBecause("Insufficient cpu");
  }

  // noderesources/fit.go: the number of Pods
  @Test
  void tooManyPods_isSaid() {
    ClusterModel cluster =
        one(node().capacity("pods", "2")).build().apply(Yaml.all(Yaml.deployment("web", 3)));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(2);
    assertThat(cluster).hasEvent("FailedScheduling", "1 Too many pods");
  }

  // tainttoleration
  @ParameterizedTest
  @CsvSource({
    "'tolerations: []', false",
    "'tolerations: [{operator: Exists}]', true",
    "'tolerations: [{key: k, operator: Exists}]', true",
    "'tolerations: [{key: k, value: v}]', true",
    "'tolerations: [{key: k, operator: Equal, value: v, effect: NoSchedule}]', true",
    "'tolerations: [{key: k, value: other}]', false",
    "'tolerations: [{key: k, value: v, effect: NoExecute}]', false",
    "'tolerations: [{key: other, operator: Exists}]', false",
  })
  void taint_needsAToleration(String tolerations, boolean fits) {
    ClusterModel cluster =
        pod(one(node().taint("k=v:NoSchedule")), Yaml.container("a:1") + "\n" + tolerations);
    assertThat(cluster.pod("p").isReady()).isEqualTo(fits);
  }

  // tainttoleration: words before and since 1.34
  @Test
  void taint_words() {
    assertThat(pod(one(node().taint("k=v:NoSchedule")).kubernetes("1.33"), Yaml.container("a:1")))
        .pod("p")
        .isPendingBecause(
            "0/1 nodes are available: 1 node(s) had untolerated taint {k: v}. preemption: 0/1 nodes"
                + " are available: 1 Preemption is not helpful for scheduling.");
    assertThat(pod(one(node().taint("k=v:NoSchedule")), Yaml.container("a:1")))
        .pod("p")
        .isPendingBecause(
            "0/1 nodes are available: 1 node(s) had untolerated taint(s). no new claims to"
                + " deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful"
                + " for scheduling.");
  }

  // tainttoleration: PreferNoSchedule is only a preference
  @Test
  void preferNoSchedule_isAvoidedIfPossible() {
    ClusterModel cluster =
        pod(
            ClusterModel.builder()
                .node(ClusterNode.named("a").taint("k:PreferNoSchedule"))
                .node(ClusterNode.named("b")),
            Yaml.container("a:1"));
    assertThat(cluster).pod("p").isOn("b");
    assertThat(pod(one(node().taint("k:PreferNoSchedule")), Yaml.container("a:1")))
        .pod("p")
        .isReady();
  }

  // nodeunschedulable
  @Test
  void cordonedNode_takesNoPods() {
    assertThat(pod(one(node().cordoned()), Yaml.container("a:1")))
        .pod("p")
        .isPendingBecause("1 node(s) were unschedulable");
  }

  // nodeaffinity: nodeSelector
  @Test
  void nodeSelector_unmet_isSaid() {
    assertThat(pod(one(node()), Yaml.container("a:1") + "\nnodeSelector: {disk: ssd}"))
        .pod("p")
        .isPendingBecause("1 node(s) didn't match Pod's node affinity/selector");
  }

  // nodeaffinity: terms are alternatives, expressions all hold; operators
  @ParameterizedTest
  @CsvSource({
    "'[{matchExpressions: [{key: cpus, operator: In, values: [\"8\", \"16\"]}]}]', true",
    "'[{matchExpressions: [{key: cpus, operator: NotIn, values: [\"8\"]}]}]', false",
    "'[{matchExpressions: [{key: gpu, operator: NotIn, values: [\"8\"]}]}]', true",
    "'[{matchExpressions: [{key: cpus, operator: Exists}]}]', true",
    "'[{matchExpressions: [{key: gpu, operator: Exists}]}]', false",
    "'[{matchExpressions: [{key: gpu, operator: DoesNotExist}]}]', true",
    "'[{matchExpressions: [{key: cpus, operator: Gt, values: [\"4\"]}]}]', true",
    "'[{matchExpressions: [{key: cpus, operator: Lt, values: [\"4\"]}]}]', false",
    "'[{matchExpressions: [{key: gpu, operator: Exists}]}, {matchExpressions: [{key: cpus,"
        + " operator: Exists}]}]', true",
    "'[{matchExpressions: [{key: cpus, operator: Exists}, {key: gpu, operator: Exists}]}]', false",
    "'[{}]', false",
    "'[{matchFields: [{key: metadata.name, operator: In, values: [solo]}]}]', true",
  })
  void nodeAffinity_terms(String terms, boolean fits) {
    String affinity =
        "\n"
            + "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " {nodeSelectorTerms: "
            + terms
            + "}}}";
    ClusterModel cluster = pod(one(node().label("cpus", "8")), Yaml.container("a:1") + affinity);
    assertThat(cluster.pod("p").isReady()).isEqualTo(fits);
  }

  // nodeaffinity: preferred terms decide among possible nodes
  @Test
  void preferredNodeAffinity_decides() {
    String affinity =
        "\n"
            + "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight:"
            + " 1, preference: {matchExpressions: [{key: x, operator: Exists}]}}]}}";
    assertThat(
            pod(
                ClusterModel.builder()
                    .node(ClusterNode.named("a"))
                    .node(ClusterNode.named("b").label("x", "")),
                Yaml.container("a:1") + affinity))
        .pod("p")
        .isOn("b");
  }

  // nodeports: 0.0.0.0 is every address, protocols are apart
  @ParameterizedTest
  @CsvSource({
    "'hostPort: 80', 'hostPort: 80', false",
    "'hostPort: 80', 'hostPort: 81', true",
    "'hostPort: 80', 'hostPort: 80, protocol: UDP', true",
    "'hostPort: 80, hostIP: 10.0.0.1', 'hostPort: 80, hostIP: 10.0.0.2', true",
    "'hostPort: 80, hostIP: 10.0.0.1', 'hostPort: 80', false",
  })
  void hostPorts_conflict(String first, String second, boolean fits) {
    ClusterModel cluster =
        one(node())
            .build()
            .apply(
                Yaml.all(
                    Yaml.pod(
                        "q", Yaml.container("a:1", "ports: [{containerPort: 80, " + first + "}]"))))
            .apply(
                Yaml.all(
                    Yaml.pod(
                        "p",
                        Yaml.container("a:1", "ports: [{containerPort: 80, " + second + "}]"))));
    assertThat(cluster.pod("p").isReady()).isEqualTo(fits);
    if (!fits) {
      assertThat(cluster)
          .pod("p")
          .isPendingBecause("didn't have free ports for the requested pod ports");
    }
  }

  private static final String ANTI =
      "\n"
          + "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
          + " [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}";

  // interpodaffinity: one replica a node
  @Test
  void podAntiAffinity_oneReplicaPerNode() {
    ClusterModel cluster =
        ClusterModel.builder()
            .nodes(2)
            .build()
            .apply(Yaml.all(Yaml.deployment("web", "replicas: 3", Yaml.container("a:1") + ANTI)));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(2);
    assertThat(cluster)
        .hasEvent(
            "FailedScheduling",
            "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.");
  }

  // interpodaffinity: anti-affinity of Pods that are there keeps others away
  @Test
  void podAntiAffinity_worksTheOtherWay() {
    ClusterModel cluster =
        one(node())
            .build()
            .apply(
                Yaml.all(
                    Yaml.pod(
                        "lonely", Yaml.container("a:1") + ANTI.replace("app: web", "app: p"))));
    assertThat(cluster.apply(Yaml.all(Yaml.pod("p", Yaml.container("a:1")))))
        .pod("p")
        .isPendingBecause("didn't satisfy existing pods anti-affinity rules");
  }

  // interpodaffinity: where the others are
  @Test
  void podAffinity_followsOthers() {
    String affinity =
        "\n"
            + "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " [{topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app:"
            + " db}}}]}}";
    ClusterModel cluster =
        ClusterPresets.threeZones(2)
            .build()
            .apply(
                Yaml.all(
                    Yaml.pod(
                        "db",
                        Yaml.container("a:1")
                            + "\nnodeSelector: {topology.kubernetes.io/zone: zone-c}")))
            .apply(
                Yaml.all(Yaml.deployment("web", "replicas: 4", Yaml.container("a:1") + affinity)));
    assertThat(cluster.podsOf("web")).allMatch(pod -> pod.node().orElse("").startsWith("node-c"));
  }

  // interpodaffinity: nobody there
  @Test
  void podAffinity_nobodyThere_isSaid() {
    String affinity =
        "\n"
            + "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: db}}}]}}";
    assertThat(pod(one(node()), Yaml.container("a:1") + affinity))
        .pod("p")
        .isPendingBecause("didn't match pod affinity rules");
  }

  // interpodaffinity: the first of a series may start where it likes
  @Test
  void podAffinity_toItself_firstOneStarts() {
    String affinity =
        "\n"
            + "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app:"
            + " web}}}]}}";
    ClusterModel cluster =
        ClusterModel.builder()
            .nodes(3)
            .build()
            .apply(
                Yaml.all(Yaml.deployment("web", "replicas: 3", Yaml.container("a:1") + affinity)));
    assertThat(cluster.pods().stream().map(pod -> pod.node().orElse("")).distinct()).hasSize(1);
  }

  // interpodaffinity: other namespaces count only if named
  @Test
  void podAntiAffinity_otherNamespace_doesNotCount() {
    String other =
        Yaml.pod("web", Yaml.container("a:1"))
            .replace("{name: web,", "{name: web, namespace: shop,");
    String anti = Yaml.container("a:1") + ANTI;
    ClusterModel cluster = one(node()).build().apply(Yaml.all(other));
    assertThat(cluster.apply(Yaml.all(Yaml.pod("p", anti)))).pod("p").isReady();
    assertThat(
            cluster.apply(
                Yaml.all(
                    Yaml.pod(
                        "p",
                        anti.replace("labelSelector", "namespaceSelector: {}, labelSelector")))))
        .pod("p")
        .isPending();
  }

  private static String spread(String more) {
    return Yaml.container("a:1")
        + "\n"
        + "topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.kubernetes.io/zone,"
        + " labelSelector: {matchLabels: {app: web}}, "
        + more
        + "}]";
  }

  // podtopologyspread: maxSkew
  @Test
  void topologySpread_keepsZonesEven() {
    ClusterModel cluster =
        ClusterPresets.threeZones(1)
            .build()
            .apply(
                Yaml.all(
                    Yaml.deployment(
                        "web", "replicas: 7", spread("whenUnsatisfiable: DoNotSchedule"))));
    Map<String, Long> perNode =
        cluster.pods().stream()
            .map(pod -> pod.node().orElse(""))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(perNode.values()).containsExactlyInAnyOrder(3L, 2L, 2L);
  }

  // podtopologyspread: a zone without room stops the others
  @Test
  void topologySpread_fullZone_stopsTheOthers() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a").zone("za").capacity("pods", "1"))
            .node(ClusterNode.named("b").zone("zb"))
            .build()
            .apply(
                Yaml.all(
                    Yaml.deployment(
                        "web", "replicas: 4", spread("whenUnsatisfiable: DoNotSchedule"))));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(3);
    assertThat(cluster)
        .hasEvent(
            "FailedScheduling",
            "1 Too many pods, 1 node(s) didn't match pod topology spread constraints");
  }

  // podtopologyspread: nodes without the label
  @Test
  void topologySpread_missingLabel_isSaid() {
    assertThat(pod(one(node()), spread("whenUnsatisfiable: DoNotSchedule")))
        .pod("p")
        .isPendingBecause("didn't match pod topology spread constraints (missing required label)");
  }

  // podtopologyspread: ScheduleAnyway is only a preference
  @Test
  void topologySpread_scheduleAnyway_doesNotStop() {
    assertThat(pod(one(node()), spread("whenUnsatisfiable: ScheduleAnyway"))).pod("p").isReady();
  }

  // podtopologyspread: minDomains
  @Test
  void topologySpread_minDomains_countsMissingZonesAsEmpty() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a").zone("za"))
            .node(ClusterNode.named("b").zone("zb"))
            .build()
            .apply(
                Yaml.all(
                    Yaml.deployment(
                        "web",
                        "replicas: 4",
                        spread("whenUnsatisfiable: DoNotSchedule, minDomains: 3"))));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(2);
  }

  // FitError: reasons are counted and sorted
  @Test
  void message_countsReasonsOverNodes() {
    ClusterModel cluster =
        pod(
            ClusterModel.builder()
                .node(ClusterNode.named("a").taint("k:NoSchedule"))
                .node(ClusterNode.named("b"))
                .node(ClusterNode.named("c"))
                .kubernetes("1.30"),
            Yaml.requests("cpu: 8"));
    assertThat(cluster)
        .pod("p")
        .isPendingBecause(
            "0/3 nodes are available: 1 node(s) had untolerated taint {k: }, 2 Insufficient cpu."
                + " preemption: 0/3 nodes are available: 3 Preemption is not helpful for"
                + " scheduling.");
  }

  // schedule_one.go: when other Pods are in the way, and none is less important
  @Test
  void message_fullNode_hasNoVictims() {
    ClusterModel cluster =
        one(node())
            .build()
            .apply(Yaml.all(Yaml.pod("q", Yaml.requests("cpu: 3"))))
            .apply(Yaml.all(Yaml.pod("p", Yaml.requests("cpu: 3"))));
    assertThat(cluster)
        .pod("p")
        .isPendingBecause("1 No preemption victims found for incoming pod.");
  }

  // queuesort: higher priority first
  @Test
  void priority_decidesWhoGetsTheRoom() {
    String high = Yaml.object("scheduling.k8s.io/v1", "PriorityClass", "high", "value: 1000");
    ClusterModel cluster =
        one(node())
            .build()
            .apply(
                Yaml.all(
                    high,
                    Yaml.pod("a", Yaml.requests("cpu: 3")),
                    Yaml.pod("z", Yaml.requests("cpu: 3") + "\npriorityClassName: high")));
    assertThat(cluster).pod("z").isReady();
    assertThat(cluster).pod("a").isPending();
  }

  // schedulinggates
  @Test
  void schedulingGates_hold() {
    assertThat(pod(one(node()), Yaml.container("a:1") + "\nschedulingGates: [{name: quota}]"))
        .pod("p")
        .isPendingBecause("non-empty scheduling gates");
  }

  // a Pod that waited is scheduled when room appears
  @Test
  void room_appears_podIsScheduled() {
    ClusterModel cluster =
        one(node())
            .build()
            .apply(Yaml.all(Yaml.pod("q", Yaml.requests("cpu: 3"))))
            .apply(Yaml.all(Yaml.pod("p", Yaml.requests("cpu: 3"))));
    assertThat(cluster.delete(dev.lading.model.core.v1.Pod.class, "q")).pod("p").isReady();
  }

  // spreading by default: replicas go to different nodes and zones
  @Test
  void replicas_goToDifferentZones() {
    ClusterModel cluster =
        ClusterPresets.threeZones(3).build().apply(Yaml.all(Yaml.deployment("web", 3)));
    List<String> zones =
        cluster.pods().stream().map(pod -> pod.node().orElse("").substring(0, 6)).toList();
    assertThat(zones).doesNotHaveDuplicates();
  }

  // event of the scheduler
  @Test
  void scheduled_isAnnounced() {
    assertThat(pod(one(node()), Yaml.container("a:1")))
        .hasEvent("Scheduled", "Successfully assigned default/p to solo");
  }
}
