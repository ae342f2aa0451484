package dev.lading.helm.internal.dependency;

import static dev.lading.helm.internal.values.Tables.table;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.values.Tables;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lays values over the defaults of a chart and its subcharts (upstream: {@code
 * pkg/chart/common/util/coalesce.go}).
 *
 * <p>Maps are joined deeply, everything else is replaced by the value of higher precedence: the
 * user's over the parent chart's over the subchart's. The parent's {@code global} goes down to
 * every subchart. <i>Coalescing</i> lets a null remove the default it stands over; <i>merging</i>
 * keeps nulls, for a later coalescing to see. Helm 3 also removes a nested null that stands over a
 * null; Helm 4.1 leaves it.
 */
final class Coalescer {

  private static final String GLOBAL = "global";

  private final HelmVersion helm;
  private final Consumer<Problem> findings;

  Coalescer(HelmVersion helm, Consumer<Problem> findings) {
    this.helm = helm;
    this.findings = findings;
  }

  /** The values for a chart tree; nulls remove defaults. The given values are not changed. */
  Map<String, @Nullable Object> coalesce(ChartNode chart, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> dest = Tables.copy(values);
    coalesce(chart, dest, "", false);
    return dest;
  }

  /** The default values of a chart tree; nulls stay. */
  Map<String, @Nullable Object> mergedDefaults(ChartNode chart) {
    Map<String, @Nullable Object> dest = new LinkedHashMap<>();
    coalesce(chart, dest, "", true);
    return dest;
  }

  private void coalesce(
      ChartNode chart, Map<String, @Nullable Object> dest, String prefix, boolean merge) {
    String path = join(prefix, chart.name());
    coalesceValues(chart, dest, path, merge);
    for (ChartNode child : chart.children()) {
      Map<String, @Nullable Object> values = subchartValues(child.name(), dest);
      coalesceGlobals(values, dest, path);
      coalesce(child, values, path, merge);
    }
  }

  private static Map<String, @Nullable Object> subchartValues(
      String name, Map<String, @Nullable Object> dest) {
    if (!dest.containsKey(name)) {
      Map<String, @Nullable Object> made = new LinkedHashMap<>();
      dest.put(name, made);
      return made;
    }
    Map<String, @Nullable Object> table = table(dest.get(name));
    if (table == null) {
      throw new HelmException(
          Problem.of(
                  "helm-values-type",
                  "type mismatch on "
                      + name
                      + ": "
                      + "%!t("
                      + GoValues.typeName(dest.get(name))
                      + "="
                      + GoFormat.value(dest.get(name))
                      + ")")
              .withPath(name)
              .withHint("the values of a subchart must be a map"));
    }
    return table;
  }

  private void coalesceValues(
      ChartNode chart, Map<String, @Nullable Object> dest, String path, boolean merge) {
    Map<String, @Nullable Object> defaults = Tables.copy(chart.values());
    for (Map.Entry<String, @Nullable Object> entry : defaults.entrySet()) {
      String key = entry.getKey();
      Object value = dest.get(key);
      Map<String, @Nullable Object> table = table(value);
      if (value == null && !dest.containsKey(key)) {
        dest.put(key, entry.getValue());
      } else if (value == null && !merge) {
        dest.remove(key);
      } else if (table != null) {
        Map<String, @Nullable Object> under = table(entry.getValue());
        if (under != null) {
          coalesceTables(table, under, join(path, key), merge || isChild(chart, key));
        } else if (entry.getValue() != null) {
          warn(join(path, key), "warning: skipped value for " + join(path, key) + ": Not a table.");
        }
      }
    }
  }

