package dev.lading.examples;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.helm.HelmChart;
import dev.lading.kustomize.Kustomization;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.overlay.Overlay;
import dev.lading.packages.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what README.md shows, and checks that this class, or {@link RedisChartTest}, has each of its
 * Java lines.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void firstScreen_printsTheYamlBesideIt() throws Exception {
    // README: first
    Service service =
        Service.builder()
            .metadata(meta -> meta.name("auth").putLabel("app", "auth"))
            .spec(
                spec ->
                    spec.type(ServiceType.CLUSTER_IP)
                        .putSelector("app", "auth")
                        .addPort(port -> port.port(80).targetPort(8080)))
            .build();
    System.out.print(Manifests.of(service).toYaml());
    // README: end
    assertThat(Manifests.of(service).toYaml()).isEqualTo(blocks("yaml").get(0));
  }

  @Test
  void reading_findsAndChanges(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("web.yaml"),
        """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web},
         spec: {selector: {}, template: {}}}
        """);
    Manifests scaled = scaled(directory);
    assertThat(scaled.get(Deployment.class, "web").spec().replicas()).hasValue(5);
  }

  private static Manifests scaled(Path directory) throws IOException {
    Manifests manifests = Manifests.read(directory);
    Deployment web = manifests.get(Deployment.class, "web");
    Manifests scaled = manifests.with(web.withSpec(spec -> spec.replicas(5)));
    return scaled;
  }

  @Test
  void dslAndOverlay_readAsShown() {
    ConfigMapDraft config =
        configMap("game").put("lives", "3").put("game.properties", "enemies=aliens\n");
    DeploymentDraft web =
        deployment("web")
            .replicas(2)
            .container(
                "nginx",
                c ->
                    c.image("nginx:1.27")
                        .port("http", 80)
                        .env("LIVES", config.key("lives"))
                        .mount("/config", config.items("game.properties").readOnly()));
    Manifests app = manifests(config, web, web.service());
    Overlay prod =
        Overlay.named("prod")
            .namespace("prod")
            .namePrefix("prod-")
            .image("nginx", image -> image.tag("1.28"))
            .replicas("web", 5)
            .mergeConfigMap("game", Map.of("lives", "5"));
    System.out.print(app.diff(prod.apply(app)));
    assertThat(prod.apply(app).get(Deployment.class, "prod-web").spec().replicas()).hasValue(5);
  }

  @Test
  void kustomization_buildsAsShown(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("kustomization.yaml"), "namePrefix: p-\nresources: [r.yaml]\n");
    Files.writeString(
        directory.resolve("r.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
    Manifests built = Kustomization.load(directory).build();
    assertThat(built.toYaml()).contains("name: p-a");
  }

  @Test
  void chart_rendersAsShown(@TempDir Path directory) throws Exception {
    Files.createDirectory(directory.resolve("templates"));
    Files.writeString(
        directory.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    Files.writeString(
        directory.resolve("templates/map.yaml"),
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}
          namespace: {{ .Release.Namespace }}
        data:
          replicas: {{ .Values.replicas | quote }}
        """);
    HelmChart chart = HelmChart.load(directory);
    Manifests cache = chart.render(release("cache").namespace("prod"), Values.of("replicas", 3));
    assertThat(cache.toYaml()).contains("replicas: \"3\"", "namespace: prod");
  }

  @Test
  void problem_readsAsShown() throws Exception {
    String claim =
        """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: nfs
          namespace: default
        spec:
          storageclassname: ""
        """;
    assertThatThrownBy(() -> ManifestReader.strict().read(claim, "claim.yaml"))
        .hasMessage(
            blocks("").stream()
                .filter(b -> b.startsWith("claim.yaml"))
                .findFirst()
                .orElseThrow()
                .strip());
  }

  @Test
  void javaOfTheReadme_isInThisTest() throws Exception {
    String here = squeeze(source("ReadmeTest") + source("RedisChartTest"));
    for (String block : blocks("java")) {
      assertThat(here)
          .contains(squeeze(block).replaceAll("Path\\.of\\(\"[^\"]*\"\\)", "directory"));
    }
  }

  @Test
  void testCommand_isWhatContinuousIntegrationRuns() throws Exception {
    List<String> commands =
        blocks("").stream().map(String::strip).filter(block -> block.startsWith("mvn")).toList();
    assertThat(commands.get(0))
        .isEqualTo("mvn -q -pl examples -am package -DskipTests -Dexample=StorageTour");
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(commands.get(1));
  }

  private static String source(String test) throws IOException {
    return Files.readString(Path.of("src/test/java/dev/lading/examples", test + ".java"));
  }

  private static String squeeze(String java) {
    return java.replaceAll("\\s+", "");
  }

  /** The fenced blocks of a language, or without one, in order. */
  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readString(ROOT.resolve("README.md")).split("\n")) {
      if (block == null && line.equals("```" + language)) {
        block = new StringBuilder();
      } else if (block == null && line.startsWith("```")) {
        block = new StringBuilder("\u0000");
      } else if (block != null && line.equals("```")) {
        if (block.indexOf("\u0000") < 0) {
          blocks.add(block.toString());
        }
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }
}
