package dev.lading.cluster;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.container.ConfigChange;
import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.event.ClusterEvent;
import dev.lading.cluster.network.RecordType;
import dev.lading.cluster.network.Resolution;
import dev.lading.cluster.setup.ClusterNode;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.cluster.setup.Provisioner;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.problem.LadingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The introduction that Lading started from, part three (storage and network), statement by
 * statement: what it says in prose is asked of the cluster model.
 */
class SeedDocumentTest {

  private static String text(String name) {
    try (InputStream in = SeedDocumentTest.class.getResourceAsStream("/seed/" + name + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifests yaml(String name) {
    return Manifests.parse(text(name));
  }

  private static ClusterModel threeZones() {
    return ClusterModel.builder()
        .node(ClusterNode.named("node-a").zone("a"))
        .node(ClusterNode.named("node-b").zone("b"))
        .node(ClusterNode.named("node-c").zone("c"))
        .storageClass(ClusterStorage.gp2().asDefault())
        .build();
  }

  private static PersistentVolumeClaim claim(ClusterModel cluster, String name) {
    return cluster.get(PersistentVolumeClaim.class, name);
  }

  private static String volumeOf(ClusterModel cluster, String claim) {
    return claim(cluster, claim).spec().orElseThrow().volumeName().orElse("");
  }

  private static Manifests pod(String name, String spec) {
    return Manifests.parse(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: "
            + name
            + ", labels: {app: "
            + name
            + "}}\nspec:\n"
            + spec.indent(2));
  }

  @Nested
  @DisplayName("Volumes")
  class Volumes {

    private final ClusterModel cluster =
        ClusterModel.builder()
            .build()
            .apply(
                pod(
                    "simple-webapp",
                    """
                    containers:
                    - name: main-application
                      image: nginx
                      volumeMounts: [{name: shared-logs, mountPath: /var/log/nginx}]
                    - name: sidecar-container
                      image: busybox
                      command: [sh, -c, "while true; do cat /var/log/nginx/access.log; sleep 30; done"]
                      volumeMounts: [{name: shared-logs, mountPath: /var/log/nginx}]
                    volumes: [{name: shared-logs, emptyDir: {}}]
                    """));

    @Test
    @DisplayName("an emptyDir is shared between the containers of a Pod")
    void emptyDir_isMountedByBothContainers() {
      PodView pod = cluster.pod("simple-webapp");

      assertThat(pod.container("main-application").files("/var/log/nginx").mount().orElseThrow())
          .isEqualTo(
              pod.container("sidecar-container").files("/var/log/nginx").mount().orElseThrow());
    }

    @Test
    @DisplayName("the command keeps $ signs of the shell")
    void command_isWhatTheManifestSays() {
      assertThat(cluster)
          .pod("simple-webapp")
          .container("sidecar-container")
          .runs("sh", "-c", "while true; do cat /var/log/nginx/access.log; sleep 30; done");
    }
  }

  @Nested
  @DisplayName("Storage classes: gp2 and Kafka's claim")
  class StorageClasses {

    private final ClusterModel waiting =
        ClusterModel.builder()
            .nodes(2)
            .provisioner(Provisioner.zonalDisk("kubernetes.io/aws-ebs"))
            .build()
            .apply(yaml("storageclass-gp2"))
            .apply(yaml("pvc-kafka"));

    private ClusterModel used() {
      return waiting.apply(
          pod(
              "kafka-0",
              """
              containers:
              - name: kafka
                image: docker.io/bitnami/kafka:3.1.0
                volumeMounts: [{name: data, mountPath: /bitnami/kafka}]
              volumes: [{name: data, persistentVolumeClaim: {claimName: data-kafka-0}}]
              """));
    }

    @Test
    @DisplayName("a volume is made only when a Pod uses the claim")
    void waitForFirstConsumer_noPod_staysPending() {
      assertThat(volumeOf(waiting, "data-kafka-0")).isEmpty();
      assertThat(waiting.all(PersistentVolume.class)).isEmpty();
      assertThat(waiting.explain(claim(waiting, "data-kafka-0")))
          .contains("is not bound")
          .contains("WaitForFirstConsumer");
    }

    @Test
    @DisplayName("then one is made that fits, and bound, and deleted with the claim")
    void firstConsumer_makesTheVolume() {
      ClusterModel cluster = used();
      PersistentVolume volume = cluster.all(PersistentVolume.class).get(0);

      assertThat(cluster.all(PersistentVolume.class)).hasSize(1);
      assertThat(volume.metadata().name().orElseThrow())
          .startsWith("pvc-")
          .isEqualTo(volumeOf(cluster, "data-kafka-0"));
      assertThat(volume.spec().orElseThrow().capacity().get("storage").text()).isEqualTo("10Gi");
      assertThat(volume.spec().orElseThrow().persistentVolumeReclaimPolicy().orElseThrow())
          .hasToString("Delete");
      assertThat(volume.spec().orElseThrow().storageClassName()).contains("gp2");
      assertThat(volume.spec().orElseThrow().claimRef().orElseThrow().name())
          .contains("data-kafka-0");
    }

    @Test
    @DisplayName("Pod, volume, claim, volume: the flowchart")
    void flowchart_isThatOfTheDocument() {
      ClusterModel cluster = used();

      assertThat(cluster.toMermaid())
          .startsWith("flowchart TD")
          .contains("Pod kafka-0")
          .contains("Container: docker.io/bitnami/kafka:3.1.0")
          .contains("VolumeMount: /bitnami/kafka")
          .contains("Volume: data")
          .contains("pvc: data-kafka-0")
          .contains("pv: " + volumeOf(cluster, "data-kafka-0"));
    }
  }

  @Nested
  @DisplayName("A Deployment of three over one claim")
  class SharedClaim {

    private static final String NFS = text("deployment-nfs-pvc");

    private ClusterModel corrected() {
      return threeZones()
          .apply(Manifests.parse(NFS.replace("storageclassname", "storageClassName")));
    }

    @Test
    @DisplayName("the misspelt storageclassname is refused by strict reading")
    void misspelling_isFoundWhenRead() {
      assertThatThrownBy(() -> Manifests.parse(NFS))
          .isInstanceOf(LadingException.class)
          .hasMessageContaining("storageclassname")
          .hasMessageContaining("storageClassName");
    }

    @Test
    @DisplayName("storageClassName: \"\" binds the existing NFS volume")
    void emptyClass_bindsTheVolumeWithoutClass() {
      assertThat(volumeOf(corrected(), "nfs-pvc-for-nginx")).isEqualTo("nfs-pv-for-nginx");
    }

    @Test
    @DisplayName("without it the default class takes over, and gp2 cannot be shared")
    void absentClass_doesNotBindTheVolume() {
      ClusterModel cluster =
          threeZones().apply(Manifests.parse(NFS.replaceAll("storageclassname.*", "")));

      assertThat(volumeOf(cluster, "nfs-pvc-for-nginx")).isNotEqualTo("nfs-pv-for-nginx");
      assertThat(claim(cluster, "nfs-pvc-for-nginx").spec().orElseThrow().storageClassName())
          .contains("gp2");
      assertThat(cluster)
          .pod(cluster.podsOf("nginx-dpl-with-nfs-pvc").get(0).name())
          .isPendingBecause("provisioning failed for PVC \"nfs-pvc-for-nginx\"");
    }

    @Test
    @DisplayName("one claim, three Pods, one directory")
    void threePods_haveTheSameClaim() {
      ClusterModel cluster = corrected();

      assertThat(cluster.all(PersistentVolumeClaim.class)).hasSize(1);
      assertThat(cluster.podsOf("nginx-dpl-with-nfs-pvc")).hasSize(3);
      for (PodView pod : cluster.podsOf("nginx-dpl-with-nfs-pvc")) {
        assertThat(cluster).pod(pod.name()).isReady();
        assertThat(cluster).pod(pod.name()).volume("www").isBackedByClaim("nfs-pvc-for-nginx");
        assertThat(cluster)
            .pod(pod.name())
            .container("nginx")
            .files("/usr/share/nginx/html")
            .isClaim("nfs-pvc-for-nginx");
      }
    }

    @Test
    @DisplayName("an EBS volume is in one zone: a Pod that must be in another is not scheduled")
    void ebsVolume_podInAnotherZone_isNotScheduled() {
      Manifests claim = yaml("pvc-kafka");
      ClusterModel bound = threeZones().apply(claim).apply(user("first", "a"));
      ClusterModel cluster = bound.apply(user("second", "b"));

      assertThat(cluster).pod("first").isOn("node-a");
      assertThat(cluster).pod("second").isPendingBecause("PersistentVolume's node affinity");
    }

    private static Manifests user(String name, String zone) {
      return pod(
          name,
          """
          nodeSelector: {topology.kubernetes.io/zone: %s}
          containers: [{name: main, image: busybox, volumeMounts: [{name: d, mountPath: /d}]}]
          volumes: [{name: d, persistentVolumeClaim: {claimName: data-kafka-0}}]
          """
              .formatted(zone));
    }
  }

  @Nested
  @DisplayName("A StatefulSet: a claim for each replica")
  class OwnClaims {

    private final ClusterModel cluster = threeZones().apply(yaml("statefulset-claim-templates"));

    @Test
    @DisplayName("Pods are named in order")
    void pods_areWeb0AndWeb1() {
      assertThat(cluster.pods().stream().map(PodView::name)).containsExactly("web-0", "web-1");
    }

    @Test
    @DisplayName("claims are named after them, each with a volume of its own")
    void claims_areOnePerPod() {
      assertThat(cluster).pod("web-0").volume("www").isBackedByClaim("www-web-0");
      assertThat(cluster).pod("web-1").volume("www").isBackedByClaim("www-web-1");
      assertThat(volumeOf(cluster, "www-web-0"))
          .startsWith("pvc-")
          .isNotEqualTo(volumeOf(cluster, "www-web-1"));
    }

    @Test
    @DisplayName("volumes are made for as many replicas as there are")
    void volumes_areMadeByTheClass() {
      assertThat(cluster.all(PersistentVolume.class)).hasSize(2);
    }
  }

  @Nested
  @DisplayName("Config maps")
  class ConfigMaps {

    private final ClusterModel before = ClusterModel.builder().build().apply(yaml("configmap-pod"));

    private ClusterModel after() {
      ConfigMap old = before.get(ConfigMap.class, "game-demo");
      Map<String, String> data = new TreeMap<>(old.data());
      data.put("player_initial_lives", "5");
      data.put("game.properties", "enemy.types=none\n");
      return before.apply(
          Manifests.of(ConfigMap.builder().metadata(m -> m.name("game-demo")).data(data).build()));
    }

    @Test
    @DisplayName("a key can be a variable")
    void keys_areVariables() {
      assertThat(before)
          .pod("configmap-demo-pod")
          .container("demo")
          .environment()
          .contains("PLAYER_INITIAL_LIVES", "3")
          .comesFrom("PLAYER_INITIAL_LIVES", "key player_initial_lives of ConfigMap game-demo")
          .contains("UI_PROPERTIES_FILE_NAME", "user-interface.properties");
    }

    @Test
    @DisplayName("a key can be a file; only the items are")
    void keys_areFiles() {
      assertThat(before)
          .pod("configmap-demo-pod")
          .container("demo")
          .files("/config")
          .hasNames("game.properties", "user-interface.properties")
          .containsPart("game.properties", "enemy.types=aliens,monsters")
          .isReadOnly();
    }

    @Test
    @DisplayName("files are updated while the Pod runs")
    void change_filesAreUpdated() {
      assertThat(after())
          .pod("configmap-demo-pod")
          .container("demo")
          .files("/config")
          .contains("game.properties", "enemy.types=none\n");
    }

    @Test
    @DisplayName("variables are not, until the Pod is started again")
    void change_variablesStay() {
      assertThat(after())
          .pod("configmap-demo-pod")
          .container("demo")
          .environment()
          .contains("PLAYER_INITIAL_LIVES", "3");
    }

    @Test
    @DisplayName("a container that is started again sees the new variables")
    void restart_variablesAreNew() {
      assertThat(after().fail("configmap-demo-pod"))
          .pod("configmap-demo-pod")
          .container("demo")
          .environment()
          .contains("PLAYER_INITIAL_LIVES", "5");
    }

    @Test
    @DisplayName("which is which is told before it happens")
    void change_isPredicted() {
      ConfigChanges changes = before.configChanges(after());

      assertThat(changes.live())
          .extracting(ConfigChange::what)
          .containsExactly("file /config/game.properties");
      assertThat(changes.needRestart())
          .extracting(ConfigChange::what)
          .containsExactly("variable PLAYER_INITIAL_LIVES");
      assertThat(changes.podsToRestart()).containsExactly("configmap-demo-pod");
    }
  }

  @Nested
  @DisplayName("Secrets")
  class Secrets {

    private final ClusterModel cluster =
        ClusterModel.builder()
            .build()
            .apply(
                Manifests.parse(
                        """
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: login}
                        stringData: {password: hunter2}
                        """)
                    .plus(
                        pod(
                            "user",
                            """
                            containers:
                            - name: main
                              image: busybox
                              env: [{name: P, valueFrom: {secretKeyRef: {name: login, key: password}}}]
                              volumeMounts: [{name: s, mountPath: /secret}]
                            volumes: [{name: s, secret: {secretName: login}}]
                            """)));

    @Test
    @DisplayName("a Secret is used like a config map")
    void secret_isVariableAndFile() {
      assertThat(cluster).pod("user").container("main").environment().contains("P", "hunter2");
      assertThat(cluster)
          .pod("user")
          .container("main")
          .files("/secret")
          .contains("password", "hunter2");
    }

    @Test
    @DisplayName("it is only ever in memory")
    void secret_isInMemory() {
      assertThat(cluster).pod("user").container("main").files("/secret").isInMemory();
    }

    @Test
    @DisplayName("explanations do not show it")
    void secret_isNotExplained() {
      assertThat(cluster.pod("user").explain()).contains("P=***").doesNotContain("hunter2");
    }
  }

  @Nested
  @DisplayName("The Downward API")
  class DownwardApi {

    private final ClusterModel cluster =
        ClusterModel.builder().build().apply(yaml("pod-downward-api"));

    @Test
    @DisplayName("the Pod's name is a variable")
    void name_isAVariable() {
      assertThat(cluster)
          .pod("kube-system/test-volume-pod")
          .container("test-volume-pod-container")
          .environment()
          .contains("POD_NAME", "test-volume-pod");
    }

    @Test
    @DisplayName("its labels are a file")
    void labels_areAFile() {
      assertThat(cluster)
          .pod("kube-system/test-volume-pod")
          .container("test-volume-pod-container")
          .files("/etc/podinfo")
          .contains("labels", "k8s-app=\"test-volume\"\nnode-env=\"test\"");
    }
  }

  @Nested
  @DisplayName("Services")
  class Services {

    private final ClusterModel cluster =
        ClusterModel.builder()
            .nodes(2)
            .build()
            .apply(yaml("service-deployment"))
            .apply(pod("client", "containers: [{name: main, image: curlimages/curl}]"))
            .apply(
                Manifests.parse(
                    """
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: stranger, namespace: elsewhere}
                    spec: {containers: [{name: main, image: curlimages/curl}]}
                    """));

    private String[] auth() {
      return cluster.podsOf("auth").stream().map(PodView::name).toArray(String[]::new);
    }

    @Test
    @DisplayName("two Pods, one Service that leads to both")
    void service_leadsToBothReplicas() {
      assertThat(auth()).hasSize(2);
      assertThat(cluster).endpoints("auth-service").areReadyPods(auth());
    }

    @Test
    @DisplayName("curl http://auth-service.<namespace>.svc.cluster.local:80")
    void fullName_reachesPort8080() {
      assertThat(cluster)
          .connect("client", "http://auth-service.default.svc.cluster.local:80")
          .reachesPods(auth())
          .reachesContainer("auth", 8080);
    }

    @Test
    @DisplayName("curl http://auth-service.<namespace>:80")
    void halfName_reachesFromAnywhere() {
      assertThat(cluster).connect("client", "http://auth-service.default:80").reachesPods(auth());
      assertThat(cluster)
          .connect("elsewhere/stranger", "http://auth-service.default:80")
          .isReached();
    }

    @Test
    @DisplayName("curl http://auth-service:80 in the same namespace only")
    void shortName_reachesInTheSameNamespace() {
      assertThat(cluster).connect("client", "http://auth-service:80").reachesPods(auth());
      assertThat(cluster).resolve("auth-service").fromPod("elsewhere/stranger").isNotFound();
    }

    @Test
    @DisplayName("however many replicas there are")
    void moreReplicas_areReachedTheSameWay() {
      ClusterModel scaled =
          cluster.apply(
              Manifests.parse(text("service-deployment").replace("replicas: 2", "replicas: 5")));

      assertThat(scaled).endpoints("auth-service").hasReady(5);
      assertThat(scaled).connect("client", "http://auth-service:80").isReached();
    }

    @Test
    @DisplayName("/etc/resolv.conf: nameserver, search, ndots:5")
    void resolvConf_isThatOfTheDocument() {
      assertThat(cluster.pod("client").resolverConfig().text())
          .isEqualTo(
              """
              search default.svc.cluster.local svc.cluster.local cluster.local
              nameserver 10.96.0.10
              options ndots:5
              """);
    }

    @Test
    @DisplayName("in namespace test, data becomes data.test.svc.cluster.local")
    void search_expandsTheName() {
      Resolution resolution = cluster.resolve("data").fromPod("elsewhere/stranger");

      assertThat(resolution.queries().get(0).name()).isEqualTo("data.elsewhere.svc.cluster.local");
    }
  }

  @Nested
  @DisplayName("Stable names of a StatefulSet")
  class StableNames {

    private final ClusterModel cluster =
        threeZones()
            .apply(
                yaml("statefulset-claim-templates")
                    .plus(
                        Manifests.parse(
                            """
                            apiVersion: v1
                            kind: Service
                            metadata: {name: nginx}
                            spec: {clusterIP: None, selector: {app: nginx}, ports: [{name: web, port: 80}]}
                            """)));

    @Test
    @DisplayName("a headless Service has the addresses of its Pods")
    void headless_hasThePods() {
      assertThat(cluster).resolve("nginx").fromPod("web-0").hasAddressesOfPods("web-0", "web-1");
    }

    @Test
    @DisplayName("each Pod has a name of its own")
    void pods_haveNames() {
      assertThat(cluster).resolve("web-1.nginx").fromPod("web-0").hasAddressesOfPods("web-1");
      assertThat(cluster).connect("web-0", "http://web-1.nginx").reachesPods("web-1");
    }

    @Test
    @DisplayName("SRV records name ports and Pods")
    void srv_namesPortsAndPods() {
      assertThat(
              cluster
                  .query("_web._tcp.nginx.default.svc.cluster.local", RecordType.SRV)
                  .records()
                  .stream()
                  .map(one -> one.data()))
          .containsExactlyInAnyOrder(
              "0 100 80 web-0.nginx.default.svc.cluster.local",
              "0 100 80 web-1.nginx.default.svc.cluster.local");
    }
  }

  @Test
  @DisplayName("the story of a Pod names its maker, its claim and who reaches it")
  void explain_pod_tellsItsStory() {
    ClusterModel cluster = threeZones().apply(yaml("statefulset-claim-templates"));
    Pod pod = cluster.pod("web-0").resource();
    List<ClusterEvent> events = cluster.events();

    assertThat(events).isNotEmpty();
    assertThat(cluster.explain(pod))
        .contains("Pod web-0 is made by StatefulSet web.")
        .contains("Its volume www is the claim www-web-0, which is bound to the volume pvc-");
  }
}
