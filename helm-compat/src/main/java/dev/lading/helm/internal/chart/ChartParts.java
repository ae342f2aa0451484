package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.schema.OutsideSchemas;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.values.ValuesFile;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A chart being loaded: its files by their places. */
final class ChartParts {

  private static final String REQUIREMENTS = "requirements.yaml";

  /** The files below charts/ by the directory or archive they are in. */
  final Map<String, List<ChartFile>> charts = new TreeMap<>();

  final List<ChartTemplate> templates = new ArrayList<>();
  final List<ChartParts> subcharts = new ArrayList<>();

  private final HelmVersion helm;
  private final OutsideSchemas outside;
  private final List<String> places;
  private final List<ChartFile> files = new ArrayList<>();
  private final List<Problem> findings = new ArrayList<>();
  private @Nullable ChartFile chartYaml;
  private @Nullable ChartFile valuesYaml;
  private @Nullable ChartSchema schema;
  private @Nullable ChartFile requirements;
  private @Nullable ChartFile requirementsLock;
  private @Nullable ChartMetadata metadata;
  private @Nullable Map<String, @Nullable Object> values;

  /**
   * Takes a chart's files apart.
   *
   * @param outside what its schema may refer to besides itself
   * @param places what an error of this chart is within, from the inside out
   */
  ChartParts(HelmVersion helm, OutsideSchemas outside, List<ChartFile> files, List<String> places) {
    this.helm = helm;
    this.outside = outside;
    this.places = places;
    files.forEach(this::sort);
  }

  private void sort(ChartFile file) {
    switch (file.name()) {
      case "Chart.yaml" -> chartYaml = file;
      case "Chart.lock" -> {} // only `helm dependency` looks at it
      case "values.yaml" -> valuesYaml = file;
      case "values.schema.json" -> schema = new ChartSchema(file, helm, outside);
      case REQUIREMENTS -> requirements = file;
      case "requirements.lock" -> requirementsLock = file;
      default -> sortByFolder(file);
    }
  }

  private void sortByFolder(ChartFile file) {
    if (file.name().startsWith("templates/")) {
      templates.add(ChartTemplate.unparsed(file));
    } else if (file.name().startsWith("charts/") && !file.name().endsWith(".prov")) {
      ChartFile inside = file.renamed(file.name().substring("charts/".length()));
      int slash = inside.name().indexOf('/');
      String directory = slash < 0 ? inside.name() : inside.name().substring(0, slash);
      charts.computeIfAbsent(directory, name -> new ArrayList<>()).add(inside);
    } else {
      files.add(file);
    }
  }

  /** What Chart.yaml and requirements.yaml say. */
  ChartMetadata metadata() {
    ChartMetadata known = metadata;
    if (known == null) {
      known = readMetadata();
      metadata = known;
    }
    return known;
  }

  private ChartMetadata readMetadata() {
    if (chartYaml == null) {
      throw HelmException.of("helm-chart-missing", "Chart.yaml file is missing");
    }
    ChartMetadata said = wrapped("Chart.yaml", () -> ChartYaml.read(text(chartYaml), helm));
    boolean v1 = said.apiVersion().equals("v1");
    if (requirementsLock != null && v1) {
      files.add(requirementsLock);
    }
    if (requirements == null) {
      return said;
    }
    if (v1) {
      files.add(requirements);
    } else {
      findings.add(
          Problem.of(
              "helm-requirements",
              "Dependencies are handled in Chart.yaml since apiVersion \"v2\". We recommend"
                  + " migrating dependencies to Chart.yaml."));
    }
    return wrapped(REQUIREMENTS, () -> ChartYaml.withRequirements(said, text(requirements), helm));
  }

  /**
   * What values.yaml says.
   *
   * @throws HelmException within its places
   */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> known = values;
    if (known == null) {
      known = readValues();
      values = known;
    }
    return known;
  }

  private Map<String, @Nullable Object> readValues() {
    if (valuesYaml == null) {
      return new LinkedHashMap<>();
    }
    try {
      return wrapped("values.yaml", () -> ValuesFile.read(text(valuesYaml), helm));
    } catch (HelmException malformed) {
      HelmException placed = malformed;
      for (String place : places) {
        placed = placed.within(place);
      }
      throw placed;
    }
  }

  @Nullable ChartSchema schema() {
    return schema;
  }

  private static String text(@Nullable ChartFile file) {
    return file == null ? "" : file.text();
  }

  private static <T> T wrapped(String file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (FormatException malformed) {
      throw new HelmException(
          Problem.of("helm-chart-yaml", "cannot load " + file + ": " + malformed.text())
              .withPath(file),
          malformed);
    }
  }

  LoadedChart chart() {
    List<LoadedChart> inside = new ArrayList<>(subcharts.size());
    subcharts.forEach(subchart -> inside.add(subchart.chart()));
    return new LoadedChart(metadata(), values(), schema, templates, files, inside, findings);
  }
}
