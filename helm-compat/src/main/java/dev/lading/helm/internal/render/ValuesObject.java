package dev.lading.helm.internal.render;

import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoType;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.values.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see as {@code .}, {@code .Values} and {@code .Template}: a map with methods
 * (upstream: {@code values.go}). What lies in it is plain maps, which have none.
 */
final class ValuesObject {

  /** No value of a template is one, so that {@code Encode} can only be called wrongly. */
  private static final GoType WRITER = GoType.struct("io.Writer");

  private static final GoType HELM4 = type("common.Values");
  private static final GoType HELM3 = type("chartutil.Values");

  private ValuesObject() {}

  /** A view: what templates set is set in the map. */
  static GoMap of(Map<String, @Nullable Object> values, HelmVersion helm) {
    return GoMap.of(helm.isHelm4() ? HELM4 : HELM3, values);
  }

  private static GoType type(String name) {
    GoType plain = GoType.defined(name, DICT);
    return plain.withMethods(
        List.of(
            TemplateFunction.named("AsMap")
                .gives(DICT)
                .does("The values as a map without methods.", (c, a) -> map(a)),
            TemplateFunction.named("Table")
                .takes(STRING)
                .gives(plain)
                .does("The map at a dotted path.", (c, a) -> table(a, a.string(0))),
            TemplateFunction.named("PathValue")
                .takes(STRING)
                .does("The value at a dotted path, unless a map.", (c, a) -> value(a, a.string(0))),
            TemplateFunction.named("Encode")
                .takes(WRITER)
                .does("Writes YAML, which a template has no place for.", (c, a) -> null),
            TemplateFunction.named("YAML")
                .gives(STRING)
                .does("The values as YAML.", (c, a) -> FormatFunctions.yaml(entries(a)) + "\n")));
  }

  private static Map<String, @Nullable Object> entries(Arguments arguments) {
    return arguments.receiver() instanceof GoMap values ? values.entries() : new LinkedHashMap<>();
  }

  /** The values themselves, but of no values a new map. */
  private static Map<String, @Nullable Object> map(Arguments arguments) {
    Map<String, @Nullable Object> entries = entries(arguments);
    return entries.isEmpty() ? new LinkedHashMap<>() : entries;
  }

  /** The map at a path, of the same type as the values. */
  private static Object table(Arguments arguments, String path) {
    Map<String, @Nullable Object> table = entries(arguments);
    for (String name : path.split("\\.", -1)) {
      table = Tables.table(table.get(name));
      if (table == null) {
        throw new FunctionException(GoFormat.quote(name) + " is not a table");
      }
    }
    return arguments.receiver() instanceof GoMap values ? GoMap.of(values.goType(), table) : table;
  }

  private static @Nullable Object value(Arguments arguments, String path) {
    if (path.isEmpty()) {
      throw new FunctionException("YAML path cannot be empty");
    }
    int dot = path.lastIndexOf('.');
    String key = path.substring(dot + 1);
    Map<String, @Nullable Object> values = entries(arguments);
    Map<String, @Nullable Object> table =
        dot < 0 ? values : Tables.at(values, path.substring(0, dot));
    if (table == null || !table.containsKey(key) || table.get(key) instanceof Map) {
      throw new FunctionException(GoFormat.quote(key) + " is not a value");
    }
    return table.get(key);
  }
}
