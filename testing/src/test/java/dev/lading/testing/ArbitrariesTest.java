package dev.lading.testing;

import static dev.lading.testing.ManifestAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Container;
import dev.lading.overlay.Overlay;
import dev.lading.testing.jqwik.ManifestArbitraries;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is arbitrary is valid, and reads back as it was written. */
class ArbitrariesTest {

  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void everyResource_isValidBySchema_andReadsBack(@ForAll KubernetesResource resource) {
    Manifests set = Manifests.of(resource);
    assertThat(set).hasNoFindings(Validator.standard().withProfile(Profile.SCHEMA));
    assertThat(Manifests.parse(set.toYaml())).isEquivalentTo(set);
  }

  @Property(tries = TRIES)
  void manifests_areValid_andReadBack(@ForAll Manifests app) {
    assertThat(app).isValid();
    assertThat(Manifests.parse(app.toYaml())).hasYaml(app.toYaml());
  }

  @Property(tries = TRIES)
  void quantities_keepTheirAmount_inCanonicalForm(@ForAll Quantity quantity) {
    assertThat(quantity.isSameAmount(Quantity.of(quantity.canonical()))).isTrue();
  }

  @Property(tries = TRIES)
  void overlays_keepEveryResource(@ForAll Manifests app) {
    Overlay prod = Overlay.named("prod").namePrefix("prod-").label("env", "prod");
    assertThat(prod.apply(app))
        .hasSize(app.size())
        .allResources(resource -> resource.hasLabel("env", "prod"));
  }

  @Property(tries = 20)
  void parts_areProvidedToo(
      @ForAll Deployment deployment, @ForAll Container container, @ForAll ObjectMeta metadata) {
    assertThat(deployment).selectsItsOwnPods();
    assertThat(container.image()).isPresent();
    assertThat(metadata.name()).isPresent();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void names_areShort(@ForAll("names") String name) {
    assertThat(name).hasSizeLessThanOrEqualTo(40);
  }

  @Provide
  Arbitrary<String> names() {
    return ManifestArbitraries.names();
  }
}
