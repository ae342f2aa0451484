package dev.lading.examples;

import static dev.lading.dsl.Lading.claimTemplate;
import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.downwardApi;
import static dev.lading.dsl.Lading.emptyDir;
import static dev.lading.dsl.Lading.fieldRef;
import static dev.lading.dsl.Lading.persistentVolume;
import static dev.lading.dsl.Lading.persistentVolumeClaim;
import static dev.lading.dsl.Lading.pod;
import static dev.lading.dsl.Lading.statefulSet;
import static dev.lading.dsl.Lading.storageClass;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.dsl.Lading;
import dev.lading.dsl.PersistentVolumeClaimDraft;
import dev.lading.dsl.PersistentVolumeDraft;
import dev.lading.dsl.PodDraft;
import dev.lading.dsl.ServiceDraft;
import dev.lading.dsl.StatefulSetDraft;
import dev.lading.dsl.StorageClassDraft;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import java.io.PrintStream;
import java.util.List;

/**
 * The tour of {@link StorageTour}, told in the DSL: method by method the same resources, in fewer
 * lines.
 */
public final class SeedInDsl {

  static final List<String> DOCUMENTS =
      List.of(
          "podWithSharedLogs",
          "defaultStorageClass",
          "kafkaClaim",
          "deploymentOnNfs",
          "nfsClaim",
          "nfsVolume",
          "statefulSetWithDisks",
          "gameConfig",
          "podWithConfig",
          "podThatKnowsItself",
          "authService",
          "authDeployment");

  private SeedInDsl() {}

  /** Prints the resources as one YAML stream, then how many lines of Java they took. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Prints the resources as one YAML stream, then how many lines of Java; takes no arguments. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length > 0) {
      err.println("usage: SeedInDsl");
      return 1;
    }
    out.print(manifests().toYaml());
    SourceLines dsl = SourceLines.of(SeedInDsl.class);
    SourceLines raw = SourceLines.of(StorageTour.class);
    out.println("# lines of Java: DSL, typed builders");
    for (String document : DOCUMENTS) {
      out.println("# " + dsl.of(document) + " " + raw.of(document) + " " + document);
    }
    out.println("# " + dsl.of(DOCUMENTS) + " " + raw.of(DOCUMENTS) + " all");
    out.flush();
    return 0;
  }

  /** Everything on the tour. */
  public static Manifests manifests() {
    return Lading.manifests(
        podWithSharedLogs(),
        defaultStorageClass(),
        kafkaClaim(),
        deploymentOnNfs(),
        nfsClaim(),
        nfsVolume(),
        statefulSetWithDisks(),
        gameConfig(),
        podWithConfig(),
        podThatKnowsItself(),
        authService(),
        authDeployment());
  }

  static PodDraft podWithSharedLogs() {
    String showLogs = "while true; do cat /var/log/nginx/access.log; sleep 30; done";
    return pod("simple-webapp")
        .container(
            "main-application",
            c -> c.image("nginx").mount("/var/log/nginx", emptyDir("shared-logs")))
        .container(
            "sidecar-container",
            c ->
                c.image("busybox")
                    .command("sh", "-c", showLogs)
                    .mount("/var/log/nginx", emptyDir("shared-logs")));
  }

  static StorageClassDraft defaultStorageClass() {
    return storageClass("gp2")
        .defaultClass()
        .provisioner("kubernetes.io/aws-ebs")
        .parameter("type", "gp2")
        .parameter("fsType", "ext4")
        .reclaimPolicy(PersistentVolumeReclaimPolicy.DELETE)
        .waitForFirstConsumer();
  }

  static PersistentVolumeClaimDraft kafkaClaim() {
    return persistentVolumeClaim("data-kafka-0")
        .readWriteOnce()
        .storageClass("gp2")
        .storage("10Gi");
  }

  static DeploymentDraft deploymentOnNfs() {
    return deployment("nginx-dpl-with-nfs-pvc")
        .replicas(3)
        .selectorLabel("app", "nginx")
        .container(
            "nginx",
            c ->
                c.image("nginx:alpine")
                    .port("web", 80)
                    .mount("/usr/share/nginx/html", nfsClaim().named("www")));
  }

  static PersistentVolumeClaimDraft nfsClaim() {
    return persistentVolumeClaim("nfs-pvc-for-nginx")
        .namespace("default")
        .storageClass("")
        .readWriteMany()
        .storage("1Gi");
  }

  static PersistentVolumeDraft nfsVolume() {
    return persistentVolume("nfs-pv-for-nginx")
        .capacity("1Gi")
        .readWriteMany()
        .retain()
        .nfs("81.70.4.171", "/nfs/sharefolder/nginx");
  }

  static StatefulSetDraft statefulSetWithDisks() {
    return statefulSet("web")
        .governedBy("nginx")
        .replicas(2)
        .selectorLabel("app", "nginx")
        .container(
            "nginx",
            c ->
                c.image("k8s.gcr.io/nginx-slim:0.8")
                    .port("web", 80)
                    .mount(
                        "/usr/share/nginx/html",
                        claimTemplate("www").readWriteOnce().storage("1Gi")));
  }

  static ConfigMapDraft gameConfig() {
    return configMap("game-demo")
        .put("player_initial_lives", "3")
        .put("ui_properties_file_name", "user-interface.properties")
        .put("game.properties", "enemy.types=aliens,monsters\nplayer.maximum-lives=5    \n")
        .put(
            "user-interface.properties",
            "color.good=purple\ncolor.bad=yellow\nallow.textmode=true    \n");
  }

  static PodDraft podWithConfig() {
    ConfigMapDraft game = gameConfig();
    return pod("configmap-demo-pod")
        .container(
            "demo",
            c ->
                c.image("alpine")
                    .command("sleep", "3600")
                    .env("PLAYER_INITIAL_LIVES", game.key("player_initial_lives"))
                    .env("UI_PROPERTIES_FILE_NAME", game.key("ui_properties_file_name"))
                    .mount(
                        "/config",
                        game.items("game.properties", "user-interface.properties")
                            .named("config")
                            .readOnly()));
  }

  static PodDraft podThatKnowsItself() {
    String tellAll =
        "while true; do cat /etc/podinfo/labels | echo; env | sort | echo; sleep 3600; done;";
    return pod("test-volume-pod")
        .namespace("kube-system")
        .label("k8s-app", "test-volume")
        .label("node-env", "test")
        .container(
            "test-volume-pod-container",
            c ->
                c.image("busybox:latest")
                    .env("POD_NAME", fieldRef("metadata.name"))
                    .command("sh", "-c")
                    .args(tellAll)
                    .mount("/etc/podinfo", downwardApi().file("labels", "metadata.labels")));
  }

  static ServiceDraft authService() {
    return authDeployment().service("auth-service").clusterIp().port(80, 8080);
  }

  static DeploymentDraft authDeployment() {
    return deployment("auth")
        .replicas(2)
        .selectorLabel("app", "auth")
        .label("app", "auth")
        .container(
            "auth",
            c -> c.image("xxxxx.dkr.ecr.ap-northeast-1.amazonaws.com/auth:xxxxx").port(8080))
        .tweakPods(pods -> pods.withMetadata(meta -> meta.name("auth").putLabel("app", "auth")));
  }
}
