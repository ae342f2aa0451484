package dev.lading.cluster.internal.kubelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.lading.cluster.container.Environment;
import dev.lading.cluster.internal.TestObjects;
import org.junit.jupiter.api.Test;

/** Rules of the environment; kubelet_pods.go is kubernetes pkg/kubelet/kubelet_pods.go. */
class EnvironmentTest {

  private static final String CONFIG =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: config}
      data: {lives: "3", color: red, bad key: x, 1st: one}
      binaryData: {raw: AAE=}
      """;

  private static final String SECRET =
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: login}
      data: {password: aHVudGVyMg==, color: Ymx1ZQ==}
      """;

  private static String pod(String container) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: web-0
      uid: 0a1b
      labels: {app: web}
      annotations: {note: hello}
    spec:
      nodeName: node-1
      serviceAccountName: robot
      enableServiceLinks: false
      containers:
      - name: main
    """
        + container.indent(4)
        + """
        status:
          podIP: 10.244.0.7
          podIPs: [{ip: 10.244.0.7}, {ip: "fd00::7"}]
          hostIP: 192.168.0.1
          hostIPs: [{ip: 192.168.0.1}]
        """;
  }

  private static Environment environment(int minor, String container, String... others) {
    TestObjects objects = TestObjects.of(pod(container), String.join("\n---\n", others));
    var pod = objects.pod("web-0");
    return new Kubelet(objects, pod, Containers.find(pod, "main").orElseThrow(), minor)
        .environment();
  }

  private static Environment environment(String container) {
    return environment(36, container, CONFIG, SECRET);
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, "envFrom"
  @Test
  void envFrom_configMap_givesEveryKey() {
    Environment env = environment("envFrom: [{configMapRef: {name: config}}]");

    assertThat(env.asMap()).contains(entry("lives", "3"), entry("color", "red"));
  }

  // Source: kubelet_pods.go makeEnvironmentVariables reads configMap.Data only
  @Test
  void envFrom_binaryData_isNoVariable() {
    assertThat(environment("envFrom: [{configMapRef: {name: config}}]").get("raw")).isEmpty();
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, later sources of envFrom overwrite
  @Test
  void envFrom_twoSourcesWithAKey_laterWins() {
    Environment env =
        environment("envFrom: [{configMapRef: {name: config}}, {secretRef: {name: login}}]");

    assertThat(env.get("color")).contains("blue");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, envFrom.Prefix
  @Test
  void envFrom_prefix_isPutBeforeEachKey() {
    Environment env = environment("envFrom: [{prefix: CFG_, configMapRef: {name: config}}]");

    assertThat(env.get("CFG_lives")).contains("3");
    assertThat(env.get("lives")).isEmpty();
  }

  // Source: kubelet_pods.go, gate RelaxedEnvironmentVariableValidation (on from 1.32)
  @Test
  void envFrom_keyNoClassicName_isTakenByNewKubelets() {
    Environment env = environment("envFrom: [{configMapRef: {name: config}}]");

    assertThat(env.get("1st")).contains("one");
  }

  // Source: kubelet_pods.go, event InvalidEnvironmentVariableNames
  @Test
  void envFrom_keyNoClassicName_isSkippedByOldKubelets() {
    Environment env = environment(30, "envFrom: [{configMapRef: {name: config}}]", CONFIG, SECRET);

    assertThat(env.get("1st")).isEmpty();
    assertThat(env.notes())
        .singleElement()
        .asString()
        .startsWith("InvalidEnvironmentVariableNames: keys [1st, bad key] of ConfigMap config");
  }

  // Source: apimachinery validation.go IsEnvVarName
  @Test
  void envFrom_prefixBeforeADigit_makesTheNameClassic() {
    Environment env =
        environment(30, "envFrom: [{prefix: P_, configMapRef: {name: config}}]", CONFIG);

    assertThat(env.get("P_1st")).contains("one");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, errors of configMapManager.GetConfigMap
  @Test
  void envFrom_missingConfigMap_isCreateContainerConfigError() {
    Environment env = environment("envFrom: [{configMapRef: {name: gone}}]");

    assertThat(env.problem())
        .hasToString("Optional[CreateContainerConfigError: configmap \"gone\" not found]");
    assertThat(env.variables()).isEmpty();
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, errors of secretManager.GetSecret
  @Test
  void envFrom_missingSecret_isCreateContainerConfigError() {
    Environment env = environment("envFrom: [{secretRef: {name: gone}}]");

    assertThat(env.problem())
        .hasToString("Optional[CreateContainerConfigError: secret \"gone\" not found]");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, Optional of envFrom
  @Test
  void envFrom_optionalAndMissing_isSkipped() {
    Environment env =
        environment(
            "envFrom: [{secretRef: {name: gone, optional: true}}, {configMapRef: {name: config}}]");

    assertThat(env.problem()).isEmpty();
    assertThat(env.get("lives")).contains("3");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, "Env will override EnvFrom variables"
  @Test
  void env_sameNameAsEnvFrom_wins() {
    Environment env =
        environment(
            """
            envFrom: [{configMapRef: {name: config}}]
            env: [{name: lives, value: "9"}]
            """);

    assertThat(env.get("lives")).contains("9");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, expansion with variables set so far
  @Test
  void env_reference_seesEnvFromAndEarlierVariables() {
    Environment env =
        environment(
            """
            envFrom: [{configMapRef: {name: config}}]
            env:
            - {name: A, value: "$(lives)"}
            - {name: B, value: "$(A)-$(color)"}
            """);

    assertThat(env.get("B")).contains("3-red");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, one pass in order
  @Test
  void env_referenceToLaterVariable_staysLiteralAndIsNoted() {
    Environment env = environment("env: [{name: A, value: $(B)}, {name: B, value: b}]");

    assertThat(env.get("A")).contains("$(B)");
    assertThat(env.notes()).containsExactly("A keeps $(B) as it is: B is not defined before it");
  }

  // Source: expansion/expand.go, mapping of unknown names
  @Test
  void env_referenceToNothing_staysLiteralAndIsNoted() {
    Environment env = environment("env: [{name: A, value: $(NOPE)}]");

    assertThat(env.get("A")).contains("$(NOPE)");
    assertThat(env.notes()).containsExactly("A keeps $(NOPE) as it is: there is no NOPE");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, the map holds the value set before
  @Test
  void env_definedTwice_laterSeesEarlierAndWins() {
    Environment env =
        environment("env: [{name: PATH, value: /a}, {name: PATH, value: '$(PATH):/b'}]");

    assertThat(env.get("PATH")).contains("/a:/b");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, valueFrom is not expanded
  @Test
  void env_valueFromWithReference_isNotExpanded() {
    Environment env =
        environment(
            36,
            """
            env:
            - {name: A, value: a}
            - {name: B, valueFrom: {configMapKeyRef: {name: refs, key: k}}}
            """,
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: refs}
            data: {k: $(A)}
            """);

    assertThat(env.get("B")).contains("$(A)");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, envVar.Value is tested first
  @Test
  void env_neitherValueNorSource_isEmpty() {
    assertThat(environment("env: [{name: A}]").get("A")).contains("");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, ConfigMapKeyRef
  @Test
  void env_configMapKey_givesItsValue() {
    Environment env =
        environment("env: [{name: L, valueFrom: {configMapKeyRef: {name: config, key: lives}}}]");

    assertThat(env.variable("L")).hasToString("Optional[L=3  (key lives of ConfigMap config)]");
  }

  // Source: kubelet_pods.go "couldn't find key %v in ConfigMap %v/%v"
  @Test
  void env_missingConfigMapKey_isCreateContainerConfigError() {
    Environment env =
        environment("env: [{name: L, valueFrom: {configMapKeyRef: {name: config, key: nope}}}]");

    assertThat(env.problem().orElseThrow().message())
        .isEqualTo("couldn't find key nope in ConfigMap default/config");
  }

  // Source: kubelet_pods.go "couldn't find key %v in Secret %v/%v"
  @Test
  void env_missingSecretKey_isCreateContainerConfigError() {
    Environment env =
        environment("env: [{name: L, valueFrom: {secretKeyRef: {name: login, key: nope}}}]");

    assertThat(env.problem().orElseThrow().message())
        .isEqualTo("couldn't find key nope in Secret default/login");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, Optional of a key
  @Test
  void env_optionalMissingKey_isNotSet() {
    Environment env =
        environment(
            "env: [{name: L, valueFrom: {configMapKeyRef: {name: config, key: nope, optional:"
                + " true}}}]");

    assertThat(env.problem()).isEmpty();
    assertThat(env.variable("L")).isEmpty();
  }

  // Source: kubelet_pods.go makeEnvironmentVariables, Optional of a key's object
  @Test
  void env_optionalMissingSecret_isNotSet() {
    Environment env =
        environment(
            "env: [{name: L, valueFrom: {secretKeyRef: {name: gone, key: nope, optional: true}}}]");

    assertThat(env.problem()).isEmpty();
    assertThat(env.variables()).isEmpty();
  }

  // Source: api core/v1 Secret, data is base64
  @Test
  void env_secretKey_isDecoded() {
    Environment env =
        environment("env: [{name: P, valueFrom: {secretKeyRef: {name: login, key: password}}}]");

    assertThat(env.get("P")).contains("hunter2");
  }

  // Our own rule: a secret value is in no text
  @Test
  void explain_secretValues_areMasked() {
    Environment env =
        environment(
            """
            envFrom: [{secretRef: {name: login}}]
            env:
            - {name: P, valueFrom: {secretKeyRef: {name: login, key: password}}}
            - {name: URL, value: "redis://:$(P)@cache"}
            """);

    assertThat(env.get("URL")).contains("redis://:hunter2@cache");
    assertThat(env.explain()).doesNotContain("hunter2").contains("URL=***");
    assertThat(env.variables().toString()).doesNotContain("hunter2");
  }

  // Source: kubelet_pods.go podFieldSelectorRuntimeValue
  @Test
  void env_podFields_areThoseOfThePod() {
    Environment env =
        environment(
            """
            env:
            - {name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
            - {name: NAMESPACE, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
            - {name: ID, valueFrom: {fieldRef: {fieldPath: metadata.uid}}}
            - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
            - {name: ACCOUNT, valueFrom: {fieldRef: {fieldPath: spec.serviceAccountName}}}
            - {name: HOST, valueFrom: {fieldRef: {fieldPath: status.hostIP}}}
            - {name: HOSTS, valueFrom: {fieldRef: {fieldPath: status.hostIPs}}}
            - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
            - {name: IPS, valueFrom: {fieldRef: {fieldPath: status.podIPs}}}
            """);

    assertThat(env.asMap())
        .containsExactly(
            entry("NAME", "web-0"),
            entry("NAMESPACE", "default"),
            entry("ID", "0a1b"),
            entry("NODE", "node-1"),
            entry("ACCOUNT", "robot"),
            entry("HOST", "192.168.0.1"),
            entry("HOSTS", "192.168.0.1"),
            entry("IP", "10.244.0.7"),
            entry("IPS", "10.244.0.7,fd00::7"));
  }

  // Source: fieldpath.go ExtractFieldPathAsString with a subscript
  @Test
  void env_labelAndAnnotation_areReadByKey() {
    Environment env =
        environment(
            """
            env:
            - {name: APP, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}}
            - {name: NOTE, valueFrom: {fieldRef: {fieldPath: "metadata.annotations['note']"}}}
            - {name: NONE, valueFrom: {fieldRef: {fieldPath: "metadata.labels['none']"}}}
            """);

    assertThat(env.asMap())
        .containsExactly(entry("APP", "web"), entry("NOTE", "hello"), entry("NONE", ""));
  }

  // Source: validation.go validEnvDownwardAPIFieldPathExpressions has no whole maps
  @Test
  void env_wholeLabels_areNoVariable() {
    Environment env =
        environment("env: [{name: L, valueFrom: {fieldRef: {fieldPath: metadata.labels}}}]");

    assertThat(env.problem().orElseThrow().message())
        .isEqualTo("unsupported fieldPath: metadata.labels");
  }

  // Source: kubelet_pods.go makeEnvironmentVariables returns at the first error
  @Test
  void problem_twoMissingSources_namesTheFirst() {
    Environment env = environment("envFrom: [{secretRef: {name: a}}, {configMapRef: {name: b}}]");

    assertThat(env.problem().orElseThrow().message()).isEqualTo("secret \"a\" not found");
  }
}
