package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.container.ConfigChange;
import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.api.Test;

/** Source of all: docs ConfigMap, Secret and Downward API, on updates of what is mounted. */
class ConfigComparisonTest {

  private static final String CONFIG =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: config}
      data: {a: one, b: two}
      """;

  private static String pod(String container, String volumes) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: web, uid: u1, labels: {tier: x}}
    spec:
      containers: [{name: main, %s}]
      volumes: [%s]
    """
        .formatted(container, volumes);
  }

  private static ConfigChanges changes(String pod, String before, String after) {
    return ConfigComparison.between(TestObjects.of(pod, before), TestObjects.of(pod, after), 36);
  }

  private static final String VOLUME = "{name: v, configMap: {name: config}}";

  @Test
  void files_areSeenLive() {
    ConfigChanges changes =
        changes(
            pod("volumeMounts: [{name: v, mountPath: /c}]", VOLUME),
            CONFIG,
            CONFIG.replace("one", "ONE"));

    assertThat(changes.explain())
        .isEqualTo("web/main: file /c/a (key a of ConfigMap config) is updated while it runs\n");
    assertThat(changes.podsToRestart()).isEmpty();
  }

  @Test
  void subPaths_needARestart() {
    ConfigChanges changes =
        changes(
            pod("volumeMounts: [{name: v, mountPath: /c/a, subPath: a}]", VOLUME),
            CONFIG,
            CONFIG.replace("one", "ONE"));

    assertThat(changes.needRestart()).extracting(ConfigChange::what).containsExactly("file /c/a");
    assertThat(changes.live()).isEmpty();
  }

  @Test
  void variables_needARestart() {
    ConfigChanges changes =
        changes(
            pod("envFrom: [{configMapRef: {name: config}}]", ""),
            CONFIG,
            CONFIG
                .replace("one", "ONE")
                .replace("}", ", c: new}")
                .replace("config, c: new", "config"));

    assertThat(changes.needRestart())
        .extracting(ConfigChange::what)
        .containsExactlyInAnyOrder("variable a", "variable c");
  }

  @Test
  void variablesMadeOfOthers_needARestartToo() {
    ConfigChanges changes =
        changes(
            pod(
                "env: [{name: A, valueFrom: {configMapKeyRef: {name: config, key: a}}}, {name: B,"
                    + " value: 'x-$(A)'}]",
                ""),
            CONFIG,
            CONFIG.replace("one", "ONE"));

    assertThat(changes.needRestart())
        .extracting(ConfigChange::what)
        .containsExactly("variable A", "variable B");
  }

  @Test
  void removedAndAddedKeys_areFilesThatComeAndGo() {
    ConfigChanges changes =
        changes(
            pod("volumeMounts: [{name: v, mountPath: /c}]", VOLUME),
            CONFIG,
            CONFIG.replace("b: two", "c: three"));

    assertThat(changes.live())
        .extracting(ConfigChange::what)
        .containsExactly("file /c/b", "file /c/c");
  }

  @Test
  void deletedConfigMap_breaksTheNextStart() {
    ConfigChanges changes =
        changes(
            pod("envFrom: [{configMapRef: {name: config}}]", ""),
            CONFIG,
            CONFIG.replace("name: config", "name: other"));

    assertThat(changes.explain())
        .contains("configmap \"config\" not found")
        .contains("would not start again");
  }

  @Test
  void labels_inFilesAreLiveAndInVariablesAreNot() {
    String pod =
        pod(
            "env: [{name: T, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['tier']\"}}}],"
                + " volumeMounts: [{name: v, mountPath: /c}]",
            "{name: v, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath:"
                + " metadata.labels}}]}}");
    ConfigChanges changes =
        ConfigComparison.between(
            TestObjects.of(pod), TestObjects.of(pod.replace("tier: x", "tier: z")), 36);

    assertThat(changes.live()).extracting(ConfigChange::what).containsExactly("file /c/labels");
    assertThat(changes.needRestart()).extracting(ConfigChange::what).containsExactly("variable T");
  }

  @Test
  void secrets_areNotShown() {
    String secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {k: hunter%s}\n";
    ConfigChanges changes =
        changes(
            pod("envFrom: [{secretRef: {name: s}}]", ""),
            secret.formatted("1"),
            secret.formatted("2"));

    assertThat(changes.needRestart()).hasSize(1);
    assertThat(changes.explain()).doesNotContain("hunter");
  }

  // Source: docs Helm "Automatically Roll Deployments", the checksum annotation makes new Pods
  @Test
  void podsMadeAnew_seeEverything() {
    String pod = pod("envFrom: [{configMapRef: {name: config}}]", "");
    ConfigChanges changes =
        ConfigComparison.between(
            TestObjects.of(pod, CONFIG),
            TestObjects.of(pod.replace("uid: u1", "uid: u2"), CONFIG.replace("one", "ONE")),
            36);

    assertThat(changes.replaced()).containsExactly("web");
    assertThat(changes.changes()).isEmpty();
  }

  @Test
  void nothingUsed_nothingChanges() {
    ConfigChanges changes = changes(pod("image: x", ""), CONFIG, CONFIG.replace("one", "ONE"));

    assertThat(changes.explain()).isEqualTo("no container sees a change\n");
  }
}
