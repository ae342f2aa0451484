package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.path.FilePaths;
import dev.lading.kustomize.internal.spec.Entries.ChartEntry;
import dev.lading.kustomize.internal.spec.Entries.ChartGlobals;
import dev.lading.kustomize.internal.spec.YamlValues;
import dev.lading.kustomize.options.FileTree;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.packages.ChartFiles;
import dev.lading.packages.ChartRenderer;
import dev.lading.packages.ChartRequest;
import dev.lading.patch.internal.merge.KustomizeMerge;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.problem.LadingException;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.YamlWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a chart a kustomization names with the renderer the caller passed (kustomize {@code
 * HelmChartInflationGenerator}, which runs Helm).
 */
final class ChartInflation {

  private static final String CODE = "chart";

  private final Target target;
  private final ChartEntry chart;
  private final ChartRenderer renderer;
  private final String home;

  private ChartInflation(Target target, ChartEntry chart, ChartRenderer renderer, String home) {
    this.target = target;
    this.chart = chart;
    this.renderer = renderer;
    this.home = home;
  }

  static ChartInflation configure(Target target, ChartEntry chart, ChartGlobals globals) {
    ChartRenderer renderer =
        target
            .run()
            .options()
            .charts()
            .orElseThrow(
                () ->
                    Failures.of(
                        CODE,
                        "trouble configuring builtin HelmChartInflationGenerator: must specify"
                            + " --enable-helm",
                        "pass a renderer with KustomizeOptions.withCharts"));
    if (chart.name().isEmpty()) {
      throw Failures.of(CODE, "chart name cannot be empty", "name the chart");
    }
    for (String file : chart.additionalValuesFiles()) {
      try {
        target.loader().load(file);
      } catch (LadingException failure) {
        throw Failures.wrap("could not load additionalValuesFile", failure);
      }
    }
    switch (chart.valuesMerge()) {
      case "", "merge", "override", "replace" -> {}
      default ->
          throw Failures.of(
              CODE,
              "valuesMerge must be one of [merge override replace]",
              "use one of these, or leave it away");
    }
    return new ChartInflation(target, chart, renderer, homeOf(target, chart, globals));
  }

  private static String homeOf(Target target, ChartEntry chart, ChartGlobals globals) {
    String home = globals.chartHome().isEmpty() ? "charts" : globals.chartHome();
    String absolute =
        home.startsWith("/")
            ? FilePaths.join("/", home)
            : FilePaths.join(target.loader().root(), home);
    boolean versioned = !chart.version().isEmpty() && !chart.repo().isEmpty();
    return versioned ? FilePaths.join(absolute, chart.name() + "-" + chart.version()) : absolute;
  }

  List<Resource> resources() {
    String path = FilePaths.join(home, chart.name());
    if (!isDirectory(path) && chart.repo().isEmpty()) {
      throw Failures.of(
          CODE,
          "no repo specified for pull, no chart found at ''",
          "put the chart into " + path + ", or give its repo");
    }
    List<String> values = new ArrayList<>();
    values.add(mainValues(path));
    for (String file : chart.additionalValuesFiles()) {
      values.add(text(file));
    }
    ChartRequest request =
        new ChartRequest(
            files(path),
            chart.name(),
            chart.version(),
            chart.repo(),
            chart.releaseName(),
            chart.namespace(),
            chart.nameTemplate(),
            values,
            chart.includeCrds(),
            chart.skipHooks(),
            chart.skipTests(),
            chart.apiVersions(),
            chart.kubeVersion());
    return target.run().reader().read(renderer.render(request));
  }

  private boolean isDirectory(String path) {
    try {
      FileTree.Entry entry = target.loader().files().resolve(path);
      return entry != null && entry.directory();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private ChartFiles files(String path) {
    try {
      return target.loader().files().chart(path);
    } catch (IOException unreadable) {
      throw Failures.of(
          CODE,
          "chart " + chart.name() + " cannot be read: " + unreadable.getMessage(),
          "make it readable at " + path);
    }
  }

  private String text(String path) {
    return ResourceReader.decode(target.loader().load(path));
  }

  private String mainValues(String chartPath) {
    String file =
        chart.valuesFile().isEmpty()
            ? FilePaths.join(chartPath, "values.yaml")
            : chart.valuesFile();
    Node inline = chart.valuesInline();
    if (inline == null || inline.content().isEmpty()) {
      return text(file);
    }
    Node inlineValues = inline.copy();
    if (chart.valuesMerge().equals("replace")) {
      return YamlWriter.writeTree(YamlValues.of(inlineValues));
    }
    Node fileValues = NodeReader.firstDocument(text(file), YamlLimits.defaults());
    Node base = fileValues == null ? Node.mapping() : fileValues;
    KustomizeMerge merge = new KustomizeMerge((apiVersion, kind) -> null);
    Node merged =
        chart.valuesMerge().equals("merge")
            ? merge.merge(inlineValues, base)
            : merge.merge(base, inlineValues);
    return merged == null ? "" : YamlWriter.writeTree(NodeValues.value(merged));
  }
}
