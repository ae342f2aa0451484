package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop in its environments. */
class RenderPackageTest {

  private static final String PASSWORD = "database.password=change-me";

  private static ExampleRun run(String... args) {
    return ExampleRun.of(RenderPackage::run, args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void environment_printsTheRecordedYaml(String environment) throws Exception {
    ExampleRun run = run("--set", PASSWORD, environment);

    assertThat(run.err()).isEmpty();
    assertThatText(run.out()).matchesGolden("/shop-" + environment + ".yaml");
  }

  @Test
  void flagsAndFiles_goOverTheEnvironment(@TempDir Path directory) throws Exception {
    Path more = directory.resolve("more.yaml");
    Files.writeString(more, "settings: {COLOUR: blue}\n");

    ExampleRun run = run("-f", more.toString(), "--set", PASSWORD + ",replicas=9", "dev");

    assertThat(run.out()).contains("name: COLOUR", "replicas: 9");
  }

  @Test
  void missingPassword_isSaid() {
    assertThat(run("prod").err())
        .isEqualTo(
            "prod.yaml:12:1: database.password: A value is required; it is text: That user's"
                + " password\n");
  }

  @Test
  void list_namesThePackagesOnTheClassPath() {
    assertThat(run("--list").out()).isEqualTo("postgres 2.1.0\nshop 1.0.0\n");
  }

  @Test
  void schemaAndValues_areTheRecordedOnes() throws Exception {
    String both = run("--values").out() + run("--schema").out();

    assertThatText(both).matchesGolden("/shop-schema.txt");
  }

  @Test
  void otherCacheChart_isRendered(@TempDir Path directory) throws Exception {
    Files.createDirectory(directory.resolve("templates"));
    Files.writeString(
        directory.resolve("Chart.yaml"), "apiVersion: v2\nname: big-cache\nversion: 1.0.0\n");
    Files.writeString(
        directory.resolve("templates/map.yaml"),
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big}\n"
            + "data: {registry: {{ .Values.global.imageRegistry | quote }}}\n");

    ExampleRun run = run("--cache-chart", directory.toString(), "--set", PASSWORD, "prod");

    assertThat(run.out()).contains("registry: registry.example.com/shop");
  }
}
