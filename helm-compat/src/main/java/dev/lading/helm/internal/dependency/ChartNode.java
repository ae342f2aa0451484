package dev.lading.helm.internal.dependency;

import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.internal.chart.LoadedChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart taking part in one rendering: its place in the tree, the name it goes by there, and the
 * subcharts that are switched on. Belongs to one rendering.
 */
public final class ChartNode {

  private final LoadedChart chart;
  private final List<ChartNode> children = new ArrayList<>();
  private ChartMetadata metadata;
  private Map<String, @Nullable Object> values;
  private @Nullable ChartNode parent;

  private ChartNode(LoadedChart chart) {
    this.chart = chart;
    this.metadata = chart.metadata();
    this.values = chart.values();
  }

  /** The tree of a chart with all its subcharts. */
  public static ChartNode of(LoadedChart chart) {
    ChartNode node = new ChartNode(chart);
    for (LoadedChart subchart : chart.subcharts()) {
      ChartNode child = of(subchart);
      child.parent = node;
      node.children.add(child);
    }
    return node;
  }

  /** A copy of the tree from here down, under another name. */
  ChartNode copyAs(String name) {
    ChartNode copy = of(chart);
    copy.metadata = chart.metadata().resolved(name, chart.metadata().dependencies());
    return copy;
  }

  public LoadedChart chart() {
    return chart;
  }

  public ChartMetadata metadata() {
    return metadata;
  }

  void setMetadata(ChartMetadata newMetadata) {
    this.metadata = newMetadata;
  }

  public String name() {
    return metadata.name();
  }

  /** The defaults; not to be changed in place. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  void setValues(Map<String, @Nullable Object> newValues) {
    this.values = newValues;
  }

  public List<ChartNode> children() {
    return children;
  }

  void setChildren(List<ChartNode> newChildren) {
    children.clear();
    children.addAll(newChildren);
    newChildren.forEach(child -> child.parent = this);
  }

  public boolean isRoot() {
    return parent == null;
  }

  /** Where templates of this chart are said to be: {@code parent/charts/child}. */
  public String fullPath() {
    return parent == null ? name() : parent.fullPath() + "/charts/" + name();
  }
}
