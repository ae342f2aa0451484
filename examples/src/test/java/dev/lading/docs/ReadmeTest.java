package dev.lading.docs;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.examples.shop.ShopPackage;
import dev.lading.helm.HelmChart;
import dev.lading.kustomize.Kustomization;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceType;
import dev.lading.overlay.Overlay;
import dev.lading.packages.Values;
import dev.lading.packages.export.ExportedChart;
import dev.lading.packages.export.HelmChartExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what README.md shows. */
class ReadmeTest {

  @TempDir Path directory;

  private final Page page = Page.of("README.md");

  @Test
  void page_prints() throws IOException {
    Throwable problem = catchThrowable(() -> ManifestReader.strict().read(CLAIM, "claim.yaml"));
    page.prints(first(), String.valueOf(problem.getMessage()));
  }

  @Test
  void package_rendersAsShown() throws Exception {
    Files.writeString(directory.resolve("prod.yaml"), "replicas: 2\ndatabase: {storage: 1Gi}\n");
    assertThat(shop().get(Deployment.class, "shop-web").spec().replicas()).hasValue(6);
  }

  private Manifests shop() {
    Values values =
        Values.file(directory.resolve("prod.yaml")).set("database.password=change-me,replicas=6");
    Manifests shop = new ShopPackage().render(release("shop").namespace("prod"), values);
    ExportedChart exported = HelmChartExporter.export(new ShopPackage());
    assertThat(exported.files()).containsKey("templates/deployment-web.yaml");
    return shop;
  }

  private static String first() {
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
    return Manifests.of(service).toYaml();
  }

  private static final String CLAIM =
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: nfs
        namespace: default
      spec:
        storageclassname: ""
      """;

  @Test
  void reading_findsAndChanges() throws IOException {
    write(
        "manifests/web.yaml",
        """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web},
         spec: {selector: {}, template: {}}}
        """);
    Manifests manifests = Manifests.read(directory.resolve("manifests"));
    Deployment web = manifests.get(Deployment.class, "web");
    Manifests scaled = manifests.with(web.withSpec(spec -> spec.replicas(5)));
    assertThat(scaled.get(Deployment.class, "web").spec().replicas()).hasValue(5);
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
  void kustomization_buildsAsShown() throws IOException {
    write("overlays/prod/kustomization.yaml", "namePrefix: p-\nresources: [r.yaml]\n");
    write("overlays/prod/r.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
    Manifests built = Kustomization.load(directory.resolve("overlays/prod")).build();
    assertThat(built.toYaml()).contains("name: p-a");
  }

  @Test
  void chart_rendersAsShown() throws IOException {
    write("charts/shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
    write(
        "charts/shop/templates/map.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}
          namespace: {{ .Release.Namespace }}
        data:
          replicas: {{ .Values.replicas | quote }}
        """);
    HelmChart chart = HelmChart.load(directory.resolve("charts/shop"));
    Manifests cache = chart.render(release("cache").namespace("prod"), Values.of("replicas", 3));
    assertThat(cache.toYaml()).contains("replicas: \"3\"", "namespace: prod");
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void testCommand_isWhatContinuousIntegrationRuns() throws IOException {
    List<String> commands =
        page.blocks("").stream()
            .map(block -> block.text().strip())
            .filter(text -> text.startsWith("mvn"))
            .toList();
    assertThat(commands.get(0))
        .isEqualTo("mvn -q -pl examples -am package -DskipTests -Dexample=StorageTour");
    assertThat(Files.readString(Page.ROOT.resolve(".ci/run"))).contains(commands.get(1));
  }
}
