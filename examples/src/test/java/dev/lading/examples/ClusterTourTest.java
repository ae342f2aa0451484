package dev.lading.examples;

import static dev.lading.cluster.assertion.ClusterAssertions.assertThat;
import static dev.lading.cluster.setup.ClusterStorage.gp2;
import static dev.lading.dsl.Lading.claimTemplate;
import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.downwardApi;
import static dev.lading.dsl.Lading.fieldRef;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.dsl.Lading.statefulSet;

import dev.lading.cluster.ClusterModel;
import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.StatefulSetDraft;
import dev.lading.manifest.Manifests;
import org.junit.jupiter.api.Test;

/** A tour of the cluster model: what would these manifests do? */
class ClusterTourTest {

  private static final ConfigMapDraft CONFIG =
      configMap("game-demo")
          .put("player_initial_lives", "3")
          .put("game.properties", "enemy.types=aliens,monsters\n");

  private static final StatefulSetDraft WEB =
      statefulSet("web")
          .replicas(2)
          .container(
              "nginx",
              c ->
                  c.image("registry.k8s.io/nginx-slim:0.8")
                      .port("web", 80)
                      .env("POD_NAME", fieldRef("metadata.name"))
                      .env("LIVES", CONFIG.key("player_initial_lives"))
                      .mount(
                          "/usr/share/nginx/html",
                          claimTemplate("www").storage("1Gi").readWriteOnce())
                      .mount("/config", CONFIG.items("game.properties").readOnly())
                      .mount("/etc/podinfo", downwardApi().file("labels", "metadata.labels")));

  private final Manifests app = manifests(CONFIG, WEB, WEB.headlessService("nginx"));

  @Test
  void everyReplicaGetsItsOwnDisk() {
    ClusterModel cluster = ClusterModel.builder().nodes(3).storageClass(gp2()).build().apply(app);
    assertThat(cluster).pod("web-0").volume("www").isBackedByClaim("www-web-0");
    assertThat(cluster).resolve("nginx").fromPod("web-0").hasAddressesOfPods("web-0", "web-1");
  }

  @Test
  void everyReplicaSeesItsConfiguration() {
    ClusterModel cluster = ClusterModel.builder().nodes(3).storageClass(gp2()).build().apply(app);

    assertThat(cluster)
        .pod("web-1")
        .container("nginx")
        .environment()
        .contains("POD_NAME", "web-1")
        .contains("LIVES", "3")
        .hasNoNotes();
    assertThat(cluster)
        .pod("web-1")
        .container("nginx")
        .files("/config")
        .hasNames("game.properties")
        .isReadOnly();
    assertThat(cluster)
        .pod("web-1")
        .container("nginx")
        .files("/etc/podinfo")
        .containsPart("labels", "statefulset.kubernetes.io/pod-name=\"web-1\"");
  }

  @Test
  void aClientReachesTheReplicas() {
    Manifests client =
        manifests(
            deployment("client")
                .container("curl", c -> c.image("docker.io/curlimages/curl:8.9.1")));
    ClusterModel cluster =
        ClusterModel.builder().nodes(3).storageClass(gp2()).build().apply(app).apply(client);
    String pod = cluster.podsOf("client").get(0).name();

    assertThat(cluster).connect(pod, "http://nginx").reachesPods("web-0", "web-1");
    assertThat(cluster).connect(pod, "http://web-1.nginx").reachesContainer("nginx", 80);
    assertThat(cluster).resolve("web-0.nginx").fromPod(pod).hasFailedQueries(0);
  }
}
