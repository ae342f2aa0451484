package dev.lading.cluster.rules;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.setup.ClusterNode;
import dev.lading.model.apps.v1.DaemonSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of DaemonSets. */
class DaemonSetRulesTest {

  private static final ClusterModel THREE = ClusterModel.builder().nodes(3).build();

  private static String agent(String spec, String podSpec) {
    return Yaml.daemonSet("agent", spec, podSpec);
  }

  private static List<String> nodes(ClusterModel cluster) {
    return cluster.pods().stream().map(pod -> pod.node().orElse("")).sorted().toList();
  }

  // pkg/controller/daemon/daemon_controller.go
  @Test
  void everyNode_getsOnePod() {
    ClusterModel cluster = THREE.apply(Yaml.all(agent("", Yaml.container("a:1"))));
    assertThat(nodes(cluster)).containsExactly("node-1", "node-2", "node-3");
  }

  // daemon_controller.go, NodeShouldRunDaemonPod: nodeSelector
  @Test
  void nodeSelector_limitsNodes() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a").label("disk", "ssd"))
            .node(ClusterNode.named("b"))
            .build()
            .apply(Yaml.all(agent("", Yaml.container("a:1") + "\nnodeSelector: {disk: ssd}")));
    assertThat(nodes(cluster)).containsExactly("a");
  }

  // daemon_controller.go, NodeShouldRunDaemonPod: taints
  @Test
  void taint_notTolerated_keepsAway() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a"))
            .node(ClusterNode.named("b").taint("dedicated=gpu:NoSchedule"))
            .build()
            .apply(Yaml.all(agent("", Yaml.container("a:1"))));
    assertThat(nodes(cluster)).containsExactly("a");
  }

  // api core/v1: a toleration with Exists and no key tolerates everything
  @Test
  void taint_toleratedByAll_doesNotMatter() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("b").taint("dedicated=gpu:NoSchedule"))
            .build()
            .apply(
                Yaml.all(agent("", Yaml.container("a:1") + "\ntolerations: [{operator: Exists}]")));
    assertThat(nodes(cluster)).containsExactly("b");
  }

  // daemonset_util.go, AddOrUpdateDaemonPodTolerations: cordoned nodes are no obstacle
  @Test
  void cordonedNode_getsOneToo() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a").cordoned())
            .build()
            .apply(Yaml.all(agent("", Yaml.container("a:1"))));
    assertThat(nodes(cluster)).containsExactly("a");
  }

  // daemonset_util.go, AddOrUpdateDaemonPodTolerations
  @Test
  void tolerations_areAdded() {
    ClusterModel cluster = THREE.apply(Yaml.all(agent("", Yaml.container("a:1"))));
    assertThat(cluster.pods().get(0).resource().spec().orElseThrow().tolerations())
        .extracting(toleration -> toleration.key().orElse(""))
        .contains("node.kubernetes.io/disk-pressure", "node.kubernetes.io/unschedulable")
        .doesNotContain("node.kubernetes.io/network-unavailable");
  }

  // daemonset_util.go: in the network of the host also network-unavailable
  @Test
  void hostNetwork_toleratesNoNetwork() {
    ClusterModel cluster =
        THREE.apply(Yaml.all(agent("", Yaml.container("a:1") + "\nhostNetwork: true")));
    assertThat(cluster.pods().get(0).resource().spec().orElseThrow().tolerations())
        .extracting(toleration -> toleration.key().orElse(""))
        .contains("node.kubernetes.io/network-unavailable");
  }

  // daemonset_util.go, ReplaceDaemonSetPodNodeNameNodeAffinity: tied by metadata.name
  @Test
  void pod_isTiedToItsNode() {
    ClusterModel cluster = THREE.apply(Yaml.all(agent("", Yaml.container("a:1"))));
    PodView pod = cluster.pods().get(0);
    var term =
        pod.resource()
            .spec()
            .orElseThrow()
            .affinity()
            .orElseThrow()
            .nodeAffinity()
            .orElseThrow()
            .requiredDuringSchedulingIgnoredDuringExecution()
            .orElseThrow()
            .nodeSelectorTerms()
            .get(0);
    assertThat(term.matchFields().get(0).values()).containsExactly(pod.node().orElseThrow());
  }

  // update.go: maxUnavailable is 1 by default
  @Test
  void update_oneNodeAtATime() {
    List<ClusterModel> steps =
        THREE
            .apply(Yaml.all(agent("", Yaml.container("a:1"))))
            .submit(Yaml.all(agent("", Yaml.container("a:2"))))
            .steps();
    assertThat(steps).allMatch(step -> step.pods().stream().filter(PodView::isReady).count() >= 2);
    assertThat(images(steps.get(steps.size() - 1))).containsOnly("a:2");
  }

  private static List<String> images(ClusterModel cluster) {
    return cluster.pods().stream()
        .map(p -> p.resource().spec().orElseThrow().containers().get(0).image().orElse(""))
        .toList();
  }

  // daemonset_util.go, UnavailableCount: percentages round up
  @Test
  void maxUnavailable_percent_roundsUp() {
    String strategy = "updateStrategy: {rollingUpdate: {maxUnavailable: 50%}}";
    List<ClusterModel> steps =
        THREE
            .apply(Yaml.all(agent(strategy, Yaml.container("a:1"))))
            .submit(Yaml.all(agent(strategy, Yaml.container("a:2"))))
            .steps();
    assertThat(steps).anyMatch(s -> s.pods().stream().filter(PodView::isReady).count() == 1);
    assertThat(steps).allMatch(s -> s.pods().stream().filter(PodView::isReady).count() >= 1);
  }

  // update.go: with maxSurge the new Pod comes first
  @Test
  void maxSurge_newPodBeforeOldGoes() {
    String strategy = "updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}";
    List<ClusterModel> steps =
        THREE
            .apply(Yaml.all(agent(strategy, Yaml.container("a:1"))))
            .submit(Yaml.all(agent(strategy, Yaml.container("a:2"))))
            .steps();
    assertThat(steps).allMatch(s -> s.pods().stream().filter(PodView::isReady).count() >= 3);
    assertThat(images(steps.get(steps.size() - 1))).containsExactly("a:2", "a:2", "a:2");
  }

  // api apps/v1: OnDelete
  @Test
  void onDelete_waits() {
    String strategy = "updateStrategy: {type: OnDelete}";
    ClusterModel cluster =
        THREE
            .apply(Yaml.all(agent(strategy, Yaml.container("a:1"))))
            .apply(Yaml.all(agent(strategy, Yaml.container("a:2"))));
    assertThat(images(cluster)).containsOnly("a:1");
  }

  // daemon_controller.go, updateDaemonSetStatus
  @Test
  void status_countsNodes() {
    var status =
        THREE
            .apply(Yaml.all(agent("", Yaml.container("a:1"))))
            .get(DaemonSet.class, "agent")
            .status()
            .orElseThrow();
    assertThat(status.desiredNumberScheduled()).contains(3);
    assertThat(status.numberReady()).contains(3);
    assertThat(status.numberAvailable()).contains(3);
  }

  // daemon_controller.go: a Pod that does not fit stays pending, on its node only
  @Test
  void fullNode_podStaysPending() {
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("big"))
            .node(ClusterNode.named("small").capacity("cpu", "100m"))
            .build()
            .apply(Yaml.all(agent("", Yaml.requests("cpu: 1"))));
    PodView pending =
        cluster.pods().stream().filter(pod -> !pod.isReady()).findFirst().orElseThrow();
    assertThat(pending).isPendingBecause("Insufficient cpu");
  }
}