  private static boolean isChild(ChartNode chart, String key) {
    for (ChartNode child : chart.children()) {
      if (child.name().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private void coalesceGlobals(
      Map<String, @Nullable Object> dest, Map<String, @Nullable Object> source, String path) {
    Map<String, @Nullable Object> destGlobals = globals(dest, "destination");
    Map<String, @Nullable Object> sourceGlobals =
        destGlobals == null ? null : globals(source, "source");
    if (destGlobals == null || sourceGlobals == null) {
      return;
    }
    for (Map.Entry<String, @Nullable Object> entry : sourceGlobals.entrySet()) {
      coalesceGlobal(entry.getKey(), entry.getValue(), destGlobals, path);
    }
    dest.put(GLOBAL, destGlobals);
  }

  private void coalesceGlobal(
      String key, @Nullable Object value, Map<String, @Nullable Object> destGlobals, String path) {
    Map<String, @Nullable Object> table = table(value);
    Object below = destGlobals.get(key);
    Map<String, @Nullable Object> belowTable = table(below);
    if (table == null) {
      if (belowTable == null) {
        destGlobals.put(key, value);
      } else {
        warn(key, "key " + key + " is table. Skipping");
      }
      return;
    }
    Map<String, @Nullable Object> joined = new LinkedHashMap<>(table);
    if (!destGlobals.containsKey(key)) {
      destGlobals.put(key, joined);
    } else if (belowTable == null) {
      warn(key, "Conflict: cannot merge map onto non-map for \"" + key + "\". Skipping.");
    } else {
      coalesceTables(joined, belowTable, join(path, key), true);
      destGlobals.put(key, joined);
    }
  }

  private @Nullable Map<String, @Nullable Object> globals(
      Map<String, @Nullable Object> values, String side) {
    Map<String, @Nullable Object> table = table(values.get(GLOBAL));
    if (table != null) {
      return table;
    }
    if (values.containsKey(GLOBAL)) {
      warn(GLOBAL, "warning: skipping globals because " + side + " global is not a table.");
      return null;
    }
    return new LinkedHashMap<>();
  }

  /** Lays the source under the destination, changing both. */
  void coalesceTables(
      Map<String, @Nullable Object> dest,
      Map<String, @Nullable Object> source,
      String path,
      boolean merge) {
    Set<String> nullified = nullified(dest, source, merge);
    for (Map.Entry<String, @Nullable Object> entry : source.entrySet()) {
      String key = entry.getKey();
      Object value = entry.getValue();
      Object above = dest.get(key);
      Map<String, @Nullable Object> table = table(value);
      Map<String, @Nullable Object> aboveTable = table(above);
      if (above == null && !dest.containsKey(key)) {
        dest.put(key, value);
      } else if (above == null && nullified.contains(key)) {
        dest.remove(key);
      } else if (table != null && aboveTable != null) {
        coalesceTables(aboveTable, table, join(path, key), merge);
      } else if (table != null) {
        warn(
            join(path, key),
            "warning: cannot overwrite table with non table for " + join(path, key));
      } else if (aboveTable != null && value != null) {
        warn(
            join(path, key),
            "destination for " + join(path, key) + " is a table. Ignoring non-table value");
      }
    }
  }

  /**
   * The keys whose null in the destination removes them. Helm 4 also marks those nulls in the
   * source, so that they reach what the source is shared with.
   */
  private Set<String> nullified(
      Map<String, @Nullable Object> dest, Map<String, @Nullable Object> source, boolean merge) {
    List<String> nulls = null;
    for (Map.Entry<String, @Nullable Object> entry : dest.entrySet()) {
      if (entry.getValue() == null) {
        nulls = nulls == null ? new ArrayList<>() : nulls;
        nulls.add(entry.getKey());
      }
    }
    if (nulls == null) {
      return Set.of();
    }
    Set<String> nullified = new HashSet<>();
    for (String key : nulls) {
      boolean removes = helm.isHelm4() ? source.get(key) != null : source.containsKey(key);
      if (helm.isHelm4()) {
        source.put(key, null);
      }
      if (removes && !merge) {
        nullified.add(key);
      }
    }
    return nullified;
  }

  private void warn(String path, String text) {
    findings.accept(Problem.of("helm-values-overlap", text).withPath(path));
  }

  static String join(String prefix, String key) {
    return prefix.isEmpty() ? key : prefix + "." + key;
  }
}
