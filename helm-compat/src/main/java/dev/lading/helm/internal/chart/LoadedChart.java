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
 * @param schema of the values
 * @param findings what is odd but no error
 */
public record LoadedChart(
    ChartMetadata metadata,
    Map<String, @Nullable Object> values,
    @Nullable ChartSchema schema,
    List<ChartTemplate> templates,
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

  /** Each loaded chart is itself only: comparing contents would be of no use and costly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return metadata.name() + "-" + metadata.version();
  }
}
