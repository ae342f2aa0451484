package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.testing.junit.ManifestTests;
import org.junit.jupiter.api.Test;

@ManifestTests
class EnvironmentsTest {

  @Test
  void run_alone_printsHowProductionDiffersFromStaging() throws Exception {
    ExampleRun run = ExampleRun.of(Environments::run);
    assertThat(run.exitCode()).isZero();
    assertThatText(run.out()).matchesGolden("staging-and-prod.txt");
    assertThat(run.out()).doesNotContain("vault");
  }

  @Test
  void run_environment_printsManifestsThatReadBack() {
    for (String environment : new String[] {"dev", "staging", "prod"}) {
      ExampleRun run = ExampleRun.of(Environments::run, environment);
      assertThat(run.exitCode()).isZero();
      assertThat(Manifests.parse(run.out()).toYaml()).isEqualTo(run.out());
    }
  }

  @Test
  void run_unknownEnvironment_explainsItself() {
    ExampleRun run = ExampleRun.of(Environments::run, "moon");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("usage: Environments");
  }
}
