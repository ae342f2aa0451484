package dev.lading.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.kustomize.options.FileTree;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.overlay.LabelScope;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.SortOrder;
import dev.lading.overlay.Target;
import dev.lading.overlay.Unmatched;
import dev.lading.overlay.ValueCopy;
import dev.lading.problem.LadingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written builds to the same bytes: with our engine, and with kubectl where it is. */
class KustomizationWriterTest {

  private static final Target WEB = Target.kind("Deployment").named("web");

  static final Manifests SHOP =
      Manifests.parse(
          """
          apiVersion: v1
          kind: Service
          metadata: {name: web}
          spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
          ---
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web, labels: {app: web}}
          spec:
            replicas: 2
            selector: {matchLabels: {app: web}}
            template:
              metadata: {labels: {app: web}}
              spec:
                serviceAccountName: web
                containers:
                - name: web
                  image: nginx:1.25
                  env:
                  - {name: COLOUR, valueFrom: {configMapKeyRef: {name: settings, key: colour}}}
                  ports: [{name: http, containerPort: 80}]
                - {name: side, image: "registry.example.com/side:v1"}
          ---
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: settings, annotations: {"example.com/a~b": "yes"}}
          data: {colour: blue, text: "two\\nlines\\n"}
          ---
          apiVersion: v1
          kind: ServiceAccount
          metadata: {name: web}
          ---
          apiVersion: example.com/v1
          kind: Widget
          metadata: {name: w.one, namespace: tools}
          spec: {parts: [{id: 1}, {id: 2}], ratio: 0.5}
          """);

  private static Overlay step(UnaryOperator<Overlay> change) {
    return change.apply(Overlay.named("it").onUnmatched(Unmatched.FINDING));
  }

  /** Steps that are written as fields, in one kustomization. */
  static Map<String, Overlay> fields() {
    Map<String, Overlay> overlays = new TreeMap<>();
    overlays.put("nothing", step(o -> o));
    overlays.put("namespace", step(o -> o.namespace("prod")));
    overlays.put("affixes", step(o -> o.namePrefix("a-").nameSuffix("-z")));
    for (LabelScope scope : LabelScope.values()) {
      overlays.put("labels " + scope, step(o -> o.labels(Map.of("env", "on"), scope)));
    }
    overlays.put("annotations", step(o -> o.annotations(Map.of("owner", "1"))));
    overlays.put("image", step(o -> o.image("nginx", i -> i.name("mirror/nginx").tag("2"))));
    overlays.put("replicas", step(o -> o.replicas("web", 7)));
    overlays.put(
        "strategic merge",
        step(o -> o.strategicMerge(WEB, "spec: {template: {spec: {hostNetwork: true}}}")));
    overlays.put(
        "JSON patch",
        step(o -> o.jsonPatch(WEB, "[{op: replace, path: /spec/replicas, value: 9}]")));
    overlays.put(
        "copy",
        step(
            o ->
                o.copy(
                    ValueCopy.from(Target.kind("Service").named("web"), "metadata.name")
                        .toCreating(WEB, "metadata.annotations.service"))));
    overlays.put(
        "config map", step(o -> o.configMap("more", d -> d.put("a", "b").put("q", "\"x\""))));
    overlays.put(
        "secret",
        step(
            o ->
                o.secret(
                    "keys",
                    d ->
                        d.put("A.pem", "x\ny\n")
                            .put("raw", new byte[] {-1, 0})
                            .type("t")
                            .immutable())));
    overlays.put("merged config map", step(o -> o.mergeConfigMap("settings", Map.of("x", "y"))));
    overlays.put("sorted", step(o -> o.namePrefix("b-").sorted(SortOrder.KUSTOMIZE_LEGACY)));
    return overlays;
  }

  /** What needs layers, or patches that are computed. */
  static Map<String, Overlay> others() {
    Map<String, Overlay> overlays = new TreeMap<>();
    overlays.put("two prefixes", step(o -> o.namePrefix("a-").namePrefix("b-")));
    overlays.put(
        "patch of a later name",
        step(o -> o.namePrefix("a-").mergePatch(WEB, "{spec: {paused: true}}")));
    overlays.put(
        "edit",
        step(o -> o.edit(Deployment.class, "web", d -> d.withSpec(d.spec().withReplicas(4)))));
    overlays.put("container image", step(o -> o.containerImage("side", i -> i.tag("v2"))));
    overlays.put(
        "merge patch", step(o -> o.mergePatch(WEB, "{spec: {strategy: {type: Recreate}}}")));
    overlays.put("removed", step(o -> o.remove(Target.kind("ServiceAccount"))));
    overlays.put(
        "added",
        step(
            o ->
                o.namePrefix("x-")
                    .add(Manifests.parse("{apiVersion: v1, kind: Secret, metadata: {name: s}}"))));
    overlays.put(
        "replaced by another",
        step(o -> o.remove(Target.kind("ConfigMap")).configMap("new", d -> d.put("a", "b"))));
    overlays.put(
        "renamed by a patch",
        step(
            o ->
                o.jsonPatch(WEB, "[{op: replace, path: /metadata/name, value: site}]")
                    .replicas("web", 3)));
    overlays.put(
        "removed item",
        step(
            o ->
                o.mergePatch(
                    Target.kind("Widget"),
                    "{spec: {parts: [{id: 3}], ratio: null, \"a/b\": [x]}}")));
    overlays.put(
        "composed",
        step(o -> o.namespace("a").configMap("c", d -> d.put("k", "v")))
            .then(Overlay.named("It").namePrefix("p-").replicas("web", 1)));
    return overlays;
  }

