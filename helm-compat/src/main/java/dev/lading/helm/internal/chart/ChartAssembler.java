package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
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

/**
 * Makes a chart of its files by their places (upstream: {@code LoadFiles} of {@code
 * pkg/chart/v2/loader/load.go}).
 */
final class ChartAssembler {

  private static final String REQUIREMENTS = "requirements.yaml";

  private final HelmVersion helm;
  private final LoadBudget budget;

  ChartAssembler(HelmVersion helm, LoadBudget budget) {
    this.helm = helm;
    this.budget = budget;
  }

  LoadedChart assemble(List<ChartFile> files) {
    return assemble(files, 0);
  }

  private LoadedChart assemble(List<ChartFile> files, int depth) {
    Parts parts = new Parts(helm);
    files.forEach(parts::sort);
    ChartMetadata metadata = parts.metadata();
    Map<String, @Nullable Object> values =
        parts.values == null
            ? new LinkedHashMap<>()
            : wrapped("values.yaml", () -> ValuesFile.read(parts.text(parts.values), helm));
    MetadataRules.check(metadata, helm);
    List<LoadedChart> subcharts = new ArrayList<>();
    parts.subcharts.forEach(
        (directory, inside) -> {
          LoadedChart subchart = subchart(directory, inside, metadata.name(), depth + 1);
          if (subchart != null) {
            subcharts.add(subchart);
          }
        });
    return new LoadedChart(
        metadata, values, parts.schema, parts.templates, parts.files, subcharts, parts.findings);
  }

  private @Nullable LoadedChart subchart(
      String directory, List<ChartFile> files, String parent, int depth) {
    if (directory.startsWith("_") || directory.startsWith(".")) {
      return null;
    }
    budget.depth(depth, directory);
    try {
      if (directory.endsWith(".tgz")) {
        return archivedSubchart(directory, files.get(0), parent, depth);
      }
      List<ChartFile> inside = new ArrayList<>();
      for (ChartFile file : files) {
        int slash = file.name().indexOf('/');
        if (slash >= 0) {
          inside.add(file.renamed(file.name().substring(slash + 1)));
        }
      }
      return assemble(inside, depth);
    } catch (HelmException malformed) {
      throw malformed.within("error unpacking subchart " + directory + " in " + parent);
    }
  }

  private LoadedChart archivedSubchart(
      String directory, ChartFile archive, String parent, int depth) {
    if (!archive.name().equals(directory)) {
      throw HelmException.of(
          "helm-archive",
          "error unpacking subchart tar in "
              + parent
              + ": expected "
              + directory
              + ", got "
              + archive.name());
    }
    return assemble(ArchiveReader.read(archive.data(), budget), depth);
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

  /** The files of one chart by their places. */
  private static final class Parts {
    private final HelmVersion helm;
    private final List<ChartFile> templates = new ArrayList<>();
    private final List<ChartFile> files = new ArrayList<>();
    private final Map<String, List<ChartFile>> subcharts = new TreeMap<>();
    private final List<Problem> findings = new ArrayList<>();
    private @Nullable ChartFile chartYaml;
    private @Nullable ChartFile values;
    private @Nullable ChartFile schema;
    private @Nullable ChartFile requirements;
    private @Nullable ChartFile requirementsLock;

    Parts(HelmVersion helm) {
      this.helm = helm;
    }

    void sort(ChartFile file) {
      switch (file.name()) {
        case "Chart.yaml" -> chartYaml = file;
        case "Chart.lock" -> {} // only `helm dependency` looks at it
        case "values.yaml" -> values = file;
        case "values.schema.json" -> schema = file;
        case REQUIREMENTS -> requirements = file;
        case "requirements.lock" -> requirementsLock = file;
        default -> sortByFolder(file);
      }
    }

    private void sortByFolder(ChartFile file) {
      if (file.name().startsWith("templates/")) {
        templates.add(file);
      } else if (file.name().startsWith("charts/") && !file.name().endsWith(".prov")) {
        ChartFile inside = file.renamed(file.name().substring("charts/".length()));
        int slash = inside.name().indexOf('/');
        String directory = slash < 0 ? inside.name() : inside.name().substring(0, slash);
        subcharts.computeIfAbsent(directory, name -> new ArrayList<>()).add(inside);
      } else {
        files.add(file);
      }
    }

    ChartMetadata metadata() {
      if (chartYaml == null) {
        throw HelmException.of("helm-chart-missing", "Chart.yaml file is missing");
      }
      ChartMetadata metadata = wrapped("Chart.yaml", () -> ChartYaml.read(text(chartYaml), helm));
      boolean v1 = metadata.apiVersion().equals("v1");
      if (requirementsLock != null && v1) {
        files.add(requirementsLock);
      }
      if (requirements == null) {
        return metadata;
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
      return wrapped(
          REQUIREMENTS, () -> ChartYaml.withRequirements(metadata, text(requirements), helm));
    }

    String text(@Nullable ChartFile file) {
      return file == null ? "" : file.text();
    }
  }
}
