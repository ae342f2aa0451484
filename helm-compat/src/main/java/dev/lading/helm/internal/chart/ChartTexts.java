package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.internal.work.SharedWork;
import java.util.List;

/**
 * The texts of a chart tree that are read when it is loaded: all values, and in large charts also
 * the schemas and the templates that nearly every rendering needs. Subcharts with a condition are
 * left to the rendering.
 */
final class ChartTexts {

  private final ChartParts root;
  private final List<ChartParts> charts;
  private final TemplateTexts texts;

  ChartTexts(ChartParts root, List<ChartParts> charts, TemplateOptions options) {
    this.root = root;
    this.charts = charts;
    this.texts = new TemplateTexts(options);
  }

  /**
   * Reads them.
   *
   * @throws HelmException of the first chart whose values are malformed
   */
  void read() {
    collect(root, root.metadata().name());
    if (texts.areMany()) {
      readTogether();
      place(root, root.metadata().name(), new int[1]);
    }
    charts.forEach(ChartParts::values);
  }

  private void readTogether() {
    try (SharedWork work = new SharedWork()) {
      for (ChartParts chart : charts) {
        work.offer(() -> readValues(chart));
        ChartSchema schema = chart.schema();
        if (schema != null) {
          work.offer(schema::compiled);
        }
      }
      texts.offer(work);
      work.finish();
    }
  }

  private static void readValues(ChartParts chart) {
    try {
      chart.values();
    } catch (HelmException malformed) {
      // said when it is this chart's turn
    }
  }

  private void collect(ChartParts chart, String path) {
    for (ChartTemplate template : chart.templates) {
      if (isParsed(chart, template)) {
        texts.add(GoText.join(path, template.file().name()), template.file());
      }
    }
    for (ChartParts subchart : chart.subcharts) {
      if (takesPart(chart.metadata(), subchart.metadata())) {
        collect(subchart, path(path, subchart));
      }
    }
  }

  /** Gives the templates what they define, walking as {@link #collect} did. */
  private void place(ChartParts chart, String path, int[] index) {
    chart.templates.replaceAll(
        template ->
            isParsed(chart, template)
                ? template.parsed(
                    GoText.join(path, template.file().name()), texts.parsed(index[0]++))
                : template);
    for (ChartParts subchart : chart.subcharts) {
      if (takesPart(chart.metadata(), subchart.metadata())) {
        place(subchart, path(path, subchart), index);
      }
    }
  }

  private static String path(String parent, ChartParts subchart) {
    return parent + "/charts/" + subchart.metadata().name();
  }

  private static boolean isParsed(ChartParts chart, ChartTemplate template) {
    return !chart.metadata().isLibrary() || GoText.baseName(template.file().name()).startsWith("_");
  }

  private static boolean takesPart(ChartMetadata parent, ChartMetadata subchart) {
    for (ChartDependency dependency : parent.dependencies()) {
      if (dependency.name().equals(subchart.name())) {
        return dependency.condition().isEmpty() && dependency.alias().isEmpty();
      }
    }
    return true;
  }
}
