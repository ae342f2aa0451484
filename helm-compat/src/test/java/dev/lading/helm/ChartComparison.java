package dev.lading.helm;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Compares renderings of real charts with those of the real tool, byte for byte.
 *
 * <pre>
 * java … dev.lading.helm.ChartComparison FOLDER [--helm3] [--out DIR] [--only TEXT]
 *     [--skip-schema-validation]
 * </pre>
 *
 * <p>Every directory of the folder that holds a Chart.yaml is a chart; it is rendered with its
 * defaults and with each {@code ci/*values*.yaml}. The real tool is named by the environment
 * variable HELM4 or HELM3. Where its output differs from ours it is asked again: lines that differ
 * between its own two outputs are random by nature and are left out of the comparison, in both.
 * Failures are compared by their text.
 */
public final class ChartComparison {

  private final String helm;
  private final HelmVersion version;
  private final boolean skipsSchemas;
  private final Path out;
  private int total;
  private int equal;
  private int masked;
  private int failures;
  private final List<String> different = new ArrayList<>();

  private ChartComparison(HelmVersion version, boolean skipsSchemas, Path out) {
    this.version = version;
    this.skipsSchemas = skipsSchemas;
    this.helm = System.getenv(version.isHelm4() ? "HELM4" : "HELM3");
    this.out = out;
  }

  public static void main(String... args) throws IOException, InterruptedException {
    List<String> list = List.of(args);
    HelmVersion version = list.contains("--helm3") ? HelmVersion.V3_17 : HelmVersion.V4_1;
    Path out = Path.of(option(list, "--out", "comparison"));
    String only = option(list, "--only", "");
    boolean skipsSchemas = list.contains("--skip-schema-validation");
    ChartComparison comparison = new ChartComparison(version, skipsSchemas, out);
    Files.createDirectories(out);
    try (Stream<Path> charts = Files.list(Path.of(args[0]))) {
      for (Path chart : charts.sorted().toList()) {
        if (Files.exists(chart.resolve("Chart.yaml")) && chart.toString().contains(only)) {
          comparison.chart(chart);
        }
      }
    }
    comparison.report();
  }

  private static String option(List<String> args, String name, String other) {
    int at = args.indexOf(name);
    return at < 0 ? other : args.get(at + 1);
  }

  private void chart(Path chart) throws IOException, InterruptedException {
    pair(chart, List.of());
    Path ci = chart.resolve("ci");
    if (Files.isDirectory(ci)) {
      try (Stream<Path> files = Files.list(ci)) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().endsWith("values.yaml")) {
            pair(chart, List.of(file));
          }
        }
      }
    }
  }

  private void pair(Path chart, List<Path> values) throws IOException, InterruptedException {
    String name = chart.getFileName() + (values.isEmpty() ? "" : "@" + values.get(0).getFileName());
    String expected = real(chart, values);
    String actual = ours(chart, values);
    total++;
    failures += expected.startsWith("Error: ") ? 1 : 0;
    if (expected.equals(actual)) {
      equal++;
      return;
    }
    if (sameButRandom(expected, real(chart, values), actual)) {
      equal++;
      masked++;
      return;
    }
    different.add(name);
    Files.writeString(out.resolve(name + ".expected"), expected);
    Files.writeString(out.resolve(name + ".actual"), actual);
  }

  private static boolean sameButRandom(String first, String second, String actual) {
    String[] a = first.split("\n", -1);
    String[] b = second.split("\n", -1);
    String[] c = actual.split("\n", -1);
    if (a.length != b.length || a.length != c.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      boolean random = !a[i].equals(b[i]) && indent(a[i]) == indent(c[i]);
      if (!random && !a[i].equals(c[i])) {
        return false;
      }
    }
    return true;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private String real(Path chart, List<Path> values) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(helm, "template", "rel", chart.toString()));
    command.addAll(List.of("-n", "ns"));
    values.forEach(file -> command.addAll(List.of("-f", file.toString())));
    if (skipsSchemas) {
      command.add("--skip-schema-validation");
    }
    Path stdout = Files.createTempFile("chart", ".out");
    Path stderr = Files.createTempFile("chart", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile())
            .start();
    process.waitFor(2, TimeUnit.MINUTES);
    String text = Files.readString(process.exitValue() == 0 ? stdout : stderr);
    Files.delete(stdout);
    Files.delete(stderr);
    int error = text.indexOf("Error: ");
    return process.exitValue() == 0 ? text : text.substring(Math.max(0, error));
  }

  private String ours(Path chart, List<Path> values) {
    try {
      HelmValues collected = HelmValues.of(version);
      values.forEach(file -> collected.file(file.toString()));
      return HelmChart.load(
          chart, LoadOptions.defaults().withVersion(version).withOutsideLinks(true))
          .render(
              Release.release("rel").namespace("ns"),
              collected.toValues(),
              RenderOptions.defaults().withoutSchemaValidation(skipsSchemas))
          .stream();
    } catch (HelmException failure) {
      String code = failure.problems().get(0).code();
      boolean hint = code.startsWith("helm-template") || code.startsWith("helm-manifest");
      return "Error: "
          + failure.helmText()
          + "\n"
          + (hint ? "\nUse --debug flag to render out invalid YAML\n" : "");
    } catch (RuntimeException | StackOverflowError bug) { // the comparison goes on after a bug
      java.io.StringWriter trace = new java.io.StringWriter();
      bug.printStackTrace(new java.io.PrintWriter(trace));
      return "BUG " + trace.toString().lines().limit(30).reduce("", (x, y) -> x + "\n" + y);
    }
  }

  private void report() throws IOException {
    Files.write(out.resolve("different.txt"), different, StandardCharsets.UTF_8);
    different.forEach(System.out::println);
    System.out.printf(
        "%s: equal %d of %d (%d after masking random lines, %d expected failures)%n",
        version, equal, total, masked, failures);
  }
}
