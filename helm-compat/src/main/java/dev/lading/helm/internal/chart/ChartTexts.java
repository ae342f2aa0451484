package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.internal.work.SharedWork;
import java.util.ArrayList;
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

  /** Where the templates to be parsed are, in the order of their texts. */
  private final List<Place> places = new ArrayList<>();

  private record Place(ChartParts chart, int index, String name) {}

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
      place();
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
    boolean library = chart.metadata().isLibrary();
    for (int i = 0; i < chart.templates.size(); i++) {
      ChartTemplate template = chart.templates.get(i);
      if (!library || template.isPartial()) {
        String name = GoText.join(path, template.file().name());
        places.add(new Place(chart, i, name));
        texts.add(name, template.file());
      }
    }
    for (ChartParts subchart : chart.subcharts) {
      if (takesPart(chart.metadata(), subchart.metadata())) {
        collect(subchart, path(path, subchart));
      }
    }
  }

  /** Gives the templates what they define. */
  private void place() {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      ChartTemplate template = place.chart().templates.get(place.index());
      place.chart().templates.set(place.index(), template.parsed(place.name(), texts.parsed(i)));
    }
  }

  private static String path(String parent, ChartParts subchart) {
    return parent + "/charts/" + subchart.metadata().name();
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
