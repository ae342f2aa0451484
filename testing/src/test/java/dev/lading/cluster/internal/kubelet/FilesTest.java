package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Mount.Backing;
import dev.lading.cluster.container.MountedFile;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.api.Test;

/** Rules of files; configmap.go and the like are in kubernetes pkg/volume. */
class FilesTest {

  private static final String CONFIG =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: config}
      data: {app.properties: "lives=3\\n", log.level: info}
      binaryData: {logo: AAE=}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: fixed}
      immutable: true
      data: {a: one}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: login}
      data: {password: aHVudGVyMg==}
      stringData: {user: ann}
      """;

  private static Directory files(String path, String mounts, String volumes, String... others) {
    return filesOf("", path, mounts, volumes, others);
  }

  private static Directory filesOf(
      String spec, String path, String mounts, String volumes, String... others) {
    TestObjects objects =
        TestObjects.of(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web-0
              labels: {b: "2", a: "1", a-b: 'say "hi"'}
              annotations: {note: "two\\nlines"}
            spec:
              serviceAccountName: robot
              containers:
              - name: main
                env: [{name: WHO, value: web-0}]
                resources: {limits: {memory: 64Mi}}
                volumeMounts: [%s]
              volumes: [%s]
            """
                    .formatted(mounts, volumes)
                + spec.indent(2),
            CONFIG,
            String.join("\n---\n", others));
    var pod = objects.pod("web-0");
    return new Kubelet(objects, pod, Containers.all(pod).get(0), 36).files(path);
  }

  private static final String MOUNT = "{name: v, mountPath: /config}";

  // Source: configmap.go MakePayload without items
  @Test
  void configMap_withoutItems_everyKeyIsAFile() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: config}}");

    assertThat(files.names()).containsExactly("app.properties", "log.level", "logo");
    assertThat(files.text("app.properties")).contains("lives=3\n");
    assertThat(files.file("logo").orElseThrow().content().bytes()).containsExactly(0, 1);
  }

  // Source: configmap.go MakePayload with items
  @Test
  void configMap_items_areTheOnlyFilesAtTheirPaths() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, configMap: {name: config, items: [{key: log.level, path: log/level}]}}");

    assertThat(files.names()).containsExactly("log/level");
  }

  // Source: configmap.go MakePayload "references non-existent config key"
  @Test
  void configMap_itemOfAMissingKey_failsTheMount() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, configMap: {name: config, items: [{key: gone, path: gone}]}}");

    assertThat(files.problem().orElseThrow())
        .hasToString(
            "FailedMount: MountVolume.SetUp failed for volume \"v\" :"
                + " references non-existent config key: gone");
  }

  // Source: configmap.go MakePayload, optional
  @Test
  void configMap_optionalWithMissingItem_leavesItOut() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, configMap: {name: config, optional: true, items: [{key: gone, path: gone},"
                + " {key: log.level, path: l}]}}");

    assertThat(files.problem()).isEmpty();
    assertThat(files.names()).containsExactly("l");
  }

  // Source: configmap.go SetUpAt, errors.IsNotFound
  @Test
  void configMap_missing_failsTheMount() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: gone}}");

    assertThat(files.problem().orElseThrow().message()).endsWith("configmap \"gone\" not found");
  }

  // Source: configmap.go SetUpAt, optional
  @Test
  void configMap_optionalAndMissing_isAnEmptyDirectory() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: gone, optional: true}}");

    assertThat(files.problem()).isEmpty();
    assertThat(files.names()).isEmpty();
  }

  // Source: core/v1 defaults.go SetDefaults_ConfigMapVolumeSource
  @Test
  void configMap_withoutMode_filesAre0644() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: config}}");

    assertThat(files.files()).extracting(MountedFile::octalMode).containsOnly("0644");
  }

  // Source: configmap.go MakePayload, the mode of an item goes over defaultMode
  @Test
  void configMap_modes_itemOverDefault() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, configMap: {name: config, defaultMode: 0400, items:"
                + " [{key: log.level, path: a}, {key: logo, path: b, mode: 0755}]}}");

    assertThat(files.file("a").orElseThrow().octalMode()).isEqualTo("0400");
    assertThat(files.file("b").orElseThrow().octalMode()).isEqualTo("0755");
  }

  // Source: volume_linux.go SetVolumeOwnership, roMask
  @Test
  void fsGroup_isSet_groupMayRead() {
    Directory files =
        filesOf(
            "securityContext: {fsGroup: 2000}",
            "/config",
            MOUNT,
            "{name: v, secret: {secretName: login, defaultMode: 0400}}");

    assertThat(files.file("user").orElseThrow().octalMode()).isEqualTo("0440");
  }

  // Source: configmap.go wrappedVolumeSpec, an emptyDir on disk; docs "ConfigMaps are read-only"
  @Test
  void configMap_isOnDiskAndReadOnly() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: config}}");

    assertThat(files.mount().orElseThrow().inMemory()).isFalse();
    assertThat(files.mount().orElseThrow().readOnly()).isTrue();
  }

  // Source: secret.go wrappedVolumeSpec, StorageMediumMemory
  @Test
  void secret_isInMemoryOnly() {
    Directory files = files("/config", MOUNT, "{name: v, secret: {secretName: login}}");

    assertThat(files.mount().orElseThrow().backing()).isEqualTo(Backing.MEMORY_FILES);
    assertThat(files.text("password")).contains("hunter2");
    assertThat(files.text("user")).contains("ann");
  }

  // Our own rule: a secret value is in no text
  @Test
  void explain_secretFiles_areNotShown() {
    Directory files = files("/config", MOUNT, "{name: v, secret: {secretName: login}}");

    assertThat(files.explain()).contains("password").doesNotContain("hunter2");
  }

  // Source: secret.go MakePayload "references non-existent secret key"
  @Test
  void secret_itemOfAMissingKey_failsTheMount() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, secret: {secretName: login, items: [{key: gone, path: gone}]}}");

    assertThat(files.problem().orElseThrow().message())
        .endsWith("references non-existent secret key: gone");
  }

  // Source: kubelet secret_manager, docs "mounted Secrets are updated automatically"
  @Test
  void secretAndConfigMap_files_areUpdatedLive() {
    assertThat(files("/config", MOUNT, "{name: v, secret: {secretName: login}}").files())
        .allMatch(MountedFile::live);
    assertThat(files("/config", MOUNT, "{name: v, configMap: {name: config}}").files())
        .allMatch(MountedFile::live);
  }

  // Source: docs ConfigMap "a container using a ConfigMap as a subPath volume mount"
  @Test
  void subPath_file_isFixedUntilRestart() {
    Directory files =
        files(
            "/etc/app",
            "{name: v, mountPath: /etc/app/app.properties, subPath: app.properties}",
            "{name: v, configMap: {name: config}}");

    MountedFile file = files.file("app.properties").orElseThrow();
    assertThat(file.path()).isEqualTo("/etc/app/app.properties");
    assertThat(file.live()).isFalse();
    assertThat(files.explain()).contains("a sub path is mounted once");
  }

  // Source: kubelet_pods.go makeMounts, subpather.SafeMakeDir
  @Test
  void subPath_missingInVolume_isAnEmptyDirectory() {
    Directory files =
        files(
            "/etc/app.conf",
            "{name: v, mountPath: /etc/app.conf, subPath: nope.conf}",
            "{name: v, configMap: {name: config}}");

    assertThat(files.names()).isEmpty();
    assertThat(files.explain()).contains("an empty directory is mounted instead");
  }

  // Source: kubelet_pods.go makeMounts, subPath of a directory
  @Test
  void subPath_directory_showsItsFiles() {
    Directory files =
        files(
            "/conf",
            "{name: v, mountPath: /conf, subPath: log}",
            "{name: v, configMap: {name: config, items: [{key: log.level, path: log/level}]}}");

    assertThat(files.names()).containsExactly("level");
  }

  // Source: container/helpers.go ExpandContainerVolumeMounts
  @Test
  void subPathExpr_isExpandedWithTheEnvironment() {
    Directory files =
        files(
            "/data",
            "{name: v, mountPath: /data, subPathExpr: logs/$(WHO)}",
            "{name: v, persistentVolumeClaim: {claimName: c}}");

    assertThat(files.mount().orElseThrow().source()).endsWith("sub path logs/web-0");
  }

  // Source: container/helpers.go ExpandContainerVolumeMounts, "missing value for"
  @Test
  void subPathExpr_missingVariable_isAProblem() {
    Directory files =
        files(
            "/data",
            "{name: v, mountPath: /data, subPathExpr: $(NOBODY)}",
            "{name: v, emptyDir: {}}");

    assertThat(files.problem().orElseThrow().reason()).isEqualTo("CreateContainerConfigError");
  }

  // Source: api core/v1 ConfigMap immutable; the kubelet stops watching
  @Test
  void configMap_immutable_isNotUpdatedLive() {
    Directory files = files("/config", MOUNT, "{name: v, configMap: {name: fixed}}");

    assertThat(files.file("a").orElseThrow().live()).isFalse();
  }

  // Source: downwardapi.go CollectData, fieldpath.go FormatMap
  @Test
  void downward_labels_areQuotedLinesByKey() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath:"
                + " metadata.labels}}]}}");

    assertThat(files.text("labels")).contains("a=\"1\"\na-b=\"say \\\"hi\\\"\"\nb=\"2\"");
    assertThat(files.file("labels").orElseThrow().live()).isTrue();
  }

  // Source: fieldpath.go FormatMap with %q
  @Test
  void downward_annotations_escapeLineBreaks() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, downwardAPI: {items: [{path: notes, fieldRef: {fieldPath:"
                + " metadata.annotations}}]}}");

    assertThat(files.text("notes")).contains("note=\"two\\nlines\"");
  }

  // Source: downwardapi.go CollectData, ResourceFieldRef with containerName
  @Test
  void downward_resource_isThatOfTheNamedContainer() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, downwardAPI: {items: [{path: memory, mode: 0440, resourceFieldRef:"
                + " {containerName: main, resource: limits.memory, divisor: 1Mi}}]}}");

    assertThat(files.text("memory")).contains("64");
    assertThat(files.file("memory").orElseThrow().octalMode()).isEqualTo("0440");
  }

  // Source: fieldpath.go "container %s not found"
  @Test
  void downward_resourceOfNoContainer_failsTheMount() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, downwardAPI: {items: [{path: m, resourceFieldRef:"
                + " {containerName: gone, resource: limits.memory}}]}}");

    assertThat(files.problem().orElseThrow().message()).endsWith("container gone not found");
  }

  // Source: validation.go validVolumeDownwardAPIFieldPathExpressions
  @Test
  void downward_podIp_isNoFile() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, downwardAPI: {items: [{path: ip, fieldRef: {fieldPath: status.podIP}}]}}");

    assertThat(files.problem().orElseThrow().message())
        .endsWith("unsupported fieldPath: status.podIP");
  }

  // Source: projected.go collectData
  @Test
  void projected_sources_shareADirectory() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, projected: {sources: [{secret: {name: login}}, {configMap: {name: config,"
                + " items: [{key: logo, path: img/logo}]}}, {downwardAPI: {items: [{path: name,"
                + " fieldRef: {fieldPath: metadata.name}}]}}]}}");

    assertThat(files.names()).containsExactly("img/logo", "name", "password", "user");
    assertThat(files.mount().orElseThrow().inMemory()).isTrue();
  }

  // Source: projected.go collectData, the payload is one map
  @Test
  void projected_samePathTwice_laterWinsAndIsNoted() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, projected: {sources: [{configMap: {name: config, items: [{key: logo,"
                + " path: x}]}}, {configMap: {name: fixed, items: [{key: a, path: x}]}}]}}");

    assertThat(files.text("x")).contains("one");
    assertThat(files.explain())
        .contains("x from key logo of ConfigMap config is replaced by key a of ConfigMap fixed");
  }

  // Source: admission serviceaccount, the kube-api-access volume; projected.go fsUser, fsGroup
  @Test
  void projected_token_isSymbolicAndOwnerOnlyForAUser() {
    String volume =
        "{name: v, projected: {sources: [{serviceAccountToken: {path: token,"
            + " expirationSeconds: 3607}}, {configMap: {name: kube-root-ca.crt, items:"
            + " [{key: ca.crt, path: ca.crt}]}}]}}";
    Directory files = files("/config", MOUNT, volume);
    Directory owned = filesOf("securityContext: {runAsUser: 1000}", "/config", MOUNT, volume);

    assertThat(files.text("token")).contains("<token of robot for the API server, 3607 s>");
    assertThat(files.names()).containsExactly("ca.crt", "token");
    assertThat(files.file("token").orElseThrow().octalMode()).isEqualTo("0644");
    assertThat(owned.file("token").orElseThrow().octalMode()).isEqualTo("0600");
  }

  // Source: api core/v1 PersistentVolumeClaimVolumeSource
  @Test
  void claim_isADirectoryThatNamesItsVolume() {
    Directory files =
        files(
            "/config",
            MOUNT,
            "{name: v, persistentVolumeClaim: {claimName: www-web-0, readOnly: true}}",
            """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: www-web-0}
            spec: {volumeName: pvc-1}
            """);

    assertThat(files.mount().orElseThrow().backing()).isEqualTo(Backing.CLAIM);
    assertThat(files.mount().orElseThrow())
        .hasToString("/config: volume v, claim www-web-0, bound to volume pvc-1, read only");
  }

  // Source: api core/v1 EphemeralVolumeSource, "<pod name>-<volume name>"
  @Test
  void ephemeral_claimIsNamedByPodAndVolume() {
    Directory files =
        files("/config", MOUNT, "{name: v, ephemeral: {volumeClaimTemplate: {spec: {}}}}");

    assertThat(files.mount().orElseThrow().source()).startsWith("claim web-0-v,");
  }

  // Source: api core/v1 EmptyDirVolumeSource medium
  @Test
  void emptyDirectory_mediumMemory_isInMemory() {
    assertThat(
            files("/config", MOUNT, "{name: v, emptyDir: {medium: Memory}}")
                .mount()
                .orElseThrow()
                .inMemory())
        .isTrue();
    assertThat(files("/config", MOUNT, "{name: v, emptyDir: {}}").mount().orElseThrow().backing())
        .isEqualTo(Backing.EMPTY_DIRECTORY);
  }

  // Source: api core/v1 HostPathVolumeSource
  @Test
  void hostPath_namesThePathOfTheNode() {
    Directory files = files("/config", MOUNT, "{name: v, hostPath: {path: /var/log}}");

    assertThat(files.mount().orElseThrow().source()).isEqualTo("path /var/log of the node");
  }

  // Source: api core/v1 VolumeSource
  @Test
  void networkVolume_namesItsKind() {
    Directory files = files("/config", MOUNT, "{name: v, nfs: {server: s, path: /p}}");

    assertThat(files.mount().orElseThrow().backing()).isEqualTo(Backing.OTHER);
    assertThat(files.mount().orElseThrow().source()).isEqualTo("nfs");
  }

  // Source: mount(2): a deeper mount hides what is below it
  @Test
  void nestedMounts_deeperIsSeen() {
    Directory files =
        files(
            "/config",
            "{name: v, mountPath: /config/}, {name: w, mountPath: /config/log.level}",
            "{name: v, configMap: {name: config}}, {name: w, emptyDir: {}}");

    assertThat(files.names()).containsExactly("app.properties", "logo");
    assertThat(files.mounts()).hasSize(2);
  }

  // Source: kubelet_pods.go makeMounts
  @Test
  void path_withoutVolume_belongsToTheImage() {
    Directory files = files("/var", MOUNT, "{name: v, emptyDir: {}}");

    assertThat(files.mount()).isEmpty();
    assertThat(files.explain()).contains("no volume is mounted here");
  }

  // Source: validation.go ValidateVolumeMounts; the kubelet's "cannot find volume"
  @Test
  void mount_ofNoVolume_isAProblem() {
    assertThat(files("/config", MOUNT, "{name: w, emptyDir: {}}").problem()).isPresent();
  }
}
