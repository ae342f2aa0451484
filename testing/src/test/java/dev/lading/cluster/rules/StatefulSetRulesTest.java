package dev.lading.cluster.rules;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules of StatefulSets. */
class StatefulSetRulesTest {

  /** Written out, so that apply takes it away when it is gone from the manifest. */
  private static final String ROLLING = "updateStrategy: {rollingUpdate: {partition: 0}}";

  private static final ClusterModel EMPTY =
      ClusterModel.builder().nodes(3).storageClass(ClusterStorage.nfs("nfs").asDefault()).build();
  private static final String WWW =
      """
      volumeClaimTemplates:
      - metadata: {name: www}
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
      """;

  private static String web(int replicas, String more) {
    return web(replicas, "app:1", more);
  }

  private static String web(int replicas, String image, String more) {
    return Yaml.statefulSet("web", "replicas: " + replicas + "\n" + more, Yaml.container(image));
  }

  private static ClusterModel running(int replicas, String more) {
    return EMPTY.apply(Yaml.all(web(replicas, more)));
  }

  private static String image(PodView pod) {
    return pod.resource().spec().orElseThrow().containers().get(0).image().orElse("");
  }

  // pkg/controller/statefulset/stateful_set_utils.go, getPodName
  @Test
  void pods_areNumberedFromZero() {
    assertThat(running(3, "")).hasPods("web-0", "web-1", "web-2");
  }

  // api apps/v1, StatefulSetOrdinals
  @Test
  void ordinalsStart_shiftsNumbers() {
    assertThat(running(2, "ordinals: {start: 5}")).hasPods("web-5", "web-6");
  }

  // stateful_set_utils.go, initIdentity: hostname and subdomain
  @Test
  void pod_hasHostnameAndSubdomain() {
    var spec = running(1, "").pod("web-0").resource().spec().orElseThrow();
    assertThat(spec.hostname()).contains("web-0");
    assertThat(spec.subdomain()).contains("web");
  }

  // stateful_set_utils.go, updateIdentity
  @Test
  void pod_hasIdentityLabels() {
    assertThat(running(2, "").pod("web-1").resource().metadata().labels())
        .containsEntry("statefulset.kubernetes.io/pod-name", "web-1")
        .containsEntry("apps.kubernetes.io/pod-index", "1")
        .containsKey("controller-revision-hash");
  }

  // stateful_set_control.go: OrderedReady makes one after the other
  @Test
  void orderedReady_notReadyPod_holdsTheNext() {
    ClusterModel cluster = EMPTY.notReady("web-1").apply(Yaml.all(web(3, "")));
    assertThat(cluster).hasPods("web-0", "web-1");
    assertThat(cluster.ready("web-1")).hasPods("web-0", "web-1", "web-2");
  }

  // stateful_set_control.go: Parallel makes all at once
  @Test
  void parallel_notReadyPod_holdsNothing() {
    ClusterModel cluster =
        EMPTY.notReady("web-0").apply(Yaml.all(web(3, "podManagementPolicy: Parallel")));
    assertThat(cluster).hasPods("web-0", "web-1", "web-2");
  }

  // stateful_set_control.go: OrderedReady never has two Pods that are not ready
  @Test
  void orderedReady_steps_oneAtATime() {
    List<ClusterModel> steps = EMPTY.submit(Yaml.all(web(3, ""))).steps();
    assertThat(steps)
        .allMatch(step -> step.pods().stream().filter(pod -> !pod.isReady()).count() <= 1);
  }

  // stateful_set_control.go: the highest ordinal goes first
  @Test
  void scaleDown_highestGoesFirst() {
    assertThat(running(3, "").scale(StatefulSet.class, "web", 1)).hasPods("web-0");
  }

  // stateful_set_control.go: condemned Pods go one at a time, in falling order
  @Test
  void scaleDown_steps_keepContiguousOrdinals() {
    ClusterModel cluster = running(4, "").submit(Yaml.all(web(1, "")));
    assertThat(cluster.steps())
        .allSatisfy(
            step -> {
              List<String> names = step.pods().stream().map(PodView::name).toList();
              for (int i = 0; i < names.size(); i++) {
                assertThat(names.get(i)).isEqualTo("web-" + i);
              }
            });
  }

  // stateful_set_utils.go, getPersistentVolumeClaimName: template, set, ordinal
  @Test
  void claimTemplate_makesOneClaimPerPod() {
    ClusterModel cluster = running(2, WWW);
    assertThat(cluster.claims())
        .extracting(ClaimView::name)
        .containsExactly("www-web-0", "www-web-1");
    assertThat(cluster).pod("web-0").volume("www").isBackedByClaim("www-web-0");
    assertThat(cluster).pod("web-1").volume("www").isBackedByClaim("www-web-1");
  }

