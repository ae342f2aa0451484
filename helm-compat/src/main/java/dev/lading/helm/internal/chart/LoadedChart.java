package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.ChartMetadata;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it was loaded, before any values choose among its subcharts. Immutable.
 *
 * @param values the defaults of values.yaml; not to be changed
 * @param schema the bytes of values.schema.json
 * @param findings what is odd but no error
 */
public record LoadedChart(
    ChartMetadata metadata,
    Map<String, @Nullable Object> values,
    byte @Nullable [] schema,
    List<ChartFile> templates,
    List<ChartFile> files,
    List<LoadedChart> subcharts,
    List<Problem> findings) {

  public LoadedChart {
    templates = List.copyOf(templates);
    files = List.copyOf(files);
    subcharts = List.copyOf(subcharts);
    findings = List.copyOf(findings);
  }

  public String name() {
    return metadata.name();
  }

  @Override
  public String toString() {
    return metadata.name() + "-" + metadata.version();
  }
}
