package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.value.GoValues;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.dependency.ChartNode;
import dev.lading.problem.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of a chart tree with the schemas in it, each subchart's with its own values.
 * Compiled schemas are kept. Safe for use by many threads.
 */
public final class ValuesSchemas {

  private final HelmVersion helm;
  private final OutsideSchemas outside;
  private final Map<LoadedChart, ValuesSchema> schemas = new ConcurrentHashMap<>();

  public ValuesSchemas(HelmVersion helm, OutsideSchemas outside) {
    this.helm = helm;
    this.outside = outside;
  }

  /**
   * Checks all values.
   *
   * @throws HelmException naming everything that is wrong
   */
  public void check(ChartNode chart, Map<String, @Nullable Object> values) {
    StringBuilder wrong = new StringBuilder();
    collect(chart, values, wrong);
    if (wrong.length() > 0) {
      String text =
          "values don't meet the specifications of the schema(s) in the following chart(s):\n"
              + wrong;
      boolean outside = text.contains(OutsideSchemas.NOT_FOLLOWED);
      throw new HelmException(
          Problem.of("helm-schema", text).withHint(outside ? OutsideSchemas.HINT : null));
    }
  }

  private void collect(ChartNode chart, Map<String, @Nullable Object> values, StringBuilder wrong) {
    ChartFile json = chart.chart().schema();
    if (json != null) {
      String text = check(chart.chart(), json, values);
      if (!text.isEmpty()) {
        wrong.append(chart.name()).append(":\n").append(text);
      }
    }
    for (ChartNode child : chart.children()) {
      Object value = values.get(child.name());
      Map<String, @Nullable Object> table = dev.lading.helm.internal.values.Tables.table(value);
      if (table != null) {
        collect(child, table, wrong);
      } else if (value != null) {
        wrong
            .append(child.name())
            .append(":\ninvalid type for values: expected object (map), got ")
            .append(GoValues.typeName(value))
            .append('\n');
      }
    }
  }

  private String check(LoadedChart chart, ChartFile json, Map<String, @Nullable Object> values) {
    ValuesSchema schema =
        schemas.computeIfAbsent(chart, key -> ValuesSchema.of(json.data(), helm, outside));
    return schema.check(values);
  }
}
