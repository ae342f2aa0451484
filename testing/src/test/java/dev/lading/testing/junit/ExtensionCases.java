package dev.lading.testing.junit;

import static dev.lading.testing.ManifestAssertions.assertThat;
import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.helm.RenderedChart;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Pod;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.PackageMetadata;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.RenderedPackage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The classes of tests that {@link ManifestExtensionTest} runs; some fail, as they should. */
final class ExtensionCases {

  private ExtensionCases() {}

  static class Sources {

    @Test
    void chart(
        @FromChart(
                value = "src/test/resources/charts/cache",
                values = "src/test/resources/charts/many.yaml",
                release = "one",
                namespace = "prod",
                kubeVersion = "1.30.1")
            Manifests app) {
      assertThat(app)
          .containsExactly("ConfigMap/one-config", "Deployment/one")
          .deployment("one")
          .hasReplicas(4)
          .hasNamespace("prod")
          .and()
          .configMap("one-config")
          .hasData("version", "v1.30.1");
    }

    @Test
    void set(
        @FromChart(value = "src/test/resources/charts/cache", set = "replicas=7") Manifests app) {
      assertThat(app).deployment("test").hasReplicas(7);
    }

    @Test
    void notes(@FromChart("src/test/resources/charts/cache") RenderedChart chart) {
      assertThatText(chart.notes()).contains("Thank you for test.");
    }

    @Test
    void kustomization(@FromKustomization("src/test/resources/overlays/prod") Manifests app) {
      assertThat(app).configMap("prod-settings").hasData("level", "low");
    }

    @Test
    void chartOfKustomization(
        @FromKustomization("src/test/resources/overlays-with-chart") Manifests app) {
      assertThat(app).configMap("eu-shop").hasData("colour", "red");
    }

    @Test
    void yaml(@FromYaml("src/test/resources/shop.yaml") Manifests app) {
      assertThat(app).hasKind("Widget");
    }

    @Test
    void classPath(@FromYaml("classpath:shop.yaml") Manifests app) {
      assertThat(app).hasKind("Widget");
    }

    @Test
    void javaPackage(@FromPackage(value = OneMap.class, release = "mine") Manifests app) {
      assertThat(app).containsOnly("ConfigMap/mine");
    }
  }

  static class OneMap implements AnyPackage {

    @Override
    public PackageMetadata about() {
      return PackageMetadata.of("one-map", "1.0.0");
    }

    @Override
    public RenderedPackage render(RenderRequest request) {
      String name = request.release().name();
      return new RenderedPackage(
          Manifests.of(ConfigMap.builder().metadata(meta -> meta.name(name)).build()),
          Manifests.empty(),
          "",
          List.of());
    }
  }

  @FromChart("src/test/resources/charts/cache")
  static class OnTheClass {

    @Test
    void first(Manifests app) {
      assertThat(app).hasSize(2);
    }

    @Nested
    class Inner {
      @Test
      void second(Manifests app) {
        assertThat(app).hasSize(2);
      }
    }

    @ForEachResource
    void everyDeployment(Deployment deployment, Manifests app) {
      assertThat(deployment).hasReplicas(1);
      assertThat(app).containsResource("Deployment", "test");
    }
  }

  static class Overlays {

    @ForEachOverlay("src/test/resources/overlays")
    void everyOverlay(Manifests app, Path overlay) {
      assertThat(app).hasSize(1);
      assertThat(overlay).isDirectory();
    }
  }

  static class Failing {

    @Test
    void template(@FromChart("src/test/resources/charts/cache") Manifests app) {
      assertThat(app).deployment("test").hasReplicas(9);
    }

    @Test
    void position(@FromYaml("src/test/resources/shop.yaml") Manifests app) {
      assertThat(app).deployment("web").hasReplicas(9);
    }

    @FromChart("src/test/resources/charts/cache")
    @ForEachResource
    void each(Deployment deployment) {
      assertThat(deployment).hasReplicas(9);
    }
  }

  static class Mistakes {

    @Test
    void noFile(@FromYaml("nowhere.yaml") Manifests app) {}

    @Test
    void noOverlayResult(@FromYaml("src/test/resources/shop.yaml") RenderedChart chart) {}

    @FromChart("src/test/resources/charts/cache")
    @ForEachResource
    void never(Pod pod) {}

    @ForEachResource
    void sourceless(Pod pod) {}

    @ForEachOverlay("src/test/resources/charts")
    void noOverlays(Manifests app) {}
  }
}
