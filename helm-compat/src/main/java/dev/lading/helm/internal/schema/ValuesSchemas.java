package dev.lading.helm.internal.schema;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.dependency.ChartNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks values against the schemas of a chart tree. */
public final class ValuesSchemas {
  private ValuesSchemas() {}

  public static void check(ChartNode chart, Map<String, @Nullable Object> values, HelmVersion helm) {}
}
