package dev.lading.cluster.assertion;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.cluster.ClusterModel;
import dev.lading.manifest.Manifests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a failed assertion about a whole cluster tells: which things, and why they are so. */
class FailureMessagesTest {

  private static final String SHOP =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app: shop}}
        template:
          metadata: {labels: {app: shop}}
          spec:
            containers:
            - name: shop
              image: shop
              volumeMounts: [{name: data, mountPath: /data}]
            volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], storageClassName: none, resources: {requests: {storage: 1Gi}}}
      """;

  private static final String CROWD =
      """
      apiVersion: v1
      kind: ResourceQuota
      metadata: {name: few}
      spec: {hard: {pods: "1"}}
      ---
      apiVersion: apps/v1
      kind: ReplicaSet
      metadata: {name: crowd}
      spec:
        replicas: 3
        selector: {matchLabels: {app: crowd}}
        template:
          metadata: {labels: {app: crowd}}
          spec: {containers: [{name: main, image: x}]}
      """;

  private static ClusterModel cluster(String manifests) {
    return ClusterModel.builder().nodes(1).build().apply(Manifests.parse(manifests));
  }

  private static String failure(ThrowingCallable assertion) {
    Throwable thrown = catchThrowable(assertion);
    assertThat(thrown).isInstanceOf(AssertionError.class);
    return thrown.getMessage();
  }

  @Test
  void hasReadyPods_claimUnbound_namesPodsReasonsAndTheClaim() {
    ClusterModel cluster = cluster(SHOP);
    assertThat(failure(() -> assertThat(cluster).hasReadyPods("shop", 2)))
        .contains("Expected shop to have 2 ready Pods, but 0 of 2 are ready")
        .contains("pod has unbound immediate PersistentVolumeClaims")
        .contains("data")
        .contains("storageclass.storage.k8s.io \"none\" not found");
  }

  @Test
  void isHealthy_quotaUsedUp_tellsOnceWhyPodsAreMissing() {
    String message = failure(() -> assertThat(cluster(CROWD)).isHealthy());
    assertThat(message)
        .contains("Expected every Pod to be ready, but:")
        .contains("ReplicaSet crowd: ")
        .contains("exceeded quota: few");
    String line = message.lines().filter(each -> each.contains("exceeded quota")).findFirst().get();
    assertThat(message.lines().filter(line::equals)).hasSize(1);
  }

  @Test
  void hasPods_others_namesThoseThatAreThereAndWarnings() {
    assertThat(failure(() -> assertThat(cluster(CROWD)).hasPods("crowd-1", "crowd-2")))
        .contains("Expected the Pods")
        .contains("[crowd-1, crowd-2]")
        .contains("exceeded quota: few");
  }

  @Test
  void hasAllClaimsBound_unbound_namesTheClaimAndWhy() {
    assertThat(failure(() -> assertThat(cluster(SHOP)).hasAllClaimsBound()))
        .contains("Expected every claim to be bound, but:")
        .contains("data")
        .contains("storageclass.storage.k8s.io \"none\" not found");
  }

  @Test
  void claim_wrongExpectation_saysWhatItIs() {
    ClusterModel cluster = cluster(SHOP);
    assertThat(failure(() -> assertThat(cluster).claim("data").isBound()))
        .contains("Expected claim data to be bound, but:")
        .contains("\"none\" not found");
    assertThat(failure(() -> assertThat(cluster).claim("data").isBoundTo("disk"))).contains("disk");
    assertThat(failure(() -> assertThat(cluster).claim("data").hasStorageClass("fast")))
        .contains("fast", "none");
    assertThat(cluster).claim("data").isPending().isPendingBecause("\"none\" not found");
  }

  @Test
  void hasEvent_noSuchEvent_listsThoseThereAre() {
    assertThat(failure(() -> assertThat(cluster(CROWD)).hasEvent("Killing", "crowd")))
        .contains("Expected an event Killing with")
        .contains("FailedCreate")
        .contains("SuccessfulCreate");
  }

  @Test
  void hasNoWarnings_warnings_areListed() {
    assertThat(failure(() -> assertThat(cluster(CROWD)).hasNoWarnings()))
        .contains("Expected no warnings, but there are")
        .contains("exceeded quota: few")
        .doesNotContain("SuccessfulCreate");
  }

  @Test
  void rejects_manifestsThatAreTaken_saysSo() {
    Manifests map = Manifests.parse("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    assertThat(failure(() -> assertThat(cluster(CROWD)).rejects(map, "quota")))
        .contains("quota")
        .contains("it takes them");
    Manifests pod =
        Manifests.parse(
            "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
                + " a}]}}");
    assertThat(failure(() -> assertThat(cluster(CROWD)).accepts(pod))).contains("exceeded quota");
  }
}
