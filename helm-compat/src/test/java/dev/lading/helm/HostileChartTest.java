package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import dev.lading.problem.LadingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Charts made to exhaust or mislead: each ends in a problem of a name, soon and on a small stack.
 */
@Timeout(60)
class HostileChartTest {

  private static final Release RELEASE = Release.release("rel");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c/../../evil",
        "c//etc/x",
        "c/c:/x",
        "c\\..\\..\\evil",
        "c/a\\..\\..\\..\\b",
        "Chart.yaml",
        "c/.."
      })
  void load_archivePathLeadsOut_isRefused(String path) {
    byte[] archive = ChartArchive.withChartYaml().file(path, "x").bytes();

    assertThat(code(() -> load(archive))).isEqualTo("helm-archive-path");
  }

  @Test
  void load_linksInArchive_areEmptyFiles() {
    byte[] archive =
        ChartArchive.withChartYaml()
            .entry("c/passwd", '2', new byte[0])
            .file("c/templates/a.yaml", "a: x{{ .Files.Get \"passwd\" }}")
            .bytes();

    assertThat(render(load(archive))).contains("a: x\n");
  }

  @Test
  void load_fileBomb_isRefused() {
    byte[] archive = ChartArchive.withChartYaml().file("c/big", new byte[6 << 20]).bytes();

    assertThat(code(() -> load(archive))).startsWith("helm-");
  }

  @Test
  void load_manyBombs_areRefused() {
    ChartArchive archive = ChartArchive.withChartYaml();
    for (int i = 0; i < 25; i++) {
      archive.file("c/big" + i, new byte[4_900_000]);
    }
    byte[] bytes = archive.bytes();

    assertThat(code(() -> load(bytes))).startsWith("helm-");
  }

  @Test
  void load_nestedArchives_shareOneBudget() {
    byte[] inner = ChartArchive.withChartYaml().file("c/x", noise(4 << 20)).bytes();
    ChartArchive outer = ChartArchive.withChartYaml();
    for (int i = 0; i < 30; i++) {
      outer.file("c/charts/s" + i + "-1.tgz", inner);
    }
    byte[] bytes = outer.bytes();

    assertThat(code(() -> load(bytes))).startsWith("helm-limit");
  }

  @Test
  void load_deeplyNestedArchives_areRefused() {
    byte[] archive = ChartArchive.withChartYaml().bytes();
    for (int i = 0; i < 40; i++) {
      archive = ChartArchive.withChartYaml().file("c/charts/s-1.tgz", archive).bytes();
    }
    byte[] deep = archive;

    assertThat(code(() -> load(deep))).isEqualTo("helm-limit-depth");
  }

  @Test
  void load_hundredThousandEntries_areRefused() {
    ChartArchive archive = ChartArchive.withChartYaml();
    for (int i = 0; i < 100_000; i++) {
      archive.entry("c/f" + i, '0', new byte[0]);
    }
    byte[] bytes = archive.bytes();

    assertThat(code(() -> load(bytes))).isEqualTo("helm-limit-entries");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 100, 300})
  void load_truncatedArchive_isRefused(int length) {
    byte[] archive = ChartArchive.withChartYaml().file("c/a", noise(5_000)).bytes();

    assertThat(code(() -> load(java.util.Arrays.copyOf(archive, length)))).startsWith("helm-");
  }

  @Test
  void load_symbolicLinkOutOfChart_isRefused() throws IOException {
    Path chart = Files.createDirectory(temp.resolve("c"));
    Files.writeString(chart.resolve("Chart.yaml"), ChartArchive.CHART_YAML);
    Path secret = Files.writeString(temp.resolve("secret"), "s");
    Files.createSymbolicLink(chart.resolve("link"), secret);

    assertThat(code(() -> HelmChart.load(chart))).isEqualTo("helm-chart-link");
    assertThat(HelmChart.load(chart, LoadOptions.defaults().withOutsideLinks(true))).isNotNull();
  }

  @Test
  void load_symbolicLinkLoop_isRefused() throws IOException {
    Path chart = Files.createDirectory(temp.resolve("c"));
    Files.writeString(chart.resolve("Chart.yaml"), ChartArchive.CHART_YAML);
    Files.createSymbolicLink(chart.resolve("loop"), chart);

    assertThat(code(() -> HelmChart.load(chart))).startsWith("helm-");
  }

  @Test
  void load_deviceAsFile_isRefused() throws IOException {
    Path chart = Files.createDirectory(temp.resolve("c"));
    Files.writeString(chart.resolve("Chart.yaml"), ChartArchive.CHART_YAML);
    Files.createSymbolicLink(chart.resolve("values.yaml"), Path.of("/dev/zero"));

    assertThat(code(() -> HelmChart.load(chart))).startsWith("helm-chart");
    LoadOptions anywhere = LoadOptions.defaults().withOutsideLinks(true);
    assertThat(code(() -> HelmChart.load(chart, anywhere))).isEqualTo("helm-chart-irregular");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: [*g,*g,*g,*g,*g,*g,*g,*g,*g]\n",
        "a: &a {<<: *a}\n",
        "a: &a [*a]\n",
        "? [a]\n: b\n",
        "a: .nan\n"
      })
  void load_valuesBomb_isRefused(String values) {
    assertThat(code(() -> chart(Map.of("values.yaml", values)))).isEqualTo("helm-chart-yaml");
  }

  @Test
  void load_valuesNestedTooDeep_areRefused() {
    String values = "a: " + "[".repeat(100_000);

    assertThat(code(() -> chart(Map.of("values.yaml", values)))).isEqualTo("helm-chart-yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$ref\":\"file:///etc/passwd\"}",
        "{\"$ref\":\"file:///dev/zero\"}",
        "{\"$ref\":\"http://127.0.0.1:1/x\"}",
        "{\"$ref\":\"other.json\"}",
        "{\"$schema\":\"http://127.0.0.1:1/meta\"}",
        "{\"$ref\":\"#\"}",
        "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"$ref\":\"#/$defs/a\"}},\"$ref\":\"#/$defs/a\"}",
        "{\"pattern\":\"((((a{1000}){1000}){1000}){1000})\"}"
      })
  void render_hostileSchema_isRefused(String schema) {
    HelmChart chart = chart(Map.of("values.schema.json", schema));

    assertThat(code(() -> render(chart))).isEqualTo("helm-schema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"not\":", "{\"properties\":{\"a\":", "{\"allOf\":[", "["})
  void render_deepSchema_isRefused(String step) {
    HelmChart chart = chart(Map.of("values.schema.json", step.repeat(20_000)));

    assertThat(code(() -> render(chart))).isEqualTo("helm-schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$ref\":\"file:///etc/passwd\"}",
        "{\"$ref\":\"file:///dev/zero\"}",
        "{\"$ref\":\"http://127.0.0.1:1/x\"}",
        "{\"$ref\":\"other.json\"}",
        "{\"$ref\":\"#\"}",
        "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"$ref\":\"#/$defs/a\"}},\"$ref\":\"#/$defs/a\"}",
        "{\"pattern\":\"((((a{1000}){1000}){1000}){1000})\"}"
      })
  void render_hostileSchemaUnderHelm3_isRefused(String schema) {
    assertThat(code(() -> render(helm3Chart(schema)))).isEqualTo("helm-schema");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"not\":", "{\"properties\":{\"a\":", "{\"allOf\":[", "["})
  void render_deepSchemaUnderHelm3_isRefused(String step) {
    assertThat(code(() -> render(helm3Chart(step.repeat(20_000))))).isEqualTo("helm-schema");
  }

  @Test
  void render_deepWellFormedSchemaUnderHelm3_isRefused() {
    HelmChart chart = helm3Chart("{\"not\":".repeat(5_000) + "{}" + "}".repeat(5_000));

    assertThat(code(() -> render(chart))).isEqualTo("helm-schema");
  }

  @Test
  void render_chainOfReferencesUnderHelm3_costsNoStack() {
    StringBuilder schema = new StringBuilder("{\"definitions\":{");
    for (int i = 0; i < 20_000; i++) {
      schema.append("\"d" + i + "\":{\"not\":{\"$ref\":\"#/definitions/d" + (i + 1) + "\"}},");
    }

    HelmChart chart = helm3Chart(schema.append("\"d20000\":{}}}").toString());

    assertThat(render(chart)).isNotNull();
  }

  private static HelmChart helm3Chart(String schema) {
    return chart(
        Map.of("values.schema.json", schema),
        LoadOptions.defaults().withVersion(HelmVersion.V3_17));
  }

  @Test
  void render_multiplyingSchema_isRefused() {
    StringBuilder schema = new StringBuilder("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
    for (int i = 0; i < 30; i++) {
      String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
      schema.append("\"d" + i + "\":{\"allOf\":[" + next + "," + next + "]},");
    }
    HelmChart chart = chart(Map.of("values.schema.json", schema.append("\"d30\":{}}}").toString()));

    assertThat(code(() -> render(chart))).isEqualTo("helm-schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}",
        "{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}",
        "{{ $t := \"{{ tpl . . }}\" }}{{ tpl $t $t }}",
        "{{ define \"a\" }}{{ tpl \"{{ include \\\"a\\\" . }}\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ range until 1000000000 }}x{{ end }}",
        "{{ repeat 1000000000 \"xxxxxxxxxx\" }}",
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $d }}",
        "{{ define \"b\" }}{{ if gt . 0 }}{{ include \"b\" (sub . 1) }}{{ include \"b\" (sub . 1) }}{{ end }}{{ end }}{{ include \"b\" 60 }}"
      })
  void render_hostileTemplate_isRefused(String template) {
    HelmChart chart = chart(Map.of("templates/a.yaml", template));

    assertThat(code(() -> render(chart))).startsWith("helm-");
  }

  @Test
  void load_hugeTemplate_isRefused() {
    assertThat(code(() -> chart(Map.of("templates/a.yaml", "x".repeat(50 << 20)))))
        .isEqualTo("helm-limit-file-bytes");
  }

  @Test
  void values_hugeIndex_isRefused() {
    assertThatThrownBy(
            () ->
                HelmValues.of(dev.lading.helm.chart.HelmVersion.V4_1)
                    .set("a[999999999]=x")
                    .toValues())
        .isInstanceOf(HelmException.class)
        .hasMessageContaining(
            "index of 999999999 is greater than maximum supported index of 65536");
  }

  @Test
  void values_manyIndexes_areRefused() {
    HelmValues values = HelmValues.of(dev.lading.helm.chart.HelmVersion.V4_1);
    StringBuilder flag = new StringBuilder("a0[65536]=x");
    for (int i = 1; i < 40; i++) {
      flag.append(",a" + i + "[65536]=x");
    }
    values.set(flag.toString());

    assertThat(code(values::toValues)).isEqualTo("helm-values");
  }

  @Test
  void values_deepIndexes_areRefused() {
    HelmValues values =
        HelmValues.of(dev.lading.helm.chart.HelmVersion.V4_1)
            .set("a" + "[0]".repeat(100_000) + "=x");

    assertThat(code(values::toValues)).isEqualTo("helm-values");
  }

  private static HelmChart load(byte[] archive) {
    return HelmChart.load(archive, "c.tgz", LoadOptions.defaults());
  }

  private static HelmChart chart(Map<String, String> files) {
    return chart(files, LoadOptions.defaults());
  }

  private static HelmChart chart(Map<String, String> files, LoadOptions options) {
    Map<String, byte[]> all = new HashMap<>();
    all.put("Chart.yaml", ChartArchive.CHART_YAML.getBytes(StandardCharsets.UTF_8));
    files.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return HelmChart.of(all, options);
  }

  private static String render(HelmChart chart) {
    return chart.render(RELEASE, Values.empty(), RenderOptions.defaults()).stream();
  }

  /** The code of the problem an action ends with, on a thread with a small stack. */
  private static String code(Runnable action) {
    AtomicReference<Throwable> caught = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> caught.set(catchThrowable(action::run)), "small", 512 << 10);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    Throwable failure = caught.get();
    if (failure instanceof LadingException expected) {
      return expected.problems().get(0).code();
    }
    throw new AssertionError("no problem of a name", failure);
  }

  private static byte[] noise(int length) {
    byte[] data = new byte[length];
    new java.util.Random(1).nextBytes(data);
    return data;
  }
}
