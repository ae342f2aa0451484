package dev.lading.cluster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.assertion.ClusterAssertions;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.ReplicaSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of Deployments and ReplicaSets. */
class DeploymentRulesTest {

  private static final ClusterModel EMPTY = ClusterModel.builder().nodes(3).build();

  private static String web(int replicas, String image, String more) {
    return Yaml.deployment("web", "replicas: " + replicas + "\n" + more, Yaml.container(image));
  }

  private static ClusterModel running(int replicas, String more) {
    return EMPTY.apply(Yaml.all(web(replicas, "app:1", more)));
  }

  private static List<ReplicaSet> sets(ClusterModel cluster) {
    return cluster.all(ReplicaSet.class);
  }

  private static ReplicaSet set(ClusterModel cluster, String image) {
    return sets(cluster).stream()
        .filter(
            set ->
                set.spec()
                    .template()
                    .orElseThrow()
                    .spec()
                    .orElseThrow()
                    .containers()
                    .get(0)
                    .image()
                    .equals(Optional.of(image)))
        .findFirst()
        .orElseThrow();
  }

  private static int size(ReplicaSet set) {
    return set.spec().replicas().orElse(-1);
  }

  // pkg/controller/deployment/sync.go, getNewReplicaSet
  @Test
  void deployment_makesOneReplicaSetNamedByHash() {
    ReplicaSet set = sets(running(2, "")).get(0);
    String hash = set.metadata().labels().get("pod-template-hash");
    assertThat(set.metadata().name()).contains("web-" + hash);
  }

  // pkg/controller/deployment/sync.go: the hash is in the selector and on the Pods
  @Test
  void podTemplateHash_isInSelectorAndPods() {
    ClusterModel cluster = running(2, "");
    ReplicaSet set = sets(cluster).get(0);
    String hash = set.metadata().labels().get("pod-template-hash");
    assertThat(set.spec().selector().matchLabels()).containsEntry("pod-template-hash", hash);
    assertThat(cluster.pods())
        .allMatch(pod -> hash.equals(pod.resource().metadata().labels().get("pod-template-hash")));
  }

  // pkg/controller/controller_utils.go: generateName is <replicaset>-, five characters follow
  @Test
  void podName_isReplicaSetAndFiveCharacters() {
    ClusterModel cluster = running(1, "");
    String set = sets(cluster).get(0).metadata().name().orElseThrow();
    assertThat(cluster.pods().get(0).name()).matches(set + "-[bcdfghjklmnpqrstvwxz2456789]{5}");
  }

  // pkg/apis/apps/v1/defaults.go, SetDefaults_Deployment
  @Test
  void replicas_areOneByDefault() {
    ClusterModel cluster = EMPTY.apply(Yaml.all(Yaml.deployment("web", "", Yaml.container("a:1"))));
    ClusterAssertions.assertThat(cluster).hasReadyPods("web", 1);
  }

  // pkg/apis/apps/v1/defaults.go, SetDefaults_Deployment
  @Test
  void strategy_isRollingUpdateWithAQuarterByDefault() {
    Deployment web = running(1, "").get(Deployment.class, "web");
    var rolling = web.spec().strategy().orElseThrow().rollingUpdate().orElseThrow();
    assertThat(rolling.maxSurge().orElseThrow().asText()).isEqualTo("25%");
    assertThat(rolling.maxUnavailable().orElseThrow().asText()).isEqualTo("25%");
    assertThat(web.spec().revisionHistoryLimit()).contains(10);
    assertThat(web.spec().progressDeadlineSeconds()).contains(600);
  }

