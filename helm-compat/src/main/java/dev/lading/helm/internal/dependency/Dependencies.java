package dev.lading.helm.internal.dependency;

import static dev.lading.helm.internal.values.Tables.table;

import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.values.Tables;
import dev.lading.helm.internal.version.Versions;
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
 * Decides which subcharts take part and imports values from them (upstream: {@code
 * pkg/chart/v2/util/dependencies.go}).
 *
 * <p>Each entry of the chart's dependencies takes the first subchart of its name whose version is
 * in its range, under its alias; subcharts no entry takes stay as they are. Tags switch entries on
 * or off, conditions override tags. Disabled subcharts leave the tree, and their entries the
 * metadata.
 */
public final class Dependencies {

  private final Consumer<Problem> findings;
  private final Coalescer coalescer;

  public Dependencies(HelmVersion helm, Consumer<Problem> findings) {
    this.findings = findings;
    this.coalescer = new Coalescer(helm, findings);
  }

  /** The tree of the charts that take part for these values, with imported defaults. */
  public ChartNode resolve(LoadedChart chart, Map<String, @Nullable Object> values) {
    ChartNode root = ChartNode.of(chart);
    enable(root, values, "");
    importValues(root);
    return root;
  }

  /** The values of a resolved tree: the root's, which hold those of the subcharts. */
  public Map<String, @Nullable Object> coalesce(
      ChartNode chart, Map<String, @Nullable Object> values) {
    return coalescer.coalesce(chart, values);
  }

  private void enable(ChartNode chart, Map<String, @Nullable Object> values, String path) {
    List<ChartDependency> declared = chart.metadata().dependencies();
    if (declared.isEmpty()) {
      return;
    }
    chart.setChildren(named(chart, declared));
    Map<String, @Nullable Object> coalesced = coalescer.coalesce(chart, values);
    List<ChartDependency> enabled = new ArrayList<>();
    Set<String> disabled = new HashSet<>();
    for (ChartDependency dependency : declared) {
      String name = dependency.effectiveName();
      if (isEnabled(dependency, name, coalesced, path)) {
        enabled.add(dependency.resolved(name, true));
      } else {
        disabled.add(name);
      }
    }
    enabled.removeIf(dependency -> disabled.contains(dependency.name()));
    List<ChartNode> children = new ArrayList<>(chart.children());
    children.removeIf(child -> disabled.contains(child.name()));
    for (ChartNode child : children) {
      enable(child, coalesced, path + child.name() + ".");
    }
    chart.setMetadata(chart.metadata().resolved(chart.name(), enabled));
    chart.setChildren(children);
  }

  private static List<ChartNode> named(ChartNode chart, List<ChartDependency> declared) {
    List<ChartNode> children = new ArrayList<>();
    for (ChartNode child : chart.children()) {
      if (declared.stream().noneMatch(dependency -> takes(dependency, child))) {
        children.add(child);
      }
    }
    for (ChartDependency dependency : declared) {
      for (ChartNode child : chart.children()) {
        if (takes(dependency, child)) {
          children.add(dependency.alias().isEmpty() ? child : child.copyAs(dependency.alias()));
          break;
        }
      }
    }
    return children;
  }

  private static boolean takes(ChartDependency dependency, ChartNode child) {
    return child.chart().name().equals(dependency.name())
        && Versions.inRange(dependency.version(), child.metadata().version());
  }

  private boolean isEnabled(
      ChartDependency dependency, String name, Map<String, @Nullable Object> values, String path) {
    for (String condition : dependency.condition().strip().split(",", -1)) {
      Object value = condition.isEmpty() ? null : Tables.scalarAt(values, path + condition);
      if (value instanceof Boolean on) {
        return on;
      }
      if (value != null) {
        findings.accept(
            Problem.of("helm-dependency-condition", "the condition of " + name + " is no boolean")
                .withPath(condition));
      }
    }
    return isTagged(dependency, table(values.get("tags")));
  }

  private boolean isTagged(
      ChartDependency dependency, @Nullable Map<String, @Nullable Object> tags) {
    boolean off = false;
    for (String tag : tags == null ? List.<String>of() : dependency.tags()) {
      Object value = tags == null ? null : tags.get(tag);
      if (value instanceof Boolean on) {
        if (on) {
          return true;
        }
        off = true;
      } else if (value != null) {
        findings.accept(
            Problem.of("helm-dependency-tag", "the tag " + tag + " is no boolean")
                .withPath("tags." + tag));
      }
    }
    return !off;
  }

  private void importValues(ChartNode chart) {
    chart.children().forEach(this::importValues);
    if (chart.metadata().dependencies().isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> defaults = coalescer.mergedDefaults(chart);
    Map<String, @Nullable Object> imported = new LinkedHashMap<>();
    List<ChartDependency> dependencies = new ArrayList<>();
    for (ChartDependency dependency : chart.metadata().dependencies()) {
      dependencies.add(importFrom(dependency, defaults, imported));
    }
    chart.setMetadata(chart.metadata().resolved(chart.name(), dependencies));
    if (imported.isEmpty()) {
      chart.setValues(defaults);
      return;
    }
    Map<String, @Nullable Object> values = Tables.copy(defaults);
    coalescer.coalesceTables(values, imported, "", true);
    chart.setValues(values);
  }

  private ChartDependency importFrom(
      ChartDependency dependency,
      Map<String, @Nullable Object> defaults,
      Map<String, @Nullable Object> imported) {
    if (dependency.importValues().isEmpty()) {
      return dependency;
    }
    List<Object> resolved = new ArrayList<>();
    for (Object entry : dependency.importValues()) {
      ImportPath path = ImportPath.of(entry);
      resolved.add(Map.of("child", path.child(), "parent", path.parent()));
      Map<String, @Nullable Object> table =
          Tables.at(defaults, dependency.name() + "." + path.child());
      if (table == null) {
        findings.accept(
            Problem.of(
                    "helm-import-values",
                    "ImportValues missing table from chart " + dependency.name())
                .withPath(path.child()));
      } else {
        coalescer.coalesceTables(imported, path.atParent(table), "", true);
      }
    }
    return dependency.withImportValues(resolved);
  }

  /** Where values come from in the child and go to in the parent. */
  private record ImportPath(String child, String parent) {

    static ImportPath of(Object entry) {
      if (entry instanceof Map<?, ?> pair) {
        return new ImportPath(
            String.valueOf(pair.get("child")), String.valueOf(pair.get("parent")));
      }
      return new ImportPath("exports." + entry, ".");
    }

    Map<String, @Nullable Object> atParent(Map<String, @Nullable Object> table) {
      if (parent.equals(".")) {
        return table;
      }
      Map<String, @Nullable Object> nested = table;
      for (int end = parent.length(); end >= 0; ) {
        int dot = parent.lastIndexOf('.', end - 1);
        Map<String, @Nullable Object> outer = new LinkedHashMap<>();
        outer.put(parent.substring(dot + 1, end), nested);
        nested = outer;
        end = dot;
      }
      return nested;
    }
  }
}
