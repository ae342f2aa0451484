package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large charts are read and parsed by several threads; what comes of them is the same. */
class LargeChartTest {

  private static final String BROKEN = "a: [";
  private static final String MALFORMED =
      "error converting YAML to JSON: yaml: line 1: did not find expected node content";

  /** The files whose content Helm looks at while loading, in its order. */
  private static final List<String> IN_ORDER =
      List.of(
          "Chart.yaml",
          "values.yaml",
          "charts/s/Chart.yaml",
          "charts/s/values.yaml",
          "charts/s/charts/t/Chart.yaml",
          "charts/s/charts/t/values.yaml",
          "charts/u/Chart.yaml",
          "charts/u/values.yaml");

  private static final Map<String, String> PLACES =
      Map.of(
          "Chart.yaml", "",
          "charts/s/", "error unpacking subchart s in c: ",
          "charts/s/charts/t/",
              "error unpacking subchart s in c: error unpacking subchart t in s: ",
          "charts/u/", "error unpacking subchart u in c: ");

  private static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "Chart.yaml",
        """
        apiVersion: v2
        name: c
        version: 1.0.0
        dependencies:
        - {name: s, version: 1.0.0}
        - {name: u, version: 1.0.0, condition: u.enabled}
        - {name: v, version: 1.0.0, alias: w}
        """);
    files.put("values.yaml", "a: root\ns: {b: 2}\n");
    files.put("templates/_x.tpl", "{{ define \"x\" }}{{ .Chart.Name }}:{{ .Values.a }}{{ end }}");
    files.put("templates/NOTES.txt", "notes of {{ include \"x\" . }}");
    for (String chart : List.of("s", "u", "v", "s/charts/t")) {
      String at = "charts/" + chart + "/";
      String name = chart.substring(chart.lastIndexOf('/') + 1);
      files.put(at + "Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
      files.put(at + "values.yaml", "a: " + name + "\n");
      files.put(
          at + "templates/a.yaml", "n: {{ include \"x\" . }} {{ .Template.Name }}\n---\nb: 1");
    }
    files.put("templates/a.yaml", "kind: A\nn: {{ include \"x\" . }}");
    files.put("templates/b.yaml", "kind: ConfigMap\nmetadata: {name: b}\nv: {{ .Values.s.b }}");
    return files;
  }

  /** So much text behind the templates that several threads parse it, and so many files. */
  private static Map<String, String> large(Map<String, String> files) {
    Map<String, String> large = new TreeMap<>();
    files.forEach(
        (name, text) ->
            large.put(
                name,
                name.contains("templates/") && !name.endsWith("NOTES.txt")
                    ? text + "{{/*" + "x".repeat(40_000) + "*/}}"
                    : text));
    for (int i = 0; i < 50; i++) {
      large.put("files/" + i, "file " + i);
    }
    return large;
  }

  private static HelmChart chart(Map<String, String> files, HelmVersion version) {
    Map<String, byte[]> all = new HashMap<>();
    files.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return HelmChart.of(all, LoadOptions.defaults().withVersion(version));
  }

  private static RenderedChart render(HelmChart chart, Values values) {
    return chart.render(Release.release("r"), values, RenderOptions.defaults());
  }

  @ParameterizedTest
  @EnumSource
  void render_large_isAsSmall(HelmVersion version) {
    HelmChart small = chart(files(), version);
    HelmChart large = chart(large(files()), version);
    for (Values values :
        List.of(
            Values.empty(), Values.of("u", Map.of("enabled", false)), Values.of("a", "given"))) {
      RenderedChart expected = render(small, values);
      RenderedChart actual = render(large, values);
      assertThat(actual.stream()).isEqualTo(expected.stream()).contains("n: w:v c/charts/w/");
      assertThat(actual.notes()).isEqualTo(expected.notes());
    }
  }

  @Test
  void load_directory_isAsFromMemory(@TempDir Path directory) throws IOException {
    Map<String, String> files = large(files());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    String expected = render(chart(files, HelmVersion.V4_1), Values.empty()).stream();
    for (int i = 0; i < 20; i++) {
      assertThat(render(HelmChart.load(directory), Values.empty()).stream()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void load_severalBroken_tellsTheFirst(HelmVersion version) {
    for (int i = 0; i < IN_ORDER.size(); i++) {
      for (int k = i; k < IN_ORDER.size(); k++) {
        Map<String, String> files = files();
        files.put(IN_ORDER.get(i), BROKEN);
        files.put(IN_ORDER.get(k), BROKEN);
        String expected = expected(IN_ORDER.get(i), version);
        for (Map<String, String> some : List.of(files, large(files))) {
          assertThat(catchThrowable(() -> chart(some, version)))
              .as(IN_ORDER.get(i) + " " + IN_ORDER.get(k))
              .hasMessageEndingWith(expected);
        }
      }
    }
  }

  private static String expected(String file, HelmVersion version) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String place = PLACES.getOrDefault(file.substring(0, file.length() - name.length()), "");
    boolean documents = name.equals("values.yaml") && version.isHelm4();
    return place
        + "cannot load "
        + name
        + ": "
        + (documents ? "cannot unmarshal yaml document: " : "")
        + MALFORMED;
  }

  @Test
  void render_severalMalformedManifests_tellsTheFirst() {
    Map<String, String> files = files();
    files.put("templates/a.yaml", "a: [\n" + "# much text\n".repeat(5_000));
    files.put("templates/b.yaml", "b: ]\n" + "# much text\n".repeat(5_000));
    List<String> messages = new ArrayList<>();
    HelmChart chart = chart(files, HelmVersion.V4_1);
    for (int i = 0; i < 20; i++) {
      messages.add(String.valueOf(catchThrowable(() -> render(chart, Values.empty()))));
    }
    assertThat(messages).allMatch(messages.get(0)::equals);
    assertThat(messages.get(0)).contains("YAML parse error on c/templates/a.yaml");
  }
}