  // pkg/controller/deployment/util/deployment_util.go, ResolveFenceposts: surge up, unavailable
  // down
  @ParameterizedTest
  @CsvSource({
    "4, 25%, 25%, 5, 3",
    "1, 25%, 25%, 2, 1",
    "3, 25%, 25%, 4, 3",
    "10, 25%, 25%, 13, 8",
    "5, 1, 0, 6, 5",
    "5, 0, 2, 5, 3",
    "3, 0, 10%, 3, 2",
    "2, 100%, 0, 4, 2",
    "7, 10%, 10%, 8, 7",
  })
  void rollingUpdate_staysBetweenFenceposts(
      int replicas, String surge, String unavailable, int most, int least) {
    String strategy =
        "strategy: {rollingUpdate: {maxSurge: " + surge + ", maxUnavailable: " + unavailable + "}}";
    List<ClusterModel> steps =
        running(replicas, strategy).submit(Yaml.all(web(replicas, "app:2", strategy))).steps();
    assertThat(steps).allSatisfy(step -> assertThat(active(step)).isLessThanOrEqualTo(most));
    assertThat(steps).allSatisfy(step -> assertThat(ready(step)).isGreaterThanOrEqualTo(least));
    assertThat(steps).anySatisfy(step -> assertThat(active(step)).isEqualTo(most));
    assertThat(size(set(steps.get(steps.size() - 1), "app:2"))).isEqualTo(replicas);
  }

  private static int active(ClusterModel cluster) {
    return (int)
        cluster.pods().stream()
            .filter(pod -> pod.resource().metadata().deletionTimestamp().isEmpty())
            .count();
  }

  private static int ready(ClusterModel cluster) {
    return (int)
        cluster.pods().stream()
            .filter(pod -> pod.resource().metadata().deletionTimestamp().isEmpty())
            .filter(PodView::isReady)
            .count();
  }

  // pkg/controller/deployment/rolling.go: the new set grows first
  @Test
  void rollingUpdate_firstStep_addsSurge() {
    ClusterModel step = running(4, "").submit(Yaml.all(web(4, "app:2", ""))).step();
    assertThat(size(set(step, "app:2"))).isEqualTo(1);
    assertThat(size(set(step, "app:1"))).isEqualTo(4);
  }

  // pkg/controller/deployment/rolling.go: Pods that are never ready stop the rollout
  @Test
  void rollingUpdate_newPodsNotReady_keepsOldOnes() {
    ClusterModel cluster =
        ClusterModel.builder()
            .readyWhen(
                pod ->
                    pod.spec()
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .image()
                        .equals(Optional.of("app:1")))
            .build()
            .apply(Yaml.all(web(4, "app:1", "")))
            .apply(Yaml.all(web(4, "app:2", "")));
    assertThat(size(set(cluster, "app:1"))).isEqualTo(3);
    assertThat(size(set(cluster, "app:2"))).isEqualTo(2);
    assertThat(ready(cluster)).isEqualTo(3);
  }

  // pkg/controller/deployment/recreate.go
  @Test
  void recreate_oldPodsEndBeforeNewOnesBegin() {
    String strategy = "strategy: {type: Recreate}";
    List<ClusterModel> steps =
        running(3, strategy).submit(Yaml.all(web(3, "app:2", strategy))).steps();
    assertThat(steps)
        .noneMatch(step -> step.pods().stream().map(pod -> image(pod)).distinct().count() > 1);
    ClusterAssertions.assertThat(steps.get(steps.size() - 1)).hasReadyPods("web", 3);
  }

  private static String image(PodView pod) {
    return pod.resource().spec().orElseThrow().containers().get(0).image().orElse("");
  }

  // pkg/controller/deployment/deployment_controller.go: a paused Deployment does not roll
  @Test
  void paused_templateChange_doesNothing() {
    ClusterModel cluster = running(2, "").apply(Yaml.all(web(2, "app:2", "paused: true")));
    assertThat(sets(cluster)).hasSize(1);
    assertThat(cluster.pods()).allMatch(pod -> image(pod).equals("app:1"));
  }

  // pkg/controller/deployment/sync.go: a paused Deployment is scaled nevertheless
  @Test
  void paused_scale_scales() {
    ClusterModel cluster = running(2, "").apply(Yaml.all(web(5, "app:1", "paused: true")));
    ClusterAssertions.assertThat(cluster).hasReadyPods("web", 5);
  }

