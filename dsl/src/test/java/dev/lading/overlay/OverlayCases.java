package dev.lading.overlay;

import dev.lading.manifest.Manifests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Overlays in Java and the kustomizations that say the same, over several bases; what {@code
 * kubectl kustomize} prints is recorded.
 *
 * <p>To record anew, run {@link #main} with the path of kubectl and of the folder with the answers.
 */
final class OverlayCases {

  /** An overlay, and the lines of a kustomization with the same meaning. */
  record Change(String name, Overlay overlay, String kustomization) {}

  /** A change of a base. */
  record Case(String name, Manifests base, String baseYaml, Change change) {}

  private OverlayCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, String> base : bases().entrySet()) {
      Manifests manifests = Manifests.parse(base.getValue());
      for (Change change : changes()) {
        cases.add(
            new Case(base.getKey() + "-" + change.name(), manifests, base.getValue(), change));
      }
    }
    return cases;
  }

  private static Overlay overlay() {
    return Overlay.named("case").onUnmatched(Unmatched.FINDING);
  }

  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change("namespace", overlay().namespace("prod"), "namespace: prod\n"));
    changes.add(new Change("prefix", overlay().namePrefix("a-"), "namePrefix: a-\n"));
    changes.add(new Change("suffix", overlay().nameSuffix("-v2"), "nameSuffix: -v2\n"));
    changes.add(
        new Change(
            "affixes",
            overlay().namePrefix("a-").nameSuffix("-z").namespace("x"),
            "namePrefix: a-\nnameSuffix: -z\nnamespace: x\n"));
    for (LabelScope scope : LabelScope.values()) {
      String options =
          switch (scope) {
            case RESOURCES -> "";
            case PODS -> "  includeTemplates: true\n";
            case SELECTORS -> "  includeSelectors: true\n";
          };
      changes.add(
          new Change(
              "labels-" + scope.name().toLowerCase(java.util.Locale.ROOT),
              overlay().labels(Map.of("env", "prod", "on", "yes"), scope),
              "labels:\n- pairs: {env: prod, \"on\": \"yes\"}\n" + options));
    }
    changes.add(
        new Change(
            "annotations",
            overlay().annotations(Map.of("owner", "team a", "n", "1")),
            "commonAnnotations: {owner: team a, \"n\": \"1\"}\n"));
    changes.addAll(images());
    changes.addAll(patches());
    changes.addAll(generators());
    return changes;
  }

  private static List<Change> images() {
    return List.of(
        new Change(
            "image-tag",
            overlay().image("nginx", i -> i.tag("1.27")),
            "images:\n- {name: nginx, newTag: \"1.27\"}\n"),
        new Change(
            "image-name",
            overlay().image("nginx", i -> i.name("mirror.example.com:5000/nginx")),
            "images:\n- {name: nginx, newName: \"mirror.example.com:5000/nginx\"}\n"),
        new Change(
            "image-digest",
            overlay().image("nginx", i -> i.digest("sha256:0123")),
            "images:\n- {name: nginx, digest: \"sha256:0123\"}\n"),
        new Change(
            "replicas", overlay().replicas("web", 7), "replicas:\n- {name: web, count: 7}\n"));
  }

  private static List<Change> patches() {
    Target web = Target.kind("Deployment").named("web");
    return List.of(
        new Change(
            "strategic-merge",
            overlay()
                .strategicMerge(
                    web,
                    "spec: {template: {spec: {containers: [{name: web, env: [{name: A, value: b}]}]}}}"),
            "patches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n"
                + "    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n"
                + "    spec: {template: {spec: {containers: [{name: web, env: [{name: A, value: b}]}]}}}\n"),
        new Change(
            "strategic-delete",
            overlay()
                .strategicMerge(
                    web, "spec: {template: {spec: {containers: [{name: side, $patch: delete}]}}}"),
            "patches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n"
                + "    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n"
                + "    spec: {template: {spec: {containers: [{name: side, $patch: delete}]}}}\n"),
        new Change(
            "null-delete",
            overlay().strategicMerge(web, "spec: {replicas: null}"),
            "patches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n"
                + "    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n"
                + "    spec: {replicas: null}\n"),
        new Change(
            "json-patch",
            overlay()
                .jsonPatch(
                    web,
                    "[{op: replace, path: /spec/replicas, value: 9},"
                        + " {op: add, path: /metadata/labels, value: {a: b}}]"),
            "patches:\n- target: {kind: Deployment, name: web}\n  patch: |-\n"
                + "    - {op: replace, path: /spec/replicas, value: 9}\n"
                + "    - {op: add, path: /metadata/labels, value: {a: b}}\n"),
        new Change(
            "copy-name",
            overlay()
                .copy(
                    ValueCopy.from(Target.kind("Service").named("web"), "metadata.name")
                        .toCreating(
                            Target.kind("Deployment").named("web"), "metadata.annotations.svc")),
            "replacements:\n- source: {kind: Service, name: web, fieldPath: metadata.name}\n  targets:\n"
                + "  - select: {kind: Deployment, name: web}\n    fieldPaths: [metadata.annotations.svc]\n"
                + "    options: {create: true}\n"));
  }

  private static List<Change> generators() {
    return List.of(
        new Change(
            "config-map",
            overlay().configMap("extra", d -> d.put("k", "v").put("multi", "a\nb\n")),
            "configMapGenerator:\n- name: extra\n  literals: [k=v, \"multi=a\\nb\\n\"]\n"),
        new Change(
            "config-map-plain",
            overlay()
                .configMap("extra", d -> d.put("k", "v").withoutHash().label("a", "b").immutable()),
            "configMapGenerator:\n- name: extra\n  literals: [k=v]\n"
                + "  options: {disableNameSuffixHash: true, labels: {a: b}, immutable: true}\n"),
        new Change(
            "secret",
            overlay().secret("hidden", d -> d.put("pin", "1234").type("example.com/pin")),
            "secretGenerator:\n- name: hidden\n  type: example.com/pin\n  literals: [pin=1234]\n"),
        new Change(
            "merge-config-map",
            overlay().mergeConfigMap("settings", Map.of("lives", "5")),
            "configMapGenerator:\n- name: settings\n  behavior: merge\n  literals: [lives=5]\n"),
        new Change(
            "replace-config-map",
            overlay().replaceConfigMap("settings", d -> d.put("lives", "5")),
            "configMapGenerator:\n- name: settings\n  behavior: replace\n  literals: [lives=5]\n"),
        new Change(
            "everything",
            overlay()
                .mergeConfigMap("settings", Map.of("lives", "9"))
                .namespace("prod")
                .namePrefix("p-")
                .labels(Map.of("env", "prod"), LabelScope.PODS)
                .image("nginx", i -> i.tag("2"))
                .replicas("web", 4),
            "namespace: prod\nnamePrefix: p-\nlabels:\n- pairs: {env: prod}\n  includeTemplates: true\n"
                + "images:\n- {name: nginx, newTag: \"2\"}\nreplicas:\n- {name: web, count: 4}\n"
                + "configMapGenerator:\n- name: settings\n  behavior: merge\n  literals: [lives=9]\n"));
  }

  /** Bases that share the names the changes speak of. */
  private static Map<String, String> bases() {
    Map<String, String> bases = new LinkedHashMap<>();
    bases.put("plain", DEPLOYMENT + SERVICE + SETTINGS);
    bases.put(
        "claims",
        DEPLOYMENT.replace("emptyDir: {}", "persistentVolumeClaim: {claimName: data}")
            + SERVICE
            + SETTINGS
            + CLAIM);
    bases.put(
        "environment",
        DEPLOYMENT.replace(
                "ports:",
                "envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: keys}}]\n        ports:")
            + SERVICE
            + SETTINGS
            + SECRET);
    bases.put(
        "access",
        DEPLOYMENT.replace("volumes:", "serviceAccountName: runner\n      volumes:")
            + SERVICE
            + SETTINGS
            + ACCESS);
    bases.put("ingress", DEPLOYMENT + SERVICE + SETTINGS + INGRESS);
    bases.put("scaling", DEPLOYMENT + SERVICE + SETTINGS + AUTOSCALER);
    bases.put("stateful", DEPLOYMENT + SERVICE + SETTINGS + STATEFUL);
    bases.put("storage", DEPLOYMENT + SERVICE + SETTINGS + STORAGE);
    bases.put("jobs", DEPLOYMENT + SERVICE + SETTINGS + JOBS);
    bases.put(
        "namespaced",
        DEPLOYMENT.replace("name: web\nspec", "name: web\n  namespace: shop\nspec")
            + SERVICE.replace("name: web\nspec", "name: web\n  namespace: shop\nspec")
            + SETTINGS.replace("name: settings", "name: settings\n  namespace: shop"));
    bases.put("custom", DEPLOYMENT + SERVICE + SETTINGS + CUSTOM);
    bases.put("webhooks", DEPLOYMENT + SERVICE + SETTINGS + WEBHOOK);
    bases.put("policies", DEPLOYMENT + SERVICE + SETTINGS + POLICIES);
    bases.put("namespace", NAMESPACE + DEPLOYMENT + SERVICE + SETTINGS);
    return bases;
  }

  private static final String DEPLOYMENT =
      """
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 2
        selector:
          matchLabels: {app: web}
        template:
          metadata:
            labels: {app: web}
          spec:
            containers:
            - name: web
              image: nginx:1.25
              ports:
              - containerPort: 80
              volumeMounts:
              - {name: config, mountPath: /config}
            - name: side
              image: example.com/side@sha256:abc
            initContainers:
            - name: init
              image: nginx
            volumes:
            - name: config
              configMap: {name: settings}
            - name: data
              emptyDir: {}
      """;

  private static final String SERVICE =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        selector: {app: web}
        ports:
        - port: 80
      """;

  private static final String SETTINGS =
      """
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        lives: "3"
        text: |
          one
          two
      """;

  private static final String SECRET =
      """
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: keys
      data:
        a: YQ==
      """;

  private static final String CLAIM =
      """
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests: {storage: 1Gi}
      """;

  private static final String ACCESS =
      """
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: runner
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: reader
      rules:
      - {apiGroups: [""], resources: [configmaps], resourceNames: [settings], verbs: [get]}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: runner-reads
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
      subjects:
      - {kind: ServiceAccount, name: runner}
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata:
        name: everywhere
      roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
      subjects:
      - {kind: ServiceAccount, name: default, namespace: old}
      """;

  private static final String INGRESS =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: web
      spec:
        defaultBackend:
          service: {name: web, port: {number: 80}}
        rules:
        - host: web.example.com
          http:
            paths:
            - path: /
              pathType: Prefix
              backend:
                service: {name: web, port: {number: 80}}
        tls:
        - secretName: keys
      """
          + SECRET;

  private static final String AUTOSCALER =
      """
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: web
      spec:
        maxReplicas: 4
        scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
      """;

  private static final String STATEFUL =
      """
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata:
        name: db
      spec:
        serviceName: web
        selector:
          matchLabels: {app: db}
        template:
          metadata:
            labels: {app: db}
          spec:
            containers:
            - name: db
              image: nginx:9
              env:
              - name: LIVES
                valueFrom:
                  configMapKeyRef: {name: settings, key: lives}
        volumeClaimTemplates:
        - metadata: {name: data}
          spec:
            accessModes: [ReadWriteOnce]
            storageClassName: fast
            resources:
              requests: {storage: 1Gi}
      """;

  private static final String STORAGE =
      """
      ---
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: fast
      provisioner: example.com/disk
      ---
      apiVersion: v1
      kind: PersistentVolume
      metadata:
        name: disk
      spec:
        accessModes: [ReadWriteOnce]
        capacity: {storage: 1Gi}
        storageClassName: fast
        hostPath: {path: /tmp}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        volumeName: disk
        resources:
          requests: {storage: 1Gi}
      """;

  private static final String JOBS =
      """
      ---
      apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: nightly
      spec:
        schedule: 0 3 * * *
        jobTemplate:
          spec:
            template:
              metadata:
                labels: {app: nightly}
              spec:
                restartPolicy: Never
                containers:
                - name: run
                  image: nginx:1.25
                  envFrom:
                  - configMapRef: {name: settings}
      ---
      apiVersion: batch/v1
      kind: Job
      metadata:
        name: once
      spec:
        template:
          spec:
            restartPolicy: Never
            containers:
            - name: run
              image: busybox
      """;

  private static final String CUSTOM =
      """
      ---
      apiVersion: example.com/v1
      kind: Site
      metadata:
        name: site
      spec:
        service: web
        containers:
        - image: nginx:1.25
        empty: {}
        list: []
      """;

  private static final String WEBHOOK =
      """
      ---
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata:
        name: check
      webhooks:
      - name: check.example.com
        admissionReviewVersions: [v1]
        sideEffects: None
        clientConfig:
          service: {name: web, namespace: default, path: /check}
      """;

  private static final String POLICIES =
      """
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata:
        name: only-web
      spec:
        podSelector:
          matchLabels: {app: web}
        ingress:
        - from:
          - podSelector:
              matchLabels: {app: gate}
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: web
      spec:
        minAvailable: 1
        selector:
          matchLabels: {app: web}
      """;

  private static final String NAMESPACE =
      """
      ---
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
      """;

  /** The recorded answer, or null when the tool refuses the case. */
  static Map<String, String> answers() throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    String all;
    try (var in = OverlayCases.class.getResourceAsStream("/overlay/answers.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String part : all.split("(?m)^=== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        answers.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return answers;
  }

  public static void main(String[] args) throws Exception {
    StringBuilder answers = new StringBuilder();
    for (Case recorded : all()) {
      Path directory = Files.createTempDirectory("overlay-case");
      Files.createDirectory(directory.resolve("base"));
      Files.writeString(directory.resolve("base/all.yaml"), recorded.baseYaml());
      Files.writeString(directory.resolve("base/kustomization.yaml"), "resources: [all.yaml]\n");
      Files.writeString(
          directory.resolve("kustomization.yaml"),
          "resources: [base]\nsortOptions: {order: fifo}\n" + recorded.change().kustomization());
      Process process =
          new ProcessBuilder(args[0], "kustomize", directory.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        answers.append("=== ").append(recorded.name()).append('\n').append(output);
      } else {
        System.out.println("refused: " + recorded.name());
      }
    }
    Files.writeString(Path.of(args[1], "answers.txt"), answers);
  }
}
