package dev.lading.examples;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.Overlay;
import dev.lading.testing.junit.ForEachOverlay;
import dev.lading.testing.junit.ManifestTests;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Tests of overlays: one in Java, and a directory of kustomizations. */
@ManifestTests
class ProductionOverlayTest {

  private static final Overlay PROD =
      Overlay.named("prod")
          .namespace("prod")
          .namePrefix("prod-")
          .image("nginx", image -> image.tag("1.28"))
          .replicas("web", 5)
          .mergeConfigMap("game", Map.of("lives", "5"));

  private static Manifests app() {
    ConfigMapDraft config = configMap("game").put("lives", "3");
    DeploymentDraft web =
        deployment("web")
            .container(
                "nginx",
                c -> c.image("nginx:1.27").port("http", 80).env("LIVES", config.key("lives")));
    return manifests(config, web, web.service());
  }

  @Test
  void prod_scalesAndRenames_andReferencesFollow() {
    assertThat(PROD.apply(app()))
        .deployment("prod-web")
        .hasNamespace("prod")
        .hasReplicas(5)
        .container("nginx")
        .hasImage("nginx:1.28")
        .hasEnvFromConfigMap("LIVES", "prod-game", "lives");
  }

  @Test
  void prod_isValid_andAsRecorded() {
    assertThat(PROD.apply(app())).isValid().matchesGolden("prod.yaml");
  }

  @ForEachOverlay("src/test/resources/overlays")
  void everyOverlay_limitsEveryContainer(Manifests app) {
    assertThat(app).isValid().allContainers(container -> container.hasLimits());
  }

  @Property(tries = 20)
  void namespace_reachesEveryResource_ofWhateverApplication(@ForAll Manifests app) {
    assertThat(Overlay.named("prod").namespace("prod").apply(app))
        .hasSize(app.size())
        .allResources(resource -> resource.hasNamespace("prod"));
  }
}