  // pkg/controller/deployment/sync.go, scale; deployment_util.go, GetReplicaSetProportion
  @Test
  void scaleInTheMiddleOfARollout_isSpreadBySize() {
    ClusterModel half =
        ClusterModel.builder()
            .nodes(3)
            .readyWhen(
                pod ->
                    pod.spec()
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .image()
                        .equals(Optional.of("app:1")))
            .build()
            .apply(Yaml.all(web(10, "app:1", "")))
            .apply(Yaml.all(web(10, "app:2", "")));
    assertThat(size(set(half, "app:1"))).isEqualTo(8);
    assertThat(size(set(half, "app:2"))).isEqualTo(5);
    ClusterModel scaled = half.scale(Deployment.class, "web", 15);
    assertThat(size(set(scaled, "app:1")) + size(set(scaled, "app:2"))).isEqualTo(19);
    assertThat(size(set(scaled, "app:1"))).isGreaterThan(size(set(scaled, "app:2")));
  }

  // pkg/controller/deployment/sync.go, cleanupDeployment
  @Test
  void revisionHistoryLimit_forgetsOldestSets() {
    ClusterModel cluster = running(1, "revisionHistoryLimit: 2");
    for (int i = 2; i <= 6; i++) {
      cluster = cluster.apply(Yaml.all(web(1, "app:" + i, "revisionHistoryLimit: 2")));
    }
    assertThat(sets(cluster)).hasSize(3);
    assertThat(set(cluster, "app:4")).isNotNull();
  }

  // pkg/controller/deployment/sync.go: the revision counts up, a rollback gets the next one
  @Test
  void rollback_reusesTheSetWithTheNextRevision() {
    ClusterModel cluster =
        running(1, "").apply(Yaml.all(web(1, "app:2", ""))).apply(Yaml.all(web(1, "app:1", "")));
    assertThat(sets(cluster)).hasSize(2);
    assertThat(set(cluster, "app:1").metadata().annotations())
        .containsEntry("deployment.kubernetes.io/revision", "3");
  }

  // pkg/controller/deployment/progress.go
  @Test
  void progressing_complete_saysNewReplicaSetAvailable() {
    assertThat(reason(running(2, ""), "Progressing")).isEqualTo("NewReplicaSetAvailable");
  }

  // pkg/controller/deployment/progress.go, DeploymentTimedOut
  @Test
  void progressDeadline_passes_saysExceeded() {
    ClusterModel cluster =
        ClusterModel.builder()
            .readyWhen(pod -> false)
            .build()
            .apply(Yaml.all(web(1, "app:1", "progressDeadlineSeconds: 60")))
            .tick(Duration.ofSeconds(61));
    assertThat(reason(cluster, "Progressing")).isEqualTo("ProgressDeadlineExceeded");
  }

  private static String reason(ClusterModel cluster, String type) {
    return cluster.get(Deployment.class, "web").status().orElseThrow().conditions().stream()
        .filter(condition -> condition.type().orElseThrow().value().equals(type))
        .findFirst()
        .orElseThrow()
        .reason()
        .orElse("");
  }

  // pkg/controller/deployment/sync.go: Available needs replicas - maxUnavailable
  @Test
  void available_tooFewReady_isFalse() {
    ClusterModel cluster =
        ClusterModel.builder().readyWhen(pod -> false).build().apply(Yaml.all(web(2, "app:1", "")));
    assertThat(reason(cluster, "Available")).isEqualTo("MinimumReplicasUnavailable");
  }

  // pkg/apis/apps/validation: ValidateDeploymentUpdate
  @Test
  void selector_changed_isRefused() {
    String other = web(1, "app:1", "").replace("app: web", "app: other");
    ClusterAssertions.assertThat(running(1, ""))
        .rejects(Yaml.all(other), "spec.selector: field is immutable");
  }

  // pkg/controller/deployment/sync.go: the words of the event
  @Test
  void scaling_isAnnounced() {
    ClusterAssertions.assertThat(running(3, ""))
        .hasEvent("ScalingReplicaSet", "Scaled up replica set web-")
        .hasEvent("ScalingReplicaSet", "from 0 to 3");
  }

  // pkg/controller/replicaset/replica_set.go: what is missing is made again
  @Test
  void deletedPod_isReplacedUnderAnotherName() {
    ClusterModel cluster = running(3, "");
    String name = cluster.pods().get(0).name();
    ClusterModel after = cluster.delete(dev.lading.model.core.v1.Pod.class, name);
    ClusterAssertions.assertThat(after).hasReadyPods("web", 3);
    assertThat(after.pods()).noneMatch(pod -> pod.name().equals(name));
  }

