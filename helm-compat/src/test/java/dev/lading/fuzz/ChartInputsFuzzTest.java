package dev.lading.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.internal.text.GlobPattern;
import dev.lading.helm.internal.text.PathPattern;
import dev.lading.helm.internal.version.Versions;
import dev.lading.problem.LadingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** What a chart and a command line bring in: each is read, or refused with a named problem. */
@Tag("fuzz")
class ChartInputsFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void setFlag(byte[] data) {
    try {
      HelmValues.of(HelmVersion.V4_1).set(text(data)).toValues();
    } catch (LadingException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "10m")
  void archive(byte[] data) {
    try {
      HelmChart.load(data, "fuzz.tgz", LoadOptions.defaults());
    } catch (LadingException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  @FuzzTest(maxDuration = "10m")
  void versionRange(byte[] data) {
    String text = text(data);
    int split = text.indexOf('|');
    String range = split < 0 ? text : text.substring(0, split);
    String version = split < 0 ? "1.31.0" : text.substring(split + 1);
    assertThat(Versions.inRange(range, version)).isIn(true, false);
    assertThat(Versions.isValid(version)).isIn(true, false);
  }

  @FuzzTest(maxDuration = "10m")
  void pattern(byte[] data) {
    String text = text(data);
    int split = text.indexOf('|');
    String pattern = split < 0 ? text : text.substring(0, split);
    String path = split < 0 ? "files/a.txt" : text.substring(split + 1);
    assertThat(GlobPattern.compileOrAll(pattern).matches(path)).isIn(true, false);
    assertThat(PathPattern.of(pattern).matchesOrFalse(path)).isIn(true, false);
  }

  private static String text(byte[] data) {
    return new String(data, StandardCharsets.UTF_8);
  }
}
