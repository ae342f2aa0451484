package dev.lading.testing.junit;

import static dev.lading.testing.ManifestAssertions.assertThat;
import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.lading.helm.RenderedChart;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Pod;
import dev.lading.packages.ManifestPackage;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs classes of tests and looks at what JUnit reports. */
class ManifestExtensionTest {

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .execute();
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .toList();
  }

  private static List<String> names(EngineExecutionResults results) {
    return results.testEvents().stream()
        .filter(event -> event.getType() == EventType.STARTED)
        .map(Event::getTestDescriptor)
        .map(test -> test.getDisplayName())
        .sorted()
        .toList();
  }

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

  static class OneMap implements ManifestPackage {

    @Override
    public String name() {
      return "one-map";
    }

    @Override
    public Manifests render(Release release, Values values) {
      return Manifests.of(ConfigMap.builder().metadata(meta -> meta.name(release.name())).build());
    }
  }

  @Test
  void everySource_givesItsManifests() {
    assertThat(failures(run(Sources.class))).isEmpty();
    assertThat(run(Sources.class).testEvents().succeeded().count()).isEqualTo(7);
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

  @Test
  void sourceOfAClass_isThatOfItsTests() {
    EngineExecutionResults results = run(OnTheClass.class);
    assertThat(failures(results)).isEmpty();
    assertThat(names(results))
        .contains("[1] apps/v1 Deployment default/test (cache/templates/workload.yaml)")
        .hasSize(3);
  }

  static class Overlays {

    @ForEachOverlay("src/test/resources/overlays")
    void everyOverlay(Manifests app, Path overlay) {
      assertThat(app).hasSize(1);
      assertThat(overlay).isDirectory();
    }
  }

  @Test
  void overlays_runOneByOne_byName() {
    EngineExecutionResults results = run(Overlays.class);
    assertThat(failures(results)).isEmpty();
    assertThat(names(results)).containsExactly("[1] base", "[2] dev", "[3] prod");
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

  @Test
  void failures_sayWhereTheResourceIsFrom() {
    assertThat(failures(run(Failing.class)))
        .hasSize(3)
        .allMatch(message -> message.contains("expected replicas 9, but it is"))
        .filteredOn(message -> message.endsWith("\nfrom cache/templates/workload.yaml"))
        .hasSize(2);
    assertThat(failures(run(Failing.class)))
        .anyMatch(message -> message.endsWith("\nfrom src/test/resources/shop.yaml:12:3"));
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

  @Test
  void mistakes_areExplained() {
    List<String> messages = failures(run(Mistakes.class));
    assertThat(messages).hasSize(5);
    assertThat(String.join("\n", messages))
        .contains("there is no file ", "nowhere.yaml")
        .contains("gives no RenderedChart")
        .contains("@ForEachResource never would never run: there is no Pod")
        .contains("@ForEachResource sourceless has no source, such as @FromChart")
        .contains("there is no kustomization in src/test/resources/charts");
  }

  @Test
  void goldenFile_thatNoTestUses_failsTheClass() {
    assertThat(failures(run(OrphanedCase.class)))
        .singleElement(as(STRING))
        .startsWith("golden files that no test uses; delete them:\n  ")
        .endsWith("dev.lading.testing.junit.OrphanedCase/unused.txt");
  }

  @Test
  void engineThatIsMissing_isNamed() {
    assertThat(Source.without("lading-helm-compat", new NoClassDefFoundError("x")))
        .hasMessage("add dev.lading:lading-helm-compat to the test dependencies");
  }
}
