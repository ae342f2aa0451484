package dev.lading.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the corpus cannot show: files written, standard error, flags refused. */
class HelmTemplateTest {

  @TempDir Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeChart() throws IOException {
    write("Chart.yaml", "apiVersion: v2\nname: demo\nversion: 0.1.0\n");
    write("values.yaml", "table:\n  inner:\n    x: 1\nplain: 2\n");
    write("templates/a.yaml", "kind: B\napiVersion: v1\n---\nkind: A\napiVersion: v1\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve("chart").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... flags) {
    List<String> args = new ArrayList<>(List.of("rel", dir.resolve("chart").toString()));
    args.addAll(List.of(flags));
    return HelmTemplate.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args.toArray(new String[0]));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void outputDir_twoDocumentsOfOneTemplate_areInOneFile() throws IOException {
    assertThat(run("--output-dir", dir.resolve("out").toString(), "--release-name")).isZero();

    assertThat(Files.readString(dir.resolve("out/rel/demo/templates/a.yaml")))
        .isEqualTo(
            "---\n# Source: demo/templates/a.yaml\nkind: A\napiVersion: v1\n"
                + "---\n# Source: demo/templates/a.yaml\nkind: B\napiVersion: v1\n");
  }

  @Test
  void debug_malformedManifest_showsWhatWasRendered() throws IOException {
    write("templates/b.yaml", "b: [\n");

    assertThat(run("--debug")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("---\n# Source: demo/templates/b.yaml\nb: [\n");
    assertThat(err()).startsWith("Error: YAML parse error on demo/templates/b.yaml: ");
    assertThat(err()).doesNotContain("--debug");
  }

  @Test
  void findings_valuesOfOtherShape_areLoggedAsHelmDoes() {
    assertThat(run("--set", "table.inner=3", "--set", "plain.x=1")).isZero();

    assertThat(err().lines())
        .contains(
            "level=INFO msg=\"warning: cannot overwrite table with non table for"
                + " demo.table.inner\"",
            "level=INFO msg=\"warning: skipped value for demo.plain: Not a table.\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--validate",
        "--dependency-update",
        "--verify",
        "--dry-run=server",
        "--post-renderer=x",
        "--repo=https://example.org"
      })
  void flags_thatNeedMoreThanTheChart_areRefused(String flag) {
    assertThat(run(flag)).isEqualTo(1);
    assertThat(err()).contains(flag.replaceAll("=(x|http.*)", "") + " is not supported here: it ");
  }
}