  private static Stream<Map.Entry<String, Overlay>> all() {
    return Stream.of(fields(), others()).flatMap(map -> map.entrySet().stream());
  }

  private static String built(Map<String, byte[]> files, String folder) {
    return Kustomization.load(FileTree.ofBytes(files), folder).result().toYaml();
  }

  @Test
  void toFiles_resources_buildToTheSameBytes() {
    assertThat(built(KustomizationWriter.of(SHOP).toFiles(), "/")).isEqualTo(SHOP.toYaml());
  }

  @Test
  void toFiles_overlays_buildToTheSameBytes() {
    all()
        .forEach(
            named -> {
              Overlay overlay = named.getValue();
              Map<String, byte[]> files = KustomizationWriter.of(SHOP).overlay(overlay).toFiles();
              assertThat(built(files, KustomizationWriter.folder(overlay)))
                  .as(named.getKey())
                  .isEqualTo(overlay.apply(SHOP).toYaml());
            });
  }

  @Test
  void toFiles_stepsKustomizeKnows_areFieldsOfOneKustomization() {
    fields()
        .forEach(
            (name, overlay) -> {
              Map<String, byte[]> files = KustomizationWriter.of(SHOP).overlay(overlay).toFiles();
              assertThat(files.keySet()).as(name).noneMatch(file -> file.contains("layer-"));
              String top = text(files, "overlays/it/kustomization.yaml");
              overlay
                  .steps()
                  .forEach(
                      each -> assertThat(top).as(name).contains(each.kustomization().keySet()));
            });
  }

  private static String text(Map<String, byte[]> files, String name) {
    byte[] content = files.get(name);
    return new String(content == null ? new byte[0] : content, StandardCharsets.UTF_8);
  }

  @Test
  void toFiles_edit_isAPatchOfWhatChanged() {
    Overlay overlay = others().get("edit");
    assertThat(
            text(
                KustomizationWriter.of(SHOP).overlay(overlay).toFiles(),
                "overlays/it/kustomization.yaml"))
        .isEqualTo(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            patches:
            - patch: |
                - op: replace
                  path: /spec/replicas
                  value: 4
              target:
                group: apps
                kind: Deployment
                name: web
                version: v1
            resources:
            - ../../base
            sortOptions:
              order: fifo
            """);
  }

  @Test
  void toFiles_orderKustomizeDoesNotHave_namesTheStep() {
    KustomizationWriter writer =
        KustomizationWriter.of(SHOP).overlay(step(o -> o.sorted(SortOrder.HELM_INSTALL)));
    assertThatThrownBy(writer::toFiles)
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("overlay it")
        .hasMessageContaining("order HELM_INSTALL");
  }

  @Test
  void toFiles_localConfiguration_isRefused() {
    Manifests local =
        Manifests.parse(
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, annotations:"
                + " {config.kubernetes.io/local-config: 'true'}}\n");
    assertThatThrownBy(KustomizationWriter.of(local)::toFiles)
        .hasMessageContaining("does not print these resources as they are");
  }

  @Test
  void toFiles_twoOverlaysOfAName_areRefused() {
    KustomizationWriter writer =
        KustomizationWriter.of(SHOP).overlay(Overlay.named("a")).overlay(Overlay.named("a"));
    assertThatThrownBy(writer::toFiles).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writeTo_again_removesWhatIsNoMore(@TempDir Path directory) throws Exception {
    Overlay prod = Overlay.named("prod").secret("s", d -> d.put("k", "a\nb"));
    KustomizationWriter.of(SHOP).overlay(prod).writeTo(directory);
    assertThat(directory.resolve("overlays/prod/data/_53_ecret-s/k")).hasContent("a\nb");
    KustomizationWriter.of(SHOP).overlay(Overlay.named("test")).writeTo(directory);
    assertThat(directory.resolve("overlays/prod")).doesNotExist();
    assertThat(Kustomization.load(directory.resolve("overlays/test")).result().toYaml())
        .isEqualTo(SHOP.toYaml());
    assertThat(Files.exists(directory.resolve("base/service-web.yaml"))).isTrue();
  }

  @Test
  void writeTo_kubectlKustomize_printsTheSameBytes(@TempDir Path directory) throws Exception {
    if (!RealTool.isThere()) {
      System.out.println("KUBECTL is not set: written kustomizations were not built with it");
      return;
    }
    Map<String, Overlay> overlays = new LinkedHashMap<>();
    all().forEach(named -> overlays.put(named.getKey(), named.getValue()));
    int equal = 0;
    for (Map.Entry<String, Overlay> named : overlays.entrySet()) {
      Path folder = directory.resolve(String.valueOf(equal));
      KustomizationWriter.of(SHOP).overlay(named.getValue()).writeTo(folder);
      RealTool.Answer answer = RealTool.build(folder, KustomizationWriter.folder(named.getValue()));
      assertThat(answer.text()).as(named.getKey()).isEqualTo(named.getValue().apply(SHOP).toYaml());
      equal++;
    }
    System.out.println("written kustomizations equal with kubectl: " + equal);
    assertThat(List.copyOf(overlays.keySet())).hasSize(equal);
  }
}
