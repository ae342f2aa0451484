package dev.lading.docs;

import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.dsl.Lading;
import dev.lading.helm.HelmChart;
import dev.lading.helm.chart.ChartLimits;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import dev.lading.kustomize.options.KustomizeLimits;
import dev.lading.manifest.Manifests;
import dev.lading.packages.Values;
import dev.lading.problem.LadingException;
import dev.lading.yaml.YamlLimits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of limits and of untrusted input. */
class SecurityTest {

  @Test
  void limits_areThoseOfTheCode() throws Exception {
    StringBuilder table = new StringBuilder("| limits | of | default |\n|---|---|---|\n");
    List<Record> limits =
        List.of(
            YamlLimits.defaults(),
            KustomizeLimits.defaults(),
            ChartLimits.defaults(),
            RenderOptions.defaults().limits());
    for (Record one : limits) {
      for (RecordComponent part : one.getClass().getRecordComponents()) {
        long value = ((Number) part.getAccessor().invoke(one)).longValue();
        table.append("| `" + one.getClass().getSimpleName() + "` | `" + part.getName() + "` | ");
        table.append(value + " |\n");
      }
    }
    Page.of("docs/security.md").keeps("limits", table.toString());
  }

  @Test
  void code_runs() {
    LoadOptions load =
        LoadOptions.defaults().withLimits(ChartLimits.defaults().withTotalBytes(5_000_000));
    RenderOptions render =
        RenderOptions.defaults().withLimits(RenderOptions.defaults().limits().withSteps(1_000_000));
    HelmChart endless =
        HelmChart.of(
            Map.of(
                "Chart.yaml", bytes("{apiVersion: v2, name: a, version: 1.0.0}"),
                "templates/a.yaml", bytes("{{ range until 5000000 }}{{ end }}")),
            load);
    assertThat(catchThrowable(() -> endless.render(release("a"), Values.empty(), render)))
        .isInstanceOf(LadingException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void kustomization_outsideItsRoot_isRefused() {
    for (String path : List.of("../../secret.yaml", "/etc/passwd")) {
      Map<String, String> files =
          Map.of("a/b/kustomization.yaml", "resources: [" + path + "]\n", "secret.yaml", "a: b\n");
      assertThat(catchThrowable(() -> Kustomization.load(FileTree.of(files), "a/b").build()))
          .isInstanceOf(LadingException.class);
    }
  }

  @Test
  void kustomization_remotesChartsAndPlugins_areRefused() {
    for (String text :
        List.of(
            "resources: ['https://example.com/a.yaml']\n",
            "helmCharts: [{name: a, version: 1.0.0, repo: 'https://example.com'}]\n",
            "generators:\n- |-\n  {apiVersion: a/v1, kind: Plugin, metadata: {name: a}}\n")) {
      FileTree files = FileTree.of(Map.of("kustomization.yaml", text));
      assertThat(catchThrowable(() -> Kustomization.load(files, "").build()))
          .isInstanceOf(LadingException.class);
    }
  }

  @Test
  void chart_looksAtNothing() {
    HelmChart chart =
        HelmChart.of(
            Map.of(
                "Chart.yaml", bytes("{apiVersion: v2, name: a, version: 1.0.0}"),
                "templates/a.yaml",
                    bytes(
                        "a: {{ getHostByName \"localhost\" | quote }}\n"
                            + "b: {{ .Files.Get \"../../etc/passwd\" | quote }}\n"
                            + "c: {{ lookup \"v1\" \"Secret\" \"a\" \"b\" | len }}\n")),
            LoadOptions.defaults());
    assertThat(chart.render(release("a"), Values.empty(), RenderOptions.defaults()).stream())
        .contains("a: \"\"\nb: \"\"\nc: 0");
  }

  @Test
  void chart_schemaThatRefersElsewhere_isRefused() {
    for (String reference : List.of("file:///etc/passwd", "https://example.com/schema")) {
      HelmChart chart =
          HelmChart.of(
              Map.of(
                  "Chart.yaml", bytes("{apiVersion: v2, name: a, version: 1.0.0}"),
                  "values.schema.json", bytes("{\"$ref\": \"" + reference + "\"}")),
              LoadOptions.defaults());
      assertThat(catchThrowable(() -> chart.render(release("a"), Values.empty())))
          .isInstanceOf(LadingException.class);
    }
  }

  @Test
  void secrets_areNotPrinted() throws IOException {
    Manifests before = Lading.manifests(Lading.secret("login").put("password", "MARKER-1"));
    Manifests after = Lading.manifests(Lading.secret("login").put("password", "MARKER-2"));
    assertThat(before.diff(after).toString()).contains("data.password").doesNotContain("TUFSS0VS");
    assertThat(before.resources().toString()).doesNotContain("TUFSS0VS", "MARKER");
    assertThat(Values.of("password", "MARKER").toString()).doesNotContain("MARKER");
  }
}
