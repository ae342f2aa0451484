package dev.lading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.HookEvent;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import dev.lading.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the Java interface adds to the text of {@code helm template}. */
class HelmChartTest {

  private static final String CONFIG =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n"
          + "data:\n  v: {{ .Values.v | quote }}\n";

  @Test
  void render_asPackage_givesManifests() {
    AnyPackage chart = chart(Map.of("templates/a.yaml", CONFIG, "values.yaml", "v: 1\n"));

    ConfigMap config =
        chart.render(Release.release("cache"), Values.of("v", "x")).get(ConfigMap.class, "cache");

    assertThat(config.data()).containsEntry("v", "x");
  }

  @Test
  void render_archive_rendersAsDirectory() {
    byte[] archive =
        ChartArchive.withChartYaml()
            .file("c/values.yaml", "v: 7\n")
            .file("c/templates/a.yaml", CONFIG)
            .bytes();

    String stream =
        stream(HelmChart.load(archive, "c.tgz", LoadOptions.defaults()), Values.empty());

    assertThat(stream).startsWith("---\n# Source: c/templates/a.yaml\n").contains("v: \"7\"");
  }

  @Test
  void render_muchText_rendersAsLittle() {
    Map<String, String> files =
        Map.of(
            "templates/_a.tpl", "{{ define \"x\" }}a{{ end }}{{ define \"y\" }}ya{{ end }}",
            "templates/_b.tpl", "{{ define \"x\" }}b{{ end }}{{ define \"y\" }}{{ end }}",
            "templates/c.yaml", "c: {{ include \"x\" . }} {{ include \"y\" . }}",
            "templates/d.yaml", "d: {{ include \"x\" . }} {{ include \"z\" . }}",
            "templates/_e.tpl", "{{ define \"x\" }}e{{ end }}{{ define \"z\" }}z{{ end }}");

    assertThat(stream(chart(padded(files)), Values.empty()))
        .isEqualTo(stream(chart(files), Values.empty()))
        .contains("z");
  }

  @Test
  void render_muchTextWithMistakes_tellsTheFirst() {
    Map<String, String> files = new HashMap<>();
    for (String name : List.of("a", "b", "c", "d")) {
      files.put("templates/" + name + ".yaml", name + ": 1");
    }
    for (List<String> broken :
        List.of(List.of("a"), List.of("d"), List.of("a", "d"), List.of("b", "c"))) {
      Map<String, String> mistaken = new HashMap<>(files);
      broken.forEach(name -> mistaken.put("templates/" + name + ".yaml", "{{ " + name + " }}"));

      assertThat(failure(chart(padded(mistaken)), Values.empty()))
          .isEqualTo(failure(chart(mistaken), Values.empty()));
    }
  }

  /** With so much text behind the templates that several threads parse them. */
  private static Map<String, String> padded(Map<String, String> files) {
    Map<String, String> padded = new HashMap<>();
    files.forEach((name, text) -> padded.put(name, text + "{{/*" + "x".repeat(50_000) + "*/}}"));
    return padded;
  }

  @ParameterizedTest
  @EnumSource
  void render_schemaGivenByUrl_isFollowed(HelmVersion version) {
    String schema = "{\"$ref\":\"https://example.com/s.json#/definitions/top\"}";
    String given =
        "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"definitions\":"
            + "{\"top\":{\"properties\":{\"v\":{\"$ref\":\"#/definitions/v\"}}},\"v\":{\"type\":\"string\"}}}";
    LoadOptions options =
        LoadOptions.defaults().withVersion(version).withSchema("https://example.com/s.json", given);
    Map<String, String> files = Map.of("templates/a.yaml", "a: 1", "values.schema.json", schema);

    HelmChart chart = chart(files, options);

    assertThat(stream(chart, Values.of("v", "x"))).contains("a: 1");
    assertThat(failure(chart, Values.of("v", 1)).message()).contains("v").contains("string");
    Problem unknown = failure(chart(files, options.withSchemas(Map.of())), Values.of("v", "x"));
    assertThat(unknown.message())
        .contains(
            "failing loading \"https://example.com/s.json\": references out of the chart are not"
                + " followed");
    assertThat(unknown.hint()).contains("LoadOptions.withSchema(url, json)");
  }

  private static Problem failure(HelmChart chart, Values values) {
    return catchThrowableOfType(HelmException.class, () -> stream(chart, values)).problems().get(0);
  }

