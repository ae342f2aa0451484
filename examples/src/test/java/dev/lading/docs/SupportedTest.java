package dev.lading.docs;

import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.helm.HelmChart;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import dev.lading.packages.Values;
import dev.lading.sprig.SprigFunctions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * What docs/supported.md says is supported is, and the numbers are those of the recorded cases. The
 * tests of the modules hold every recorded case, so the numbers are also what passes.
 */
class SupportedTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final Page page = Page.of("docs/supported.md");

  @Test
  void counts_areThoseOfTheRecordedCases() throws IOException {
    String kustomize = "kustomize-compat/src/test/resources/dev/lading/kustomize/";
    StringBuilder table = new StringBuilder("| area | recorded cases | pass |\n|---|---|---|\n");
    for (Map.Entry<String, Integer> group : groups(kustomize + "recorded-cases.txt").entrySet()) {
      row(table, "kustomize: " + group.getKey(), group.getValue());
    }
    row(table, "kustomize: random trees", count(kustomize + "random-trees.txt", ""));
    row(table, "overlays", count("dsl/src/test/resources/overlay/answers.txt", "=== "));
    int charts = files("examples/src/test/resources/helm-corpus").size();
    row(table, "charts, Helm 4.1", charts);
    row(table, "charts, Helm 3.17", charts);
    int templates = 0;
    for (String name : List.of("cases", "printf", "pipelines")) {
      templates +=
          count("helm-compat/src/test/resources/dev/lading/gotemplate/" + name + ".jsonl.gz", "");
    }
    row(table, "Go templates", templates);
    int sprig = 0;
    for (Path file : files("helm-compat/src/test/resources/dev/lading/sprig")) {
      sprig += file.toString().endsWith(".recorded") ? count(file.toString(), "") : 0;
    }
    row(table, "Sprig functions", sprig);
    row(table, "YAML, reading", count("core/src/test/resources/dev/lading/yaml/go-yaml.jsonl", ""));
    int written = 0;
    for (String name : List.of("texts", "keys", "random", "trees")) {
      written += count("core/src/test/resources/yaml-corpus/" + name + ".json", "");
    }
    row(table, "YAML, writing", written);
    row(
        table,
        "strategic merge",
        count("core/src/test/resources/strategic-merge/answers.jsonl", ""));
    page.keeps("counts", table.toString());
  }

  private static void row(StringBuilder table, String area, int count) {
    table.append("| ").append(area).append(" | ").append(count).append(" | ");
    table.append(count).append(" |\n");
  }

  @Test
  void sprig_familiesAndFunctions_areListed() throws IOException {
    StringBuilder table = new StringBuilder("| family | functions |\n|---|---|\n");
    SprigFunctions.families()
        .forEach(
            family ->
                table
                    .append("| " + family.name() + " | ")
                    .append(String.join(", ", family.names().stream().sorted().toList()))
                    .append(" |\n"));
    page.keeps("sprig", table.toString());
  }

  @Test
  void functions_listed_areThereInCharts() throws IOException {
    for (String name : section("### Template functions", "Not in charts")) {
      assertThat(rendering(name)).as(name).doesNotContain("not defined");
    }
    for (String name : List.of("env", "expandenv")) {
      assertThat(rendering(name)).contains("function \"" + name + "\" not defined");
    }
  }

  private static String rendering(String function) {
    String template = "{{ if false }}{{ " + function + " 1 }}{{ end }}";
    HelmChart chart =
        HelmChart.of(
            Map.of(
                "Chart.yaml", bytes("{apiVersion: v2, name: a, version: 1.0.0}"),
                "templates/a.yaml", bytes(template)),
            LoadOptions.defaults());
    return String.valueOf(catchThrowable(() -> chart.render(release("a"), Values.empty())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void fields_listed_areKnown() {
    List<String> fields = section("### Fields", "### Transformers");
    assertThat(fields).hasSizeGreaterThan(30);
    for (String field : fields) {
      assertThat(building(field + ": null\nnamePrefix: a-\nresources: [r.yaml]\n"))
          .as(field)
          .doesNotContain("unknown field");
    }
    assertThat(building("other: null\nnamePrefix: a-\n")).contains("unknown field");
  }

  @Test
  void plugins_listed_areBuiltIn() {
    List<String> plugins = section("### Built-in plugins", "## Helm");
    assertThat(plugins).hasSizeGreaterThan(15);
    for (String plugin : plugins) {
      String list = plugin.contains("Generator") ? "generators" : "transformers";
      assertThat(
              building(
                  list
                      + ":\n- |-\n  apiVersion: builtin\n  kind: "
                      + plugin
                      + "\n  metadata: {name: a}\nresources: [r.yaml]\n"))
          .as(plugin)
          .doesNotContain("unable to load external plugin");
    }
  }

  private static String building(String kustomization) {
    Map<String, String> files =
        Map.of(
            "kustomization.yaml",
            kustomization,
            "r.yaml",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
    return String.valueOf(catchThrowable(() -> Kustomization.load(FileTree.of(files), "").build()));
  }

  /** The code in the first column of the tables of a section. */
  private List<String> section(String from, String to) {
    String text = page.text();
    int start = text.indexOf(from);
    assertThat(start).as(from).isPositive();
    List<String> names = new ArrayList<>();
    text.substring(start, text.indexOf(to, start))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|")[1])
        .flatMap(cell -> CODE.matcher(cell).results())
        .map((MatchResult code) -> code.group(1))
        .forEach(names::add);
    return names;
  }

  private static Map<String, Integer> groups(String file) throws IOException {
    Map<String, Integer> groups = new TreeMap<>();
    try (BufferedReader lines = open(file)) {
      lines
          .lines()
          .filter(line -> line.startsWith("=== "))
          .map(line -> line.substring(4).split("-")[0])
          .forEach(group -> groups.merge(group, 1, Integer::sum));
    }
    return groups;
  }

  private static int count(String file, String start) throws IOException {
    try (BufferedReader lines = open(file)) {
      return (int) lines.lines().filter(line -> !line.isBlank() && line.startsWith(start)).count();
    }
  }

  private static BufferedReader open(String file) throws IOException {
    InputStream in = Files.newInputStream(Page.ROOT.resolve(file));
    return new BufferedReader(
        new InputStreamReader(
            file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Page.ROOT.resolve(folder))) {
      return files.map(Page.ROOT::relativize).sorted().toList();
    }
  }
}
