package dev.lading.docs;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.dsl.Lading;
import dev.lading.helm.HelmChart;
import dev.lading.kustomize.Kustomization;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.overlay.LabelScope;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.SortOrder;
import dev.lading.overlay.Target;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/migration, old input beside new code: both give the same manifests. */
class MigrationTest {

  @TempDir Path directory;

  @Test
  void fabric8_prints() throws IOException {
    Page.of("docs/migration/from-fabric8-builders.md").prints(Manifests.of(scaled(web())).toYaml());
  }

  private static Deployment web() {
    Deployment web =
        Deployment.builder()
            .metadata(meta -> meta.name("web").putLabel("app", "web"))
            .spec(
                spec ->
                    spec.replicas(1)
                        .selector(selector -> selector.putMatchLabel("app", "web"))
                        .template(
                            template ->
                                template
                                    .metadata(meta -> meta.putLabel("app", "web"))
                                    .spec(
                                        pod ->
                                            pod.addContainer(
                                                c -> c.name("web").image("nginx:1.27")))))
            .build();
    return web;
  }

  private static Deployment scaled(Deployment web) {
    Deployment scaled = web.withSpec(spec -> spec.replicas(3));
    return scaled;
  }

  @Test
  void cdk8s_prints() throws IOException {
    Page.of("docs/migration/from-cdk8s.md").prints(new WebApp("shop", 3).manifests().toYaml());
  }

  /** A unit of reuse is a class or a record with a method. */
  record WebApp(String name, int replicas) {
    Manifests manifests() {
      ConfigMapDraft settings = configMap(name + "-settings").put("color", "blue");
      DeploymentDraft web =
          deployment(name)
              .replicas(replicas)
              .container("web", c -> c.image("nginx:1.27").port("http", 8080).envFrom(settings));
      return Lading.manifests(settings, web, web.service());
    }
  }

  @Test
  void kustomize_sameManifests() throws IOException {
    Page page = Page.of("docs/migration/from-kustomize.md");
    page.unpack(directory);
    Manifests before = Kustomization.load(directory.resolve("overlays/prod")).build();
    assertThat(production().toYaml()).isEqualTo(before.toYaml());
    page.prints(production().toYaml());
  }

  private Manifests production() throws IOException {
    Manifests base = Manifests.read(directory.resolve("base/web.yaml"));
    Overlay prod =
        Overlay.named("prod")
            .configMap("settings", data -> data.put("log", "warn"))
            .edit(Deployment.class, "web", web -> web.withSpec(spec -> spec.minReadySeconds(10)))
            .namespace("prod")
            .namePrefix("prod-")
            .labels(Map.of("env", "prod"), LabelScope.RESOURCES)
            .replicas("web", 3)
            .image("example.com/web", image -> image.tag("1.1"))
            .sorted(SortOrder.KUSTOMIZE_LEGACY);
    Manifests out = prod.apply(base);
    return out;
  }

  @Test
  void helm_sameManifests() throws IOException {
    Page page = Page.of("docs/migration/from-helm-charts.md");
    page.unpack(directory);
    Manifests before =
        HelmChart.load(directory.resolve("shop")).render(release("a"), Values.of("replicas", 2));
    Manifests now = shop(release("a"), new ShopValues(2, "1.0", true));
    assertThat(now).isEqualTo(before);
    page.prints(now.toYaml(), adapted().toYaml());
  }

  /** The values of the shop: what values.yaml and its schema say. */
  record ShopValues(int replicas, String tag, boolean metrics) {
    ShopValues {
      if (replicas < 1) {
        throw new IllegalArgumentException("replicas must be at least 1");
      }
    }
  }

  static Manifests shop(Release release, ShopValues values) {
    DeploymentDraft web =
        deployment(release.name() + "-shop")
            .replicas(values.replicas())
            .container("web", c -> c.image("example.com/shop:" + values.tag()));
    return manifests(values.metrics() ? web.podAnnotation("prometheus.io/scrape", "true") : web);
  }

  private Manifests adapted() {
    HelmChart chart = HelmChart.load(directory.resolve("shop"));
    Overlay ours =
        Overlay.named("ours")
            .namespace("prod")
            .mergePatch(Target.kind("Deployment"), "spec: {minReadySeconds: 10}");
    Manifests out = ours.apply(chart.render(release("a"), Values.of(Map.of("replicas", 2))));
    return out;
  }
}