  // pkg/controller/replicaset/replica_set.go: a failed Pod does not count
  @Test
  void failedPod_isReplaced() {
    ClusterModel cluster = running(2, "");
    ClusterModel after = cluster.fail(cluster.pods().get(0).name());
    ClusterAssertions.assertThat(after).hasReadyPods("web", 2);
  }

  // pkg/controller/controller_utils.go, ActivePodsWithRanks: those that are not ready go first
  @Test
  void scaleDown_notReadyPodGoesFirst() {
    ClusterModel cluster = running(3, "");
    String victim = cluster.pods().get(1).name();
    ClusterModel after = cluster.notReady(victim).scale(Deployment.class, "web", 2);
    assertThat(after.pods()).hasSize(2).noneMatch(pod -> pod.name().equals(victim));
  }

  // pkg/controller/controller_utils.go, ActivePodsWithRanks: more on the same node go first
  @Test
  void scaleDown_crowdedNodeGivesFirst() {
    ClusterModel cluster = running(4, "").scale(Deployment.class, "web", 3);
    assertThat(cluster.pods().stream().map(pod -> pod.node().orElse("")).distinct()).hasSize(3);
  }

  // pkg/controller/garbagecollector: dependents go with their owner
  @Test
  void deleteDeployment_takesSetsAndPods() {
    ClusterModel after = running(3, "").delete(Deployment.class, "web");
    assertThat(sets(after)).isEmpty();
    assertThat(after.pods()).isEmpty();
  }

  // api apps/v1: available means ready for minReadySeconds; settling waits for it
  @Test
  void minReadySeconds_delaysTheRollout() {
    ClusterModel before = running(2, "minReadySeconds: 30");
    ClusterModel after = before.apply(Yaml.all(web(2, "app:2", "minReadySeconds: 30")));
    assertThat(Duration.between(before.now(), after.now()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    ClusterAssertions.assertThat(after).hasReadyPods("web", 2);
  }

  // kubectl apply: replicas that the manifest never names stay as they were scaled
  @Test
  void apply_withoutReplicas_keepsScale() {
    String free = Yaml.deployment("web", "", Yaml.container("app:1"));
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(free)).scale(Deployment.class, "web", 4).apply(Yaml.all(free));
    ClusterAssertions.assertThat(cluster).hasReadyPods("web", 4);
  }

  // kubectl apply: replicas that the manifest names are set again
  @Test
  void apply_withReplicas_undoesScale() {
    ClusterModel cluster =
        running(2, "").scale(Deployment.class, "web", 4).apply(Yaml.all(web(2, "app:1", "")));
    ClusterAssertions.assertThat(cluster).hasReadyPods("web", 2);
  }

  // strategic merge: what a manifest had and has no more is removed, what others set stays
  @Test
  void apply_removedLabel_goes() {
    String labelled = web(1, "app:1", "").replace("{name: web}", "{name: web, labels: {a: b}}");
    ClusterModel cluster = EMPTY.apply(Yaml.all(labelled)).apply(Yaml.all(web(1, "app:1", "")));
    assertThat(cluster.get(Deployment.class, "web").metadata().labels()).isEmpty();
  }

  // pkg/registry/apps/deployment/strategy.go: metadata.generation counts changes of the spec
  @Test
  void generation_countsChangesOfTheSpec() {
    ClusterModel cluster = running(1, "");
    assertThat(generation(cluster)).isEqualTo(1);
    assertThat(generation(cluster.apply(Yaml.all(web(1, "app:1", ""))))).isEqualTo(1);
    assertThat(generation(cluster.apply(Yaml.all(web(1, "app:2", ""))))).isEqualTo(2);
  }

  private static long generation(ClusterModel cluster) {
    return cluster.get(Deployment.class, "web").metadata().generation().orElse(0L);
  }

  @Test
  void pod_unknownName_namesTheOthers() {
    assertThatThrownBy(() -> running(1, "").pod("nobody"))
        .hasMessageContaining("there is no Pod named nobody")
        .hasMessageContaining("web-");
  }
}
