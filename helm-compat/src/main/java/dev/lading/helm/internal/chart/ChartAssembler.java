package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.internal.schema.OutsideSchemas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a chart of its files by their places (upstream: {@code LoadFiles} of {@code
 * pkg/chart/v2/loader/load.go}). Helm reads the values of a chart before its subcharts; here they
 * are read last and together, and what is wrong with them is said where Helm says it.
 */
final class ChartAssembler {

  private final HelmVersion helm;
  private final OutsideSchemas outside;
  private final TemplateOptions templates;
  private final LoadBudget budget;

  /** The charts whose Chart.yaml has been read, in the order in which Helm reads their values. */
  private final List<ChartParts> charts = new ArrayList<>();

  ChartAssembler(LoadOptions options, TemplateOptions templates, LoadBudget budget) {
    this.helm = options.version();
    this.outside = new OutsideSchemas(options.schemas());
    this.templates = templates;
    this.budget = budget;
  }

  LoadedChart assemble(List<ChartFile> files) {
    ChartParts root;
    try {
      root = parts(files, 0, List.of());
    } catch (HelmException malformed) {
      charts.forEach(ChartParts::values); // what is wrong there comes first
      throw malformed;
    }
    new ChartTexts(root, charts, templates).read();
    return root.chart();
  }

  private ChartParts parts(List<ChartFile> files, int depth, List<String> places) {
    ChartParts parts = new ChartParts(helm, outside, files, places);
    ChartMetadata metadata = parts.metadata();
    charts.add(parts);
    MetadataRules.check(metadata, helm);
    parts.charts.forEach(
        (directory, inside) -> {
          ChartParts subchart = subchart(directory, inside, metadata.name(), depth + 1, places);
          if (subchart != null) {
            parts.subcharts.add(subchart);
          }
        });
    return parts;
  }

  private @Nullable ChartParts subchart(
      String directory, List<ChartFile> files, String parent, int depth, List<String> places) {
    if (directory.startsWith("_") || directory.startsWith(".")) {
      return null;
    }
    budget.depth(depth, directory);
    String place = "error unpacking subchart " + directory + " in " + parent;
    List<String> inner = new ArrayList<>();
    inner.add(place);
    inner.addAll(places);
    try {
      List<ChartFile> inside =
          directory.endsWith(".tgz") ? archived(directory, files.get(0), parent) : unpacked(files);
      return parts(inside, depth, inner);
    } catch (HelmException malformed) {
      throw malformed.within(place);
    }
  }

  private static List<ChartFile> unpacked(List<ChartFile> files) {
    List<ChartFile> inside = new ArrayList<>();
    for (ChartFile file : files) {
      int slash = file.name().indexOf('/');
      if (slash >= 0) {
        inside.add(file.renamed(file.name().substring(slash + 1)));
      }
    }
    return inside;
  }

  private List<ChartFile> archived(String directory, ChartFile archive, String parent) {
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
    return ArchiveReader.read(archive.data(), budget);
  }
}