  // stateful_set_utils.go, getPersistentVolumeClaims: labels of the selector
  @Test
  void claim_hasLabelsOfTheSelector() {
    assertThat(running(1, WWW).claim("www-web-0").resource().metadata().labels())
        .containsEntry("app", "web");
  }

  // stateful_set_utils.go, updateStorage: the template wins over a volume of its name
  @Test
  void claimTemplate_overridesVolumeOfItsName() {
    String yaml =
        Yaml.statefulSet(
            "web", WWW, Yaml.container("app:1") + "\nvolumes:\n- {name: www, emptyDir: {}}");
    assertThat(EMPTY.apply(Yaml.all(yaml))).pod("web-0").volume("www").isBackedByClaim("www-web-0");
  }

  // stateful_pod_control.go, createPersistentVolumeClaims: a claim that is there is taken as it is
  @Test
  void existingClaim_isAdopted() {
    ClusterModel cluster =
        EMPTY
            .apply(Yaml.all(Yaml.claim("www-web-0", "7Gi", "ReadWriteOnce", "")))
            .apply(Yaml.all(web(1, WWW)));
    assertThat(cluster.claims()).hasSize(1);
    assertThat(cluster.claim("www-web-0").capacity().orElseThrow().text()).isEqualTo("7Gi");
  }

  // api apps/v1: persistentVolumeClaimRetentionPolicy is Retain by default
  @Test
  void scaleDown_byDefault_keepsClaims() {
    assertThat(running(2, WWW).scale(StatefulSet.class, "web", 1).claims()).hasSize(2);
  }

  // api apps/v1, whenScaled: Delete
  @Test
  void whenScaledDelete_scaleDown_takesClaims() {
    ClusterModel cluster =
        running(2, "persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}\n" + WWW);
    assertThat(cluster.scale(StatefulSet.class, "web", 1).claims())
        .extracting(ClaimView::name)
        .containsExactly("www-web-0");
  }

  // api apps/v1, whenDeleted: Retain by default
  @Test
  void deleteSet_byDefault_keepsClaims() {
    ClusterModel after = running(2, WWW).delete(StatefulSet.class, "web");
    assertThat(after.pods()).isEmpty();
    assertThat(after.claims()).hasSize(2);
  }

  // api apps/v1, whenDeleted: Delete
  @Test
  void whenDeletedDelete_deleteSet_takesClaims() {
    ClusterModel cluster =
        running(2, "persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}\n" + WWW);
    assertThat(cluster.delete(StatefulSet.class, "web").claims()).isEmpty();
  }

  // stateful_pod_control.go: a Pod that comes back has its claim
  @Test
  void deletedPod_comesBackWithItsClaim() {
    ClusterModel before = running(2, WWW);
    ClusterModel after = before.delete(Pod.class, "web-1");
    assertThat(after).pod("web-1").isReady().volume("www").isBackedByClaim("www-web-1");
    assertThat(after.pod("web-1").resource().metadata().uid())
        .isNotEqualTo(before.pod("web-1").resource().metadata().uid());
    assertThat(after.claim("www-web-1").volume().orElseThrow().name())
        .isEqualTo(before.claim("www-web-1").volume().orElseThrow().name());
  }

  // stateful_set_control.go: updates go from the highest ordinal down
  @Test
  void update_highestFirst() {
    List<ClusterModel> steps = running(3, "").submit(Yaml.all(web(3, "app:2", ""))).steps();
    ClusterModel first =
        steps.stream()
            .filter(step -> step.pods().stream().anyMatch(pod -> image(pod).equals("app:2")))
            .findFirst()
            .orElseThrow();
    assertThat(image(first.pod("web-2"))).isEqualTo("app:2");
    assertThat(image(first.pod("web-0"))).isEqualTo("app:1");
  }

  // stateful_set_control.go: one Pod is unavailable at a time
  @Test
  void update_oneAtATime() {
    assertThat(running(3, "").submit(Yaml.all(web(3, "app:2", ""))).steps())
        .allMatch(step -> step.pods().stream().filter(PodView::isReady).count() >= 2);
  }

  // api apps/v1, RollingUpdateStatefulSetStrategy.partition
  @Test
  void partition_lowerOrdinalsKeepTheRevision() {
    ClusterModel cluster =
        running(3, "")
            .apply(Yaml.all(web(3, "app:2", "updateStrategy: {rollingUpdate: {partition: 2}}")));
    assertThat(cluster.pods())
        .extracting(StatefulSetRulesTest::image)
        .containsExactly("app:1", "app:1", "app:2");
  }

