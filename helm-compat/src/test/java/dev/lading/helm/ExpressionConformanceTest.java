package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Evaluates recorded expressions in a chart of many features and compares with the answers of the
 * real tools. Runs where the system property {@code lading.shared} names the folder they are in.
 */
class ExpressionConformanceTest {

  /** What answers otherwise, and why. */
  private static final List<String> KNOWN =
      List.of(
          "1i", // complex numbers are no part of the language here
          ".Files.Lines \"files/empty.txt\"", // Helm panics there; later versions do not
          "fromToml \\\"bad\\\"", // Helm 3 counts the lines of that failure from 0
          "fromToml \"a = 1");

  /** Longer answers were cut when they were recorded. */
  private static final int RECORDED = 2_000;

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(HelmVersion.class)
  void render_recordedExpression_answersAsHelm(HelmVersion version) throws IOException {
    String shared = System.getProperty("lading.shared", "../../shared");
    Path folder = Path.of(shared, "conformance", "helm");
    assumeTrue(Files.exists(folder.resolve("expressions.json")), "no recorded expressions");
    List<String> different = new ArrayList<>();
    int total = 0;
    Path chart = copy(folder.resolve("probe-chart"));
    Values values =
        HelmValues.of(version).file(folder.resolve("user-values.yaml").toString()).toValues();
    for (JsonNode one : new ObjectMapper().readTree(folder.resolve("expressions.json").toFile())) {
      JsonNode answer = one.get(version.isHelm4() ? "helm4" : "helm3");
      String template = one.get("template").asText();
      total++;
      if (!matches(chart, template, answer, values, version)) {
        different.add(template);
      }
    }
    System.out.printf("%s: %d of %d expressions equal%n", version, total - different.size(), total);
    different.removeIf(template -> KNOWN.stream().anyMatch(template::contains));
    assertThat(different).isEmpty();
  }

  private boolean matches(
      Path chart, String template, JsonNode answer, Values values, HelmVersion version)
      throws IOException {
    if (!answer.has("out")) {
      String error = answer.get("error").asText();
      String ours = render(chart, template, values, version);
      return ours.equals(error) || error.length() >= RECORDED && ours.startsWith(error);
    }
    String out = answer.get("out").asText();
    String defined =
        "{{ define \"probe\" }}" + template + "{{ end }}x: {{ include \"probe\" . | b64enc }}";
    String called = "x: {{ tpl " + TextNode.valueOf(template) + " . | b64enc }}";
    return decoded(render(chart, defined, values, version)).equals(out)
        || decoded(render(chart, called, values, version)).equals(out)
        || render(chart, template, values, version).equals(out);
  }

  private static String decoded(String text) {
    return text.startsWith("x:")
        ? new String(Base64.getDecoder().decode(text.substring(2).strip()), StandardCharsets.UTF_8)
        : "";
  }

  private static String render(Path chart, String template, Values values, HelmVersion version)
      throws IOException {
    Files.writeString(chart.resolve("templates/p.yaml"), template);
    try {
      return HelmChart.load(chart, LoadOptions.defaults().withVersion(version))
          .render(Release.release("rel").namespace("ns1"), values, RenderOptions.defaults())
          .files()
          .getOrDefault("t/templates/p.yaml", "");
    } catch (HelmException failure) {
      return "Error: " + failure.helmText() + "\n\nUse --debug flag to render out invalid YAML\n";
    }
  }

  private Path copy(Path from) throws IOException {
    Path to = temp.resolve("chart");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
