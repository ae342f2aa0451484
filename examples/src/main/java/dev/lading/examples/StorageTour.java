package dev.lading.examples;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeReclaimPolicy;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.model.storage.v1.StorageClass;
import dev.lading.model.storage.v1.VolumeBindingMode;
import java.io.PrintStream;

/**
 * A tour of storage and configuration, with typed builders: scratch space shared by two containers,
 * provisioned disks, an NFS volume made by hand, one claim for each replica, configuration as
 * variables and files, a Pod that reads its own labels, and a Service.
 */
public final class StorageTour {

  private StorageTour() {}

  /** Prints the tour as one YAML stream. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Prints the tour as one YAML stream; takes no arguments. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length > 0) {
      err.println("usage: StorageTour");
      return 1;
    }
    out.print(manifests().toYaml());
    out.flush();
    return 0;
  }

  /** Everything on the tour. */
  public static Manifests manifests() {
    return Manifests.of(
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

  static Pod podWithSharedLogs() {
    return Pod.builder()
        .metadata(meta -> meta.name("simple-webapp"))
        .spec(
            pod ->
                pod.addContainer(
                        main ->
                            main.name("main-application")
                                .image("nginx")
                                .addVolumeMount(
                                    logs -> logs.name("shared-logs").mountPath("/var/log/nginx")))
                    .addContainer(
                        sidecar ->
                            sidecar
                                .name("sidecar-container")
                                .image("busybox")
                                .command(
                                    "sh",
                                    "-c",
                                    "while true; do cat /var/log/nginx/access.log; sleep 30; done")
                                .addVolumeMount(
                                    logs -> logs.name("shared-logs").mountPath("/var/log/nginx")))
                    .addVolume(volume -> volume.name("shared-logs").emptyDir(dir -> {})))
        .build();
  }

  static StorageClass defaultStorageClass() {
    return StorageClass.builder()
        .metadata(
            meta ->
                meta.name("gp2")
                    .putAnnotation("storageclass.kubernetes.io/is-default-class", "true"))
        .provisioner("kubernetes.io/aws-ebs")
        .putParameter("type", "gp2")
        .putParameter("fsType", "ext4")
        .reclaimPolicy(PersistentVolumeReclaimPolicy.DELETE)
        .volumeBindingMode(VolumeBindingMode.WAIT_FOR_FIRST_CONSUMER)
        .build();
  }

  static PersistentVolumeClaim kafkaClaim() {
    return PersistentVolumeClaim.builder()
        .metadata(meta -> meta.name("data-kafka-0"))
        .spec(
            claim ->
                claim
                    .accessModes(PersistentVolumeAccessMode.READ_WRITE_ONCE)
                    .storageClassName("gp2")
                    .resources(resources -> resources.putRequest("storage", "10Gi")))
        .build();
  }

  static Deployment deploymentOnNfs() {
    return Deployment.builder()
        .metadata(meta -> meta.name("nginx-dpl-with-nfs-pvc"))
        .spec(
            spec ->
                spec.replicas(3)
                    .selector(selector -> selector.putMatchLabel("app", "nginx"))
                    .template(
                        template ->
                            template
                                .metadata(meta -> meta.putLabel("app", "nginx"))
                                .spec(
                                    pod ->
                                        pod.addContainer(
                                                nginx ->
                                                    nginx
                                                        .name("nginx")
                                                        .image("nginx:alpine")
                                                        .addPort(
                                                            port ->
                                                                port.name("web").containerPort(80))
                                                        .addVolumeMount(
                                                            mount ->
                                                                mount
                                                                    .name("www")
                                                                    .mountPath(
                                                                        "/usr/share/nginx/html")))
                                            .addVolume(
                                                volume ->
                                                    volume
                                                        .name("www")
                                                        .persistentVolumeClaim(
                                                            claim ->
                                                                claim.claimName(
                                                                    "nfs-pvc-for-nginx"))))))
        .build();
  }

  static PersistentVolumeClaim nfsClaim() {
    return PersistentVolumeClaim.builder()
        .metadata(meta -> meta.name("nfs-pvc-for-nginx").namespace("default"))
        .spec(
            claim ->
                claim
                    .storageClassName("") // a volume that exists, none of a storage class
                    .accessModes(PersistentVolumeAccessMode.READ_WRITE_MANY)
                    .resources(resources -> resources.putRequest("storage", "1Gi")))
        .build();
  }

  static PersistentVolume nfsVolume() {
    return PersistentVolume.builder()
        .metadata(meta -> meta.name("nfs-pv-for-nginx"))
        .spec(
            volume ->
                volume
                    .putCapacity("storage", "1Gi")
                    .accessModes(PersistentVolumeAccessMode.READ_WRITE_MANY)
                    .persistentVolumeReclaimPolicy(PersistentVolumeReclaimPolicy.RETAIN)
                    .nfs(nfs -> nfs.server("81.70.4.171").path("/nfs/sharefolder/nginx")))
        .build();
  }

  static StatefulSet statefulSetWithDisks() {
    return StatefulSet.builder()
        .metadata(meta -> meta.name("web"))
        .spec(
            spec ->
                spec.serviceName("nginx")
                    .replicas(2)
                    .selector(selector -> selector.putMatchLabel("app", "nginx"))
                    .template(
                        template ->
                            template
                                .metadata(meta -> meta.putLabel("app", "nginx"))
                                .spec(
                                    pod ->
                                        pod.addContainer(
                                            nginx ->
                                                nginx
                                                    .name("nginx")
                                                    .image("k8s.gcr.io/nginx-slim:0.8")
                                                    .addPort(
                                                        port -> port.name("web").containerPort(80))
                                                    .addVolumeMount(
                                                        mount ->
                                                            mount
                                                                .name("www")
                                                                .mountPath(
                                                                    "/usr/share/nginx/html")))))
                    .addVolumeClaimTemplate(
                        claim ->
                            claim
                                .metadata(meta -> meta.name("www"))
                                .spec(
                                    disk ->
                                        disk.accessModes(PersistentVolumeAccessMode.READ_WRITE_ONCE)
                                            .resources(r -> r.putRequest("storage", "1Gi")))))
        .build();
  }

  static ConfigMap gameConfig() {
    return ConfigMap.builder()
        .metadata(meta -> meta.name("game-demo"))
        .putData("player_initial_lives", "3")
        .putData("ui_properties_file_name", "user-interface.properties")
        .putData("game.properties", "enemy.types=aliens,monsters\nplayer.maximum-lives=5    \n")
        .putData(
            "user-interface.properties",
            "color.good=purple\ncolor.bad=yellow\nallow.textmode=true    \n")
        .build();
  }

  static Pod podWithConfig() {
    return Pod.builder()
        .metadata(meta -> meta.name("configmap-demo-pod"))
        .spec(
            pod ->
                pod.addContainer(
                        demo ->
                            demo.name("demo")
                                .image("alpine")
                                .command("sleep", "3600")
                                .addEnv(
                                    env ->
                                        env.name("PLAYER_INITIAL_LIVES")
                                            .valueFrom(
                                                from ->
                                                    from.configMapKeyRef(
                                                        ref ->
                                                            ref.name("game-demo")
                                                                .key("player_initial_lives"))))
                                .addEnv(
                                    env ->
                                        env.name("UI_PROPERTIES_FILE_NAME")
                                            .valueFrom(
                                                from ->
                                                    from.configMapKeyRef(
                                                        ref ->
                                                            ref.name("game-demo")
                                                                .key("ui_properties_file_name"))))
                                .addVolumeMount(
                                    mount ->
                                        mount.name("config").mountPath("/config").readOnly(true)))
                    .addVolume(
                        volume ->
                            volume
                                .name("config")
                                .configMap(
                                    source ->
                                        source
                                            .name("game-demo")
                                            .addItem(
                                                item ->
                                                    item.key("game.properties")
                                                        .path("game.properties"))
                                            .addItem(
                                                item ->
                                                    item.key("user-interface.properties")
                                                        .path("user-interface.properties")))))
        .build();
  }

  static Pod podThatKnowsItself() {
    return Pod.builder()
        .metadata(
            meta ->
                meta.name("test-volume-pod")
                    .namespace("kube-system")
                    .putLabel("k8s-app", "test-volume")
                    .putLabel("node-env", "test"))
        .spec(
            pod ->
                pod.addContainer(
                        container ->
                            container
                                .name("test-volume-pod-container")
                                .image("busybox:latest")
                                .addEnv(
                                    env ->
                                        env.name("POD_NAME")
                                            .valueFrom(
                                                from ->
                                                    from.fieldRef(
                                                        ref -> ref.fieldPath("metadata.name"))))
                                .command("sh", "-c")
                                .args(
                                    "while true; do cat /etc/podinfo/labels | echo; env | sort | echo;"
                                        + " sleep 3600; done;")
                                .addVolumeMount(
                                    mount -> mount.name("podinfo").mountPath("/etc/podinfo")))
                    .addVolume(
                        volume ->
                            volume
                                .name("podinfo")
                                .downwardAPI(
                                    source ->
                                        source.addItem(
                                            file ->
                                                file.path("labels")
                                                    .fieldRef(
                                                        ref -> ref.fieldPath("metadata.labels"))))))
        .build();
  }

  static Service authService() {
    return Service.builder()
        .metadata(meta -> meta.name("auth-service").putLabel("app", "auth"))
        .spec(
            spec ->
                spec.type(ServiceType.CLUSTER_IP)
                    .putSelector("app", "auth")
                    .addPort(port -> port.port(80).targetPort(8080)))
        .build();
  }

  static Deployment authDeployment() {
    return Deployment.builder()
        .metadata(meta -> meta.name("auth").putLabel("app", "auth"))
        .spec(
            spec ->
                spec.replicas(2)
                    .selector(selector -> selector.putMatchLabel("app", "auth"))
                    .template(
                        template ->
                            template
                                .metadata(meta -> meta.name("auth").putLabel("app", "auth"))
                                .spec(
                                    pod ->
                                        pod.addContainer(
                                            auth ->
                                                auth.name("auth")
                                                    .image(
                                                        "xxxxx.dkr.ecr.ap-northeast-1.amazonaws.com"
                                                            + "/auth:xxxxx")
                                                    .addPort(port -> port.containerPort(8080))))))
        .build();
  }
}
