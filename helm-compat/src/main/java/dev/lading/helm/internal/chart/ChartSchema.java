package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.schema.OutsideSchemas;
import dev.lading.helm.internal.schema.ValuesSchema;
import org.jspecify.annotations.Nullable;

/** The values.schema.json of a chart; compiled once. Safe for use by many threads. */
public final class ChartSchema {

  private final ChartFile file;
  private final HelmVersion helm;
  private final OutsideSchemas outside;
  private volatile @Nullable ValuesSchema compiled;

  ChartSchema(ChartFile file, HelmVersion helm, OutsideSchemas outside) {
    this.file = file;
    this.helm = helm;
    this.outside = outside;
  }

  /** What values are checked with. */
  public ValuesSchema compiled() {
    ValuesSchema known = compiled;
    return known == null ? compileOnce() : known;
  }

  private synchronized ValuesSchema compileOnce() {
    ValuesSchema schema = compiled;
    if (schema == null) {
      schema = ValuesSchema.of(file.data(), helm, outside);
      compiled = schema;
    }
    return schema;
  }
}
