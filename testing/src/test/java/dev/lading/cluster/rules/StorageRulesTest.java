package dev.lading.cluster.rules;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.ClusterBuilder;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.ClusterPresets;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.setup.ClusterNode;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.cluster.setup.Provisioner;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of claims, volumes and storage classes. */
class StorageRulesTest {

  private static final ClusterModel BARE = ClusterModel.builder().nodes(2).build();
  private static final String RWX = "ReadWriteMany";
  private static final String RWO = "ReadWriteOnce";

  private static ClusterBuilder fast() {
    return ClusterModel.builder().nodes(2).storageClass(ClusterStorage.nfs("fast"));
  }

  private static ClusterModel bare(String... yaml) {
    return BARE.apply(Yaml.all(yaml));
  }

  // pv_helpers.go, FindMatchingVolume: capacity at least the request
  @Test
  void volumeTooSmall_doesNotMatch() {
    assertThat(bare(Yaml.volume("small", "1Gi", RWX, ""), Yaml.claim("c", "2Gi", RWX, "")))
        .claim("c")
        .isPendingBecause("no persistent volumes available");
  }

  // pv_helpers.go, FindMatchingVolume: the smallest that is large enough
  @Test
  void severalVolumes_smallestWins() {
    assertThat(
            bare(
                Yaml.volume("a-huge", "100Gi", RWX, ""),
                Yaml.volume("b-fits", "3Gi", RWX, ""),
                Yaml.volume("c-large", "10Gi", RWX, ""),
                Yaml.claim("c", "2Gi", RWX, "")))
        .claim("c")
        .isBoundTo("b-fits");
  }

  // pv_helpers.go: amounts are compared, not texts
  @Test
  void quantities_areComparedByAmount() {
    assertThat(bare(Yaml.volume("v", "1024Mi", RWX, ""), Yaml.claim("c", "1Gi", RWX, "")))
        .claim("c")
        .isBoundTo("v");
  }

  // persistentvolume/index.go: fewer access modes first, even if the volume is larger
  @Test
  void immediate_exactModesBeatSmallerVolume() {
    assertThat(
            bare(
                Yaml.volume("many-modes", "1Gi", "ReadWriteOnce, ReadWriteMany", ""),
                Yaml.volume("one-mode", "5Gi", RWO, ""),
                Yaml.claim("c", "1Gi", RWO, "")))
        .claim("c")
        .isBoundTo("one-mode");
  }

  // pv_helpers.go: all modes asked for must be offered
  @ParameterizedTest
  @CsvSource({
    "ReadWriteOnce, ReadWriteOnce, true",
    "ReadWriteOnce, ReadWriteMany, false",
    "ReadWriteMany, ReadWriteOnce, false",
    "'ReadWriteOnce, ReadOnlyMany', ReadOnlyMany, true",
    "ReadOnlyMany, 'ReadOnlyMany, ReadWriteOnce', false",
    "'ReadWriteOnce, ReadWriteMany', 'ReadWriteMany, ReadWriteOnce', true",
  })
  void accessModes_mustBeContained(String offered, String wanted, boolean bound) {
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", offered, ""), Yaml.claim("c", "1Gi", wanted, ""));
    assertThat(cluster.claim("c").isBound()).isEqualTo(bound);
  }

  // pv_helpers.go: the class must be the same text
  @ParameterizedTest
  @CsvSource({"'', '', true", "fast, '', false", "'', fast, false", "slow, slow, true"})
  void className_mustBeEqual(String ofVolume, String ofClaim, boolean bound) {
    ClusterModel cluster =
        bare(
            Yaml.volume("v", "1Gi", RWX, "storageClassName: \"" + ofVolume + "\""),
            Yaml.claim("c", "1Gi", RWX, "storageClassName: \"" + ofClaim + "\""));
    assertThat(cluster.claim("c").isBound()).isEqualTo(bound);
  }

