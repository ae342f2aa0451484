package dev.lading.helm.internal.render;

import dev.lading.gotemplate.value.GoValues;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.internal.chart.ChartSchema;
import dev.lading.helm.internal.dependency.ChartNode;
import dev.lading.helm.internal.schema.OutsideSchemas;
import dev.lading.helm.internal.values.Tables;
import dev.lading.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of a chart tree with the schemas in it, each subchart's with its own values.
 */
final class ValuesSchemas {

  private ValuesSchemas() {}

  /**
   * Checks all values.
   *
   * @throws HelmException naming everything that is wrong
   */
  static void check(ChartNode chart, Map<String, @Nullable Object> values) {
    StringBuilder wrong = new StringBuilder();
    collect(chart, values, wrong);
    if (wrong.length() > 0) {
      String text =
          "values don't meet the specifications of the schema(s) in the following chart(s):\n"
              + wrong;
      throw new HelmException(Problem.of("helm-schema", text).withHint(OutsideSchemas.hint(text)));
    }
  }

  private static void collect(
      ChartNode chart, Map<String, @Nullable Object> values, StringBuilder wrong) {
    ChartSchema schema = chart.chart().schema();
    if (schema != null) {
      String text = schema.compiled().check(values);
      if (!text.isEmpty()) {
        wrong.append(chart.name()).append(":\n").append(text);
      }
    }
    for (ChartNode child : chart.children()) {
      Object value = values.get(child.name());
      Map<String, @Nullable Object> table = Tables.table(value);
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
}