  @Test
  void render_integerFromJava_isInt64AsFromSet() {
    HelmChart chart =
        chart(Map.of("templates/a.yaml", "a: {{ .Values.v }} {{ typeOf .Values.v }}"));

    assertThat(stream(chart, Values.of("v", 1_000_000))).contains("a: 1000000 int64");
    assertThat(stream(chart, Values.of("v", 1e6))).contains("a: 1e+06 float64");
  }

  @Test
  void render_withSeedAndClock_isRepeatable() {
    HelmChart chart =
        chart(Map.of("templates/a.yaml", "a: {{ randAlphaNum 20 }} {{ uuidv4 }} {{ now.Year }}"));
    RenderOptions options =
        RenderOptions.defaults()
            .withSeed(5)
            .withClock(Clock.fixed(Instant.parse("2020-02-03T00:00:00Z"), ZoneOffset.UTC));

    String first = chart.render(Release.release("r"), Values.empty(), options).stream();

    assertThat(first).contains(" 2020");
    assertThat(chart.render(Release.release("r"), Values.empty(), options).stream())
        .isEqualTo(first);
  }

  @Test
  void render_manyThreads_giveTheSame() {
    HelmChart chart =
        chart(
            Map.of(
                "templates/a.yaml",
                "{{ $_ := set .Values \"v\" (cat .Values.v \"x\") }}a: {{ .Values.v }}",
                "values.yaml",
                "v: 1\n"));

    List<String> streams =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> stream(chart, Values.empty()))
            .distinct()
            .toList();

    assertThat(streams).containsExactly("---\n# Source: c/templates/a.yaml\na: 1 x\n");
  }

  @Test
  void render_missingValue_namesTheNearest() {
    HelmChart chart =
        chart(
            Map.of(
                "templates/a.yaml",
                "a: {{ include \"h\" . }}",
                "templates/_h.tpl",
                "{{ define \"h\" }}{{ .Values.image.tga.x }}{{ end }}",
                "values.yaml",
                "image: {tag: 1}\n"));

    HelmException failure =
        catchThrowableOfType(HelmException.class, () -> stream(chart, Values.empty()));

    assertThat(failure.problems().get(0).hint())
        .isEqualTo(
            ".Values.image.tga is not set; did you mean .Values.image.tag?; reached by way of"
                + " c/templates/a.yaml:1, then c/templates/_h.tpl:1");
    assertThat(failure.helmText()).contains("nil pointer evaluating interface {}.x");
  }

  @Test
  void render_lookup_asksTheGivenCluster() {
    HelmChart chart =
        chart(
            Map.of("templates/a.yaml", "a: {{ (lookup \"v1\" \"Secret\" \"ns\" \"s\").data.k }}"));
    RenderOptions options =
        RenderOptions.defaults()
            .withLookup((api, kind, namespace, name) -> Map.of("data", Map.of("k", kind + name)));

    assertThat(chart.render(Release.release("r"), Values.empty(), options).stream())
        .contains("a: Secrets");
  }

  @Test
  void render_hooksAndNotes_standApart() {
    HelmChart chart =
        chart(
            Map.of(
                "templates/h.yaml",
                "kind: Job\nmetadata:\n  name: j\n  annotations: {helm.sh/hook: \"pre-install,test\","
                    + " helm.sh/hook-weight: \"-3\", helm.sh/hook-delete-policy: hook-succeeded}\n",
                "templates/NOTES.txt",
                "Hello {{ .Release.Name }}"));

    RenderedChart rendered =
        chart.render(Release.release("r"), Values.empty(), RenderOptions.defaults());

    assertThat(rendered.notes()).isEqualTo("Hello r");
    assertThat(rendered.resources()).isEmpty();
    assertThat(rendered.hooks()).hasSize(1);
    assertThat(rendered.hooks().get(0).events())
        .containsExactly(HookEvent.PRE_INSTALL, HookEvent.TEST);
    assertThat(rendered.hooks().get(0).weight()).isEqualTo(-3);
    assertThat(rendered.hooks().get(0).deletePolicies()).containsExactly("hook-succeeded");
  }

  @Test
  void render_overlappingValues_areFindings() {
    HelmChart chart = chart(Map.of("templates/a.yaml", "a: 1", "values.yaml", "b: {c: {d: 1}}\n"));

    RenderedChart rendered =
        chart.render(
            Release.release("r"),
            HelmValues.of(HelmVersion.V4_1).set("b.c=5").toValues(),
            RenderOptions.defaults());

    assertThat(rendered.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("cannot overwrite table with non table for c.b.c"));
  }

  private static String stream(HelmChart chart, Values values) {
    return chart.render(Release.release("r"), values, RenderOptions.defaults()).stream();
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
}