  // pkg/apis/apps/validation: a default that apply did not write stays, and OnDelete forbids it
  @Test
  void onDelete_withTheDefaultOfRollingUpdate_isRefused() {
    assertThat(running(1, ""))
        .rejects(
            Yaml.all(web(1, "app:1", "updateStrategy: {type: OnDelete}")),
            "The StatefulSet \"web\" is invalid: spec.updateStrategy.rollingUpdate");
  }

  // api apps/v1: with OnDelete nothing is replaced until it is deleted
  @Test
  void onDelete_waitsForDeletion() {
    ClusterModel cluster =
        running(2, ROLLING).apply(Yaml.all(web(2, "app:2", "updateStrategy: {type: OnDelete}")));
    assertThat(cluster.pods()).extracting(StatefulSetRulesTest::image).containsOnly("app:1");
    assertThat(image(cluster.delete(Pod.class, "web-0").pod("web-0"))).isEqualTo("app:2");
  }

  // api apps/v1, maxUnavailable (gate MaxUnavailableStatefulSet)
  @Test
  void maxUnavailable_two_replacesTwoAtATime() {
    String strategy =
        "podManagementPolicy: Parallel\nupdateStrategy: {rollingUpdate: {maxUnavailable: 2}}";
    List<ClusterModel> steps =
        running(4, strategy).submit(Yaml.all(web(4, "app:2", strategy))).steps();
    assertThat(steps).allMatch(step -> step.pods().stream().filter(PodView::isReady).count() >= 2);
    assertThat(steps).anyMatch(step -> step.pods().stream().filter(PodView::isReady).count() == 2);
  }

  // known issue 67250: a broken Pod holds the update back until it is deleted
  @Test
  void update_brokenPod_waits() {
    ClusterModel cluster = running(2, "").notReady("web-0").apply(Yaml.all(web(2, "app:2", "")));
    assertThat(image(cluster.pod("web-1"))).isEqualTo("app:1");
  }

  // pkg/apis/apps/validation, ValidateStatefulSetUpdate
  @Test
  void claimTemplates_changed_areRefused() {
    assertThat(running(1, WWW))
        .rejects(
            Yaml.all(web(1, WWW.replace("1Gi", "2Gi"))),
            "updates to statefulset spec for fields other than");
  }

  // pkg/apis/apps/validation, ValidateStatefulSetUpdate
  @Test
  void replicasTemplateAndStrategy_mayChange() {
    assertThat(running(1, ROLLING + "\n" + WWW))
        .accepts(
            Yaml.all(
                web(3, "app:2", "updateStrategy: {type: OnDelete}\nminReadySeconds: 1\n" + WWW)));
  }

  // pkg/apis/apps/v1/defaults.go, SetDefaults_StatefulSet
  @Test
  void defaults_areFilledIn() {
    var spec = running(1, "").get(StatefulSet.class, "web").spec();
    assertThat(spec.podManagementPolicy().orElseThrow().value()).isEqualTo("OrderedReady");
    assertThat(spec.updateStrategy().orElseThrow().rollingUpdate().orElseThrow().partition())
        .isEqualTo(Optional.of(0));
    assertThat(spec.persistentVolumeClaimRetentionPolicy().orElseThrow().whenDeleted()).isPresent();
  }

  // stateful_set.go: status counts
  @Test
  void status_countsReplicas() {
    var status = running(2, "").get(StatefulSet.class, "web").status().orElseThrow();
    assertThat(status.readyReplicas()).contains(2);
    assertThat(status.currentRevision()).isEqualTo(status.updateRevision());
  }

  // stateful_set_control.go: a Pod that has ended is made again under its name
  @Test
  void failedPod_comesBack() {
    String yaml =
        Yaml.statefulSet("web", "replicas: 2", Yaml.container("a:1") + "\nrestartPolicy: Always");
    ClusterModel cluster = EMPTY.apply(Yaml.all(yaml)).fail("web-0");
    assertThat(cluster).hasReadyPods("web", 2);
  }

  // the claim of a set is an object like any other
  @Test
  void claim_isDeletedByHand_podKeepsItUntilItGoes() {
    ClusterModel cluster = running(1, WWW).delete(PersistentVolumeClaim.class, "www-web-0");
    assertThat(cluster.claim("www-web-0").resource().metadata().deletionTimestamp()).isPresent();
  }
}