  // component-helpers, GetPersistentVolumeClaimClass: the old annotation wins
  @Test
  void oldAnnotation_winsOverField() {
    String claim =
        Yaml.claim("c", "1Gi", RWX, "storageClassName: other")
            .replace(
                "{name: c}",
                "{name: c, annotations: {volume.beta.kubernetes.io/storage-class: x}}");
    assertThat(bare(Yaml.volume("v", "1Gi", RWX, "storageClassName: x"), claim))
        .claim("c")
        .isBoundTo("v");
  }

  // pv_helpers.go: volumeMode, absent means Filesystem
  @ParameterizedTest
  @CsvSource({"Block, Filesystem, false", "Block, Block, true", "Filesystem, Filesystem, true"})
  void volumeMode_mustBeEqual(String ofVolume, String ofClaim, boolean bound) {
    ClusterModel cluster =
        bare(
            Yaml.volume("v", "1Gi", RWX, "volumeMode: " + ofVolume),
            Yaml.claim("c", "1Gi", RWX, "volumeMode: " + ofClaim));
    assertThat(cluster.claim("c").isBound()).isEqualTo(bound);
  }

  // pv_helpers.go: the claim's selector is on the labels of volumes
  @Test
  void selector_choosesAmongVolumes() {
    assertThat(
            bare(
                Yaml.volume("one", "1Gi", RWX, ""),
                Yaml.volume("two", "1Gi", RWX, ""),
                Yaml.claim("c", "1Gi", RWX, "selector: {matchLabels: {disk: two}}")))
        .claim("c")
        .isBoundTo("two");
  }

  // pv_helpers.go: a volume that names the claim is bound, whatever its class and modes
  @Test
  void claimRef_bindsWithoutFurtherQuestions() {
    assertThat(
            bare(
                Yaml.volume(
                    "v",
                    "9Gi",
                    RWX,
                    "storageClassName: odd\nclaimRef: {namespace: default, name: c}"),
                Yaml.claim("c", "1Gi", RWX, "storageClassName: odd")))
        .claim("c")
        .isBoundTo("v");
  }

  // pv_helpers.go: a volume for another claim is not taken
  @Test
  void claimRef_ofAnother_isLeftAlone() {
    assertThat(
            bare(
                Yaml.volume("v", "1Gi", RWX, "claimRef: {namespace: default, name: other}"),
                Yaml.claim("c", "1Gi", RWX, "")))
        .claim("c")
        .isPending();
  }

  // pv_controller.go, checkVolumeSatisfyClaim
  @ParameterizedTest
  @CsvSource({
    "2Gi, ReadWriteMany, '', requested PV is too small",
    "1Gi, ReadWriteOnce, '', incompatible accessMode",
    "1Gi, ReadWriteMany, 'storageClassName: x', storageClassName does not match",
    "1Gi, ReadWriteMany, 'volumeMode: Block', incompatible volumeMode",
  })
  void volumeName_mismatch_isExplained(String size, String mode, String more, String why) {
    assertThat(
            bare(
                Yaml.volume("v", "1Gi", RWX, ""),
                Yaml.claim("c", size, mode, "volumeName: v\n" + more)))
        .claim("c")
        .isPendingBecause(why);
  }

