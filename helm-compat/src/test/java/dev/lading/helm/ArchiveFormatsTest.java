package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways tools write archives: names longer than a header has room for, and what comes along. */
class ArchiveFormatsTest {

  private static final String LONG = "c/templates/" + "deep/".repeat(30) + "map.yaml";

  private static String stream(ChartArchive archive) {
    return HelmChart.load(archive.bytes(), "c.tgz", LoadOptions.defaults())
        .render(Release.release("r"), Values.empty(), RenderOptions.defaults())
        .stream();
  }

  /** A PAX record says its own length: digits, blank, text and line end. */
  private static String record(String text) {
    int length = text.length() + 2;
    while (length != text.length() + 2 + String.valueOf(length).length()) {
      length = text.length() + 2 + String.valueOf(length).length();
    }
    return length + " " + text + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void load_paxPath_isTheName() {
    ChartArchive archive =
        ChartArchive.withChartYaml()
            .entry("PaxHeaders/x", 'x', bytes(record("mtime=1.5") + record("path=" + LONG)))
            .file("c/templates/short.yaml", "a: pax\n");
    assertThat(stream(archive)).isEqualTo("---\n# Source: " + LONG + "\na: pax\n");
  }

  @Test
  void load_paxHeaderOfAll_changesNothing() {
    ChartArchive archive =
        new ChartArchive()
            .entry("pax_global_header", 'g', bytes(record("comment=0123456789abcdef")))
            .file("c/Chart.yaml", ChartArchive.CHART_YAML)
            .file("c/templates/a.yaml", "a: global\n");
    assertThat(stream(archive)).contains("a: global");
  }

  @Test
  void load_gnuLongName_isTheName() {
    ChartArchive archive =
        ChartArchive.withChartYaml()
            .entry("././@LongLink", 'L', bytes(LONG + "\0"))
            .file("c/templates/cut.yaml", "a: gnu\n");
    assertThat(stream(archive)).isEqualTo("---\n# Source: " + LONG + "\na: gnu\n");
  }

  @Test
  void load_paxSize_countsInsteadOfTheHeader() {
    byte[] content = bytes("a: 1\n");
    ChartArchive archive =
        ChartArchive.withChartYaml()
            .entry("x", 'x', bytes(record("size=" + content.length)))
            .file("c/templates/a.yaml", content)
            .file("c/templates/b.yaml", "b: 2\n");
    assertThat(stream(archive)).contains("a: 1\n", "b: 2\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path=c/a",
        "5",
        "99 path=c/a\n",
        "3 a\n",
        "12path=c/abc\n",
        "11 size=-1\n",
        "10 size=x\n"
      })
  void load_brokenPaxRecord_isRefused(String records) {
    ChartArchive archive =
        ChartArchive.withChartYaml()
            .entry("x", 'x', bytes(records))
            .file("c/templates/a.yaml", "a: 1\n");
    assertThatThrownBy(() -> stream(archive))
        .isInstanceOf(HelmException.class)
        .hasMessageContaining("invalid tar header");
  }

  @Test
  void load_paxPathThatLeadsOut_isRefused() {
    ChartArchive archive =
        ChartArchive.withChartYaml()
            .entry("x", 'x', bytes(record("path=c/../../etc/passwd")))
            .file("c/templates/a.yaml", "a: 1\n");
    assertThatThrownBy(() -> stream(archive)).isInstanceOf(HelmException.class);
  }
}
