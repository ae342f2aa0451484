package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.testing.junit.ManifestTests;
import org.junit.jupiter.api.Test;

@ManifestTests
class ThreeTierTest {

  @Test
  void run_printsTheApplication() throws Exception {
    ExampleRun run = ExampleRun.of(ThreeTier::run);
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThatText(run.out()).matchesGolden("three-tier.yaml");
  }

  @Test
  void run_withAVersion_printsThatVersion() {
    assertThat(ExampleRun.of(ThreeTier::run, "2.1.0").out())
        .isEqualTo(ExampleRun.of(ThreeTier::run).out().replace("1.0.0", "2.1.0"));
  }

  @Test
  void manifests_readBackStrictly() {
    Manifests built = ThreeTier.manifests("1.0.0");
    assertThat(Manifests.parse(built.toYaml())).isEqualTo(built);
  }

  @Test
  void source_isAHundredLinesAtMost() {
    assertThat(SourceLines.of(ThreeTier.class).ofCode()).isLessThanOrEqualTo(100);
  }
}
