package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.helm.chart.HelmException;
import dev.lading.packages.ChartFiles;
import dev.lading.packages.ChartRenderer;
import dev.lading.packages.ChartRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts for those who know no Helm; examples has the answers of the real tools. */
class HelmChartsTest {

  private static final Map<String, byte[]> CHART =
      Map.of(
          "Chart.yaml", bytes("{apiVersion: v2, name: cart, version: 1.0.0}"),
          "templates/a.yaml", bytes("a: {{ .Release.Name }} {{ .Values.b }} {{ .Values.c }}\n"));

  @Test
  void render_laterValues_win() {
    String documents =
        new HelmCharts()
            .render(request(new ChartFiles.InMemory(CHART), "shop", "", "{b: 1, c: 2}", "b: 3"));
    assertThat(documents).isEqualTo("---\n# Source: cart/templates/a.yaml\na: shop 3 2\n");
  }

  @Test
  void render_noName_isReleaseNameOrWhatTheTemplateGives() {
    ChartFiles files = new ChartFiles.InMemory(CHART);
    assertThat(new HelmCharts().render(request(files, "", ""))).contains("a: release-name");
    assertThat(new HelmCharts().render(request(files, "", "{{ upper \"x\" | lower }}-1")))
        .contains("a: x-1");
    assertThatThrownBy(() -> new HelmCharts().render(request(files, "", "{{ nope }}")))
        .isInstanceOf(HelmException.class)
        .hasMessageContaining("function \"nope\" not defined");
  }

  @Test
  void render_chartThatIsNotThere_isNotFetched(@TempDir Path directory) {
    assertThatThrownBy(
            () ->
                new HelmCharts()
                    .render(request(new ChartFiles.OnDisk(directory.resolve("cart")), "shop", "")))
        .isInstanceOf(HelmException.class)
        .hasMessageContaining("chart cart is not in " + directory.resolve("cart"));
    assertThatThrownBy(
            () -> new HelmCharts().render(request(new ChartFiles.InMemory(Map.of()), "shop", "")))
        .isInstanceOf(HelmException.class)
        .hasMessageContaining("chart cart is not there, and charts are not fetched");
  }

  @Test
  void service_ofChartRenderers_isThis() {
    assertThat(ServiceLoader.load(ChartRenderer.class))
        .singleElement()
        .isInstanceOf(HelmCharts.class);
  }

  private static ChartRequest request(
      ChartFiles files, String release, String nameTemplate, String... values) {
    return new ChartRequest(
        files,
        "cart",
        "",
        "",
        release,
        "",
        nameTemplate,
        List.of(values),
        false,
        false,
        false,
        List.of(),
        "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