  // pv_controller.go: volumeName of a volume that another has
  @Test
  void volumeName_taken_isExplained() {
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("a", "1Gi", RWX, ""))
            .apply(Yaml.all(Yaml.claim("b", "1Gi", RWX, "volumeName: v")));
    assertThat(cluster).claim("b").isPendingBecause("already bound to a different claim");
  }

  // pv_controller.go: volumeName of a volume that is not there, then there
  @Test
  void volumeName_missing_waits() {
    ClusterModel cluster = bare(Yaml.claim("c", "1Gi", RWX, "volumeName: v"));
    assertThat(cluster).claim("c").isPending();
    assertThat(cluster.apply(Yaml.all(Yaml.volume("v", "1Gi", RWX, "")))).claim("c").isBoundTo("v");
  }

  // docs Persistent Volumes: "" is never provisioned, even with a default class
  @Test
  void emptyClassName_isNeverProvisioned() {
    ClusterModel cluster =
        ClusterModel.builder()
            .storageClass(ClusterStorage.nfs("std").asDefault())
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: \"\"")));
    assertThat(cluster).claim("c").isPendingBecause("no storage class is set");
  }

  // plugin/pkg/admission/storage/storageclass/setdefault
  @Test
  void absentClassName_getsTheDefault() {
    ClusterModel cluster =
        ClusterModel.builder()
            .storageClass(ClusterStorage.nfs("std").asDefault())
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "")));
    assertThat(cluster).claim("c").hasStorageClass("std").isBound();
  }

  // pv_controller.go, assignDefaultStorageClass: filled in when a default appears
  @Test
  void defaultClass_appears_isFilledIn() {
    String standard =
        """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: late
          annotations: {storageclass.kubernetes.io/is-default-class: "true"}
        provisioner: nfs.csi.k8s.io
        """;
    ClusterModel before =
        ClusterModel.builder()
            .provisioner(Provisioner.networkFiles("nfs.csi.k8s.io"))
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "")));
    assertThat(before).claim("c").isPending();
    assertThat(before.apply(Yaml.all(standard))).claim("c").hasStorageClass("late").isBound();
  }

  // pv_controller.go, provisionClaim: the volume is called pvc-<uid>, of the size asked for
  @Test
  void provisioning_makesAVolumeForTheClaim() {
    ClusterModel cluster =
        fast().build().apply(Yaml.all(Yaml.claim("c", "7Gi", RWX, "storageClassName: fast")));
    var volume = cluster.claim("c").volume().orElseThrow();
    assertThat(volume.name())
        .isEqualTo("pvc-" + cluster.claim("c").resource().metadata().uid().orElseThrow());
    assertThat(volume.capacity().text()).isEqualTo("7Gi");
    assertThat(volume.storageClass()).isEqualTo("fast");
    assertThat(
            volume
                .resource()
                .spec()
                .orElseThrow()
                .persistentVolumeReclaimPolicy()
                .orElseThrow()
                .value())
        .isEqualTo("Delete");
  }

  // pv_controller.go: a volume that is there is preferred to a new one
  @Test
  void existingVolume_isPreferredToProvisioning() {
    ClusterModel cluster =
        fast()
            .build()
            .apply(
                Yaml.all(
                    Yaml.volume("v", "1Gi", RWX, "storageClassName: fast"),
                    Yaml.claim("c", "1Gi", RWX, "storageClassName: fast")));
    assertThat(cluster).claim("c").isBoundTo("v");
  }

  // docs Persistent Volumes: a claim with a selector is not provisioned
  @Test
  void selector_disablesProvisioning() {
    assertThat(
            fast()
                .build()
                .apply(
                    Yaml.all(
                        Yaml.claim(
                            "c",
                            "1Gi",
                            RWX,
                            "storageClassName: fast\nselector: {matchLabels: {a: b}}"))))
        .claim("c")
        .isPendingBecause("claim Selector is not supported");
  }

  // pv_controller.go: the class does not exist
  @Test
  void unknownClass_isExplained() {
    assertThat(bare(Yaml.claim("c", "1Gi", RWX, "storageClassName: nope")))
        .claim("c")
        .isPendingBecause("storageclass.storage.k8s.io \"nope\" not found");
  }

  // pv_controller.go: a provisioner nobody runs
  @Test
  void unknownProvisioner_isWaitedFor() {
    String odd =
        Yaml.object("storage.k8s.io/v1", "StorageClass", "odd", "provisioner: acme.io/disk");
    assertThat(bare(odd, Yaml.claim("c", "1Gi", RWX, "storageClassName: odd")))
        .claim("c")
        .isPendingBecause("external provisioner 'acme.io/disk'");
  }

  // docs Storage Classes: no-provisioner never makes volumes
  @Test
  void noProvisioner_staysPending() {
    String local =
        Yaml.object(
            "storage.k8s.io/v1",
            "StorageClass",
            "local",
            "provisioner: kubernetes.io/no-provisioner");
    assertThat(bare(local, Yaml.claim("c", "1Gi", RWX, "storageClassName: local")))
        .claim("c")
        .isPending();
  }

  // cloud disks: one node at a time
  @Test
  void provisioner_cannotDoModes_saysSo() {
    assertThat(
            ClusterModel.builder()
                .storageClass(ClusterStorage.of("ebs", Provisioner.zonalDisk("ebs.csi.aws.com")))
                .build()
                .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: ebs"))))
        .claim("c")
        .isPendingBecause("invalid AccessModes [ReadWriteMany]");
  }

  // provisioners without block volumes
  @Test
  void provisioner_cannotDoBlock_saysSo() {
    assertThat(
            fast()
                .build()
                .apply(
                    Yaml.all(
                        Yaml.claim("c", "1Gi", RWX, "storageClassName: fast\nvolumeMode: Block"))))
        .claim("c")
        .isPendingBecause("block volume");
  }

  // docs Storage Classes: WaitForFirstConsumer waits for a Pod
  @Test
  void waitForFirstConsumer_withoutPod_waits() {
    ClusterModel cluster =
        ClusterPresets.eks("eu-1", 1).build().apply(Yaml.all(Yaml.claim("c", "1Gi", RWO, "")));
    assertThat(cluster)
        .claim("c")
        .hasStorageClass("gp2")
        .isPendingBecause("waiting for first consumer to be created before binding");
  }

  // volumebinding: provisioned in the zone of the Pod's node
  @Test
  void waitForFirstConsumer_withPod_bindsInItsZone() {
    String pod =
        Yaml.podWithClaim("p", "c")
            .replace("spec:\n", "spec:\n  nodeSelector: {topology.kubernetes.io/zone: eu-1b}\n");
    ClusterModel cluster =
        ClusterPresets.eks("eu-1", 1).build().apply(Yaml.all(Yaml.claim("c", "1Gi", RWO, ""), pod));
    assertThat(cluster).claim("c").isBound();
    assertThat(cluster).pod("p").isReady();
    assertThat(zone(cluster, "c")).isEqualTo("eu-1b");
  }

  private static String zone(ClusterModel cluster, String claim) {
    return cluster
        .claim(claim)
        .volume()
        .orElseThrow()
        .resource()
        .spec()
        .orElseThrow()
        .nodeAffinity()
        .orElseThrow()
        .required()
        .orElseThrow()
        .nodeSelectorTerms()
        .get(0)
        .matchExpressions()
        .get(0)
        .values()
        .get(0);
  }

  // volumebinding, binder.go: node affinity of a bound volume is a hard limit
  @Test
  void boundVolume_inAnotherZone_cannotBeScheduled() {
    ClusterModel first =
        ClusterPresets.eks("eu-1", 1)
            .build()
            .apply(
                Yaml.all(
                    Yaml.claim("c", "1Gi", RWO, ""),
                    Yaml.podWithClaim("p", "c")
                        .replace(
                            "spec:\n",
                            "spec:\n  nodeSelector: {topology.kubernetes.io/zone: eu-1a}\n")));
    ClusterModel second =
        first.apply(
            Yaml.all(
                Yaml.podWithClaim("q", "c")
                    .replace(
                        "spec:\n",
                        "spec:\n  nodeSelector: {topology.kubernetes.io/zone: eu-1b}\n")));
    assertThat(second).pod("q").isPendingBecause("didn't match PersistentVolume's node affinity");
    assertThat(second)
        .pod("q")
        .isPendingBecause("2 node(s) didn't match Pod's node affinity/selector");
  }

  // the words before Kubernetes 1.34
  @Test
  void olderVersion_usesItsWords() {
    ClusterModel first =
        ClusterPresets.eks("eu-1", 1)
            .kubernetes("1.31")
            .build()
            .apply(
                Yaml.all(
                    Yaml.claim("c", "1Gi", RWO, ""),
                    Yaml.podWithClaim("p", "c")
                        .replace(
                            "spec:\n",
                            "spec:\n  nodeSelector: {topology.kubernetes.io/zone: eu-1a}\n")));
    assertThat(
            first.apply(
                Yaml.all(
                    Yaml.podWithClaim("q", "c")
                        .replace(
                            "spec:\n",
                            "spec:\n  nodeSelector: {topology.kubernetes.io/zone: eu-1b}\n"))))
        .pod("q")
        .isPendingBecause("volume node affinity conflict");
  }

  // cloud-provider, ChooseZoneForVolume: Immediate claims of a set go round the zones
  @Test
  void immediate_claimsOfASet_areSpreadOverZones() {
    ClusterModel cluster =
        ClusterPresets.threeZones(1)
            .storageClass(ClusterStorage.of("ebs", Provisioner.zonalDisk("x")))
            .build()
            .apply(
                Yaml.all(
                    Yaml.claim("data-db-0", "1Gi", RWO, "storageClassName: ebs"),
                    Yaml.claim("data-db-1", "1Gi", RWO, "storageClassName: ebs"),
                    Yaml.claim("data-db-2", "1Gi", RWO, "storageClassName: ebs")));
    assertThat(
            List.of(
                zone(cluster, "data-db-0"), zone(cluster, "data-db-1"), zone(cluster, "data-db-2")))
        .doesNotHaveDuplicates();
  }

  // docs Persistent Volumes: allowedTopologies
  @Test
  void allowedTopologies_limitZones() {
    String limited =
        Yaml.object(
            "storage.k8s.io/v1",
            "StorageClass",
            "limited",
            "provisioner: kubernetes.io/aws-ebs\n"
                + "volumeBindingMode: WaitForFirstConsumer\n"
                + "allowedTopologies:\n"
                + "- matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-1c]}]");
    ClusterModel cluster =
        ClusterPresets.eks("eu-1", 1)
            .build()
            .apply(
                Yaml.all(
                    limited,
                    Yaml.claim("c", "1Gi", RWO, "storageClassName: limited"),
                    Yaml.podWithClaim("p", "c")));
    assertThat(zone(cluster, "c")).isEqualTo("eu-1c");
  }

  // docs Persistent Volumes: a Pod with nodeName bypasses the scheduler, the claim stays pending
  @Test
  void nodeName_leavesWaitingClaimPending() {
    String pod = Yaml.podWithClaim("p", "c").replace("spec:\n", "spec:\n  nodeName: ip-10-0-a-1\n");
    ClusterModel cluster =
        ClusterPresets.eks("eu-1", 1).build().apply(Yaml.all(Yaml.claim("c", "1Gi", RWO, ""), pod));
    assertThat(cluster).claim("c").isPending();
    assertThat(cluster).pod("p").hasPhase("Pending");
  }

  // volume_binding.go, PreFilter
  @Test
  void podWithUnboundImmediateClaim_waits() {
    assertThat(bare(Yaml.claim("c", "1Gi", RWX, ""), Yaml.podWithClaim("p", "c")))
        .pod("p")
        .isPendingBecause(
            "0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims.");
  }

  // volume_binding.go, podHasPVCs
  @Test
  void podWithMissingClaim_waits() {
    assertThat(bare(Yaml.podWithClaim("p", "c")))
        .pod("p")
        .isPendingBecause("persistentvolumeclaim \"c\" not found");
  }

  // binder.go: all claims of a Pod get different volumes
  @Test
  void twoWaitingClaims_getDifferentVolumes() {
    String local =
        Yaml.object(
            "storage.k8s.io/v1",
            "StorageClass",
            "local",
            "provisioner: kubernetes.io/no-provisioner\nvolumeBindingMode: WaitForFirstConsumer");
    String pod =
        Yaml.pod(
            "p",
            Yaml.container("a:1")
                + "\n"
                + "volumes:\n"
                + "- {name: a, persistentVolumeClaim: {claimName: a}}\n"
                + "- {name: b, persistentVolumeClaim: {claimName: b}}");
    ClusterModel cluster =
        bare(
            local,
            Yaml.volume("v1", "1Gi", RWX, "storageClassName: local"),
            Yaml.volume("v2", "1Gi", RWX, "storageClassName: local"),
            Yaml.claim("a", "1Gi", RWX, "storageClassName: local"),
            Yaml.claim("b", "1Gi", RWX, "storageClassName: local"),
            pod);
    assertThat(cluster).hasAllClaimsBound();
    assertThat(cluster.claim("a").volume().orElseThrow().name())
        .isNotEqualTo(cluster.claim("b").volume().orElseThrow().name());
  }

  // binder.go: no volume and no provisioner
  @Test
  void waitingClaim_withoutVolume_isExplained() {
    String local =
        Yaml.object(
            "storage.k8s.io/v1",
            "StorageClass",
            "local",
            "provisioner: kubernetes.io/no-provisioner\nvolumeBindingMode: WaitForFirstConsumer");
    assertThat(
            bare(
                local,
                Yaml.claim("c", "1Gi", RWX, "storageClassName: local"),
                Yaml.podWithClaim("p", "c")))
        .pod("p")
        .isPendingBecause("didn't find available persistent volumes to bind");
  }

  // docs Persistent Volumes: one claim, many Pods
  @Test
  void sharedClaim_allReplicasUseIt() {
    String web =
        Yaml.deployment(
            "web",
            "replicas: 3",
            Yaml.container("a:1")
                + "\nvolumes:\n- {name: www, persistentVolumeClaim: {claimName: c}}");
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("c", "1Gi", RWX, ""), web);
    assertThat(cluster).hasReadyPods("web", 3);
    assertThat(cluster.claim("c").pods()).hasSize(3);
  }

  // attachdetach: ReadWriteOnce is for one node
  @Test
  void readWriteOnce_onTwoNodes_secondPodCannotAttach() {
    String web =
        Yaml.deployment(
            "web",
            "replicas: 2",
            Yaml.container("a:1")
                + "\nvolumes:\n- {name: d, persistentVolumeClaim: {claimName: c}}");
    ClusterModel cluster =
        ClusterModel.builder()
            .node(ClusterNode.named("a").zone("z"))
            .node(ClusterNode.named("b").zone("z"))
            .storageClass(ClusterStorage.gp2())
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWO, "storageClassName: gp2"), web));
    assertThat(cluster.pods().stream().filter(PodView::isReady)).hasSize(1);
    assertThat(cluster).hasEvent("FailedAttachVolume", "Multi-Attach error");
  }

  // api core/v1: ReadWriteOnce is fine for several Pods on one node
  @Test
  void readWriteOnce_onOneNode_isShared() {
    String web =
        Yaml.deployment(
            "web",
            "replicas: 2",
            Yaml.container("a:1")
                + "\nvolumes:\n- {name: d, persistentVolumeClaim: {claimName: c}}");
    assertThat(ClusterPresets.kind().build().apply(Yaml.all(Yaml.claim("c", "1Gi", RWO, ""), web)))
        .hasReadyPods("web", 2);
  }

  // volumerestrictions: ReadWriteOncePod is for one Pod in the cluster
  @Test
  void readWriteOncePod_secondPod_cannotBeScheduled() {
    ClusterModel cluster =
        ClusterPresets.kind()
            .build()
            .apply(
                Yaml.all(
                    Yaml.claim("c", "1Gi", "ReadWriteOncePod", ""), Yaml.podWithClaim("p", "c")))
            .apply(Yaml.all(Yaml.podWithClaim("q", "c")));
    assertThat(cluster).pod("p").isReady();
    assertThat(cluster).pod("q").isPendingBecause("ReadWriteOncePod access mode");
  }

  // pv_controller.go, reclaimVolume: Retain keeps the volume and its data
  @Test
  void retain_claimDeleted_volumeIsReleasedAndNotReused() {
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("c", "1Gi", RWX, ""))
            .delete(PersistentVolumeClaim.class, "c");
    assertThat(cluster).persistentVolume("v").hasPhase("Released");
    assertThat(cluster.apply(Yaml.all(Yaml.claim("d", "1Gi", RWX, "")))).claim("d").isPending();
  }

  // pv_controller.go, reclaimVolume: Delete
  @Test
  void delete_claimDeleted_volumeGoes() {
    ClusterModel cluster =
        fast()
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: fast")))
            .delete(PersistentVolumeClaim.class, "c");
    assertThat(cluster.volumes()).isEmpty();
  }

  // pv_controller.go, reclaimVolume: Recycle
  @Test
  void recycle_claimDeleted_volumeIsAvailableAgain() {
    ClusterModel cluster =
        bare(
                Yaml.volume("v", "1Gi", RWX, "persistentVolumeReclaimPolicy: Recycle"),
                Yaml.claim("c", "1Gi", RWX, ""))
            .delete(PersistentVolumeClaim.class, "c");
    assertThat(cluster).persistentVolume("v").hasPhase("Available");
  }

  // pkg/controller/volume/pvcprotection
  @Test
  void claimInUse_isProtected() {
    ClusterModel cluster =
        bare(
                Yaml.volume("v", "1Gi", RWX, ""),
                Yaml.claim("c", "1Gi", RWX, ""),
                Yaml.podWithClaim("p", "c"))
            .delete(PersistentVolumeClaim.class, "c");
    assertThat(cluster.claims()).hasSize(1);
    assertThat(cluster.delete(Pod.class, "p").claims()).isEmpty();
  }

  // pkg/apis/core/validation, ValidatePersistentVolumeClaimUpdate
  @ParameterizedTest
  @CsvSource({"storageClassName: other", "volumeName: other", "'selector: {matchLabels: {a: b}}'"})
  void claimSpec_changed_isRefused(String change) {
    assertThat(
            fast().build().apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: fast"))))
        .rejects(
            Yaml.all(
                Yaml.claim(
                    "c",
                    "1Gi",
                    RWX,
                    change.startsWith("storage") ? change : "storageClassName: fast\n" + change)),
            "spec is immutable after creation");
  }

  // plugin/pkg/admission/storage/persistentvolume/resize
  @Test
  void growth_allowedByClass_growsVolumeAndClaim() {
    ClusterModel cluster =
        fast()
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: fast")))
            .apply(Yaml.all(Yaml.claim("c", "5Gi", RWX, "storageClassName: fast")));
    assertThat(cluster.claim("c").capacity().orElseThrow().text()).isEqualTo("5Gi");
    assertThat(cluster.claim("c").volume().orElseThrow().capacity().text()).isEqualTo("5Gi");
  }

  // plugin/pkg/admission/storage/persistentvolume/resize
  @Test
  void growth_notAllowed_isRefused() {
    ClusterModel cluster = bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("c", "1Gi", RWX, ""));
    assertThat(cluster).rejects(Yaml.all(Yaml.claim("c", "2Gi", RWX, "")), "must support resize");
  }

  // ValidatePersistentVolumeClaimUpdate: never smaller
  @Test
  void shrinking_isRefused() {
    assertThat(
            fast().build().apply(Yaml.all(Yaml.claim("c", "5Gi", RWX, "storageClassName: fast"))))
        .rejects(
            Yaml.all(Yaml.claim("c", "1Gi", RWX, "storageClassName: fast")),
            "can not be less than");
  }

  // pkg/controller/volume/ephemeral: <pod>-<volume>, owned by the Pod
  @Test
  void ephemeralVolume_hasAClaimOfThePod() {
    String pod =
        Yaml.pod(
            "p",
            Yaml.container("a:1")
                + "\n"
                + "volumes:\n"
                + "- name: scratch\n"
                + "  ephemeral: {volumeClaimTemplate: {spec: {storageClassName: fast, accessModes:"
                + " [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}");
    ClusterModel cluster = fast().build().apply(Yaml.all(pod));
    assertThat(cluster).pod("p").isReady().volume("scratch").isBackedByClaim("p-scratch");
    assertThat(cluster.delete(Pod.class, "p").claims()).isEmpty();
  }

  // ephemeral.VolumeIsForPod: a claim of that name which is not the Pod's
  @Test
  void ephemeralVolume_claimOfAnother_isAConflict() {
    String pod =
        Yaml.pod(
            "p",
            Yaml.container("a:1")
                + "\n"
                + "volumes:\n"
                + "- name: scratch\n"
                + "  ephemeral: {volumeClaimTemplate: {spec: {storageClassName: fast, accessModes:"
                + " [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}");
    assertThat(
            fast()
                .build()
                .apply(
                    Yaml.all(Yaml.claim("p-scratch", "1Gi", RWX, "storageClassName: fast"), pod)))
        .pod("p")
        .isPendingBecause("was not created for pod");
  }

  // pv_controller.go: a claim whose volume is gone is Lost
  @Test
  void volumeDeleted_claimIsLost() {
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("c", "1Gi", RWX, ""))
            .delete(dev.lading.model.core.v1.PersistentVolume.class, "v");
    assertThat(cluster.claim("c").phase().value()).isEqualTo("Lost");
    assertThat(cluster).hasEvent("ClaimLost", "lost its PersistentVolume");
  }

  // several defaults: the newest, then the first by name
  @Test
  void severalDefaultClasses_oneIsTaken() {
    ClusterModel cluster =
        ClusterModel.builder()
            .storageClass(ClusterStorage.nfs("b").asDefault())
            .storageClass(ClusterStorage.nfs("a").asDefault())
            .build()
            .apply(Yaml.all(Yaml.claim("c", "1Gi", RWX, "")));
    assertThat(cluster).claim("c").hasStorageClass("a");
  }

  // local-path: the volume is tied to the node of its first Pod
  @Test
  void nodeLocalVolume_tiesThePodToItsNode() {
    String web =
        Yaml.statefulSet(
            "db",
            "replicas: 1\n"
                + "volumeClaimTemplates:\n"
                + "- metadata: {name: d}\n"
                + "  spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}",
            Yaml.container("db:1"));
    ClusterModel cluster =
        ClusterModel.builder()
            .nodes(3)
            .storageClass(ClusterStorage.standard().asDefault())
            .build()
            .apply(Yaml.all(web));
    String node = cluster.pod("db-0").node().orElseThrow();
    assertThat(cluster.apply(Yaml.all(Yaml.deployment("noise", 7))).delete(Pod.class, "db-0"))
        .pod("db-0")
        .isOn(node);
  }

  @Test
  void deploymentIsScaled_claimIsStillTheSame() {
    String web =
        Yaml.deployment(
            "web",
            "replicas: 1",
            Yaml.container("a:1")
                + "\nvolumes:\n- {name: www, persistentVolumeClaim: {claimName: c}}");
    ClusterModel cluster =
        bare(Yaml.volume("v", "1Gi", RWX, ""), Yaml.claim("c", "1Gi", RWX, ""), web)
            .scale(Deployment.class, "web", 5);
    assertThat(cluster.claims()).hasSize(1);
    assertThat(cluster.claim("c").pods()).hasSize(5);
  }
}
