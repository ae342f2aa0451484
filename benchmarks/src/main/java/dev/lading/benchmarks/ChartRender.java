package dev.lading.benchmarks;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * {@code helm template} of whole charts beside Helm's own engine in process. The charts are a small
 * application and a platform of 125 resources with subcharts, a schema and dashboards; the
 * environment variable {@code LADING_CHARTS} names the folders of other charts instead, separated
 * by commas, each with a values file behind a plus sign if it needs one: Helm's engine in process
 * asks a cluster as soon as a chart calls {@code lookup}, which charts leave alone when they are
 * given passwords.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ChartRender {

  @Param({"web", "platform"})
  private String chart;

  private final Release release = Release.release("rel").namespace("shop");
  private final RenderOptions options = RenderOptions.defaults().withKubeVersion("v1.35.0");
  private Path path;
  private @Nullable Path valuesFile;
  private Values values = Values.empty();
  private HelmChart loaded;

  /** Loads the chart. */
  @Setup
  public void prepare() throws URISyntaxException {
    URL own = ChartRender.class.getResource("/charts/" + chart);
    String[] parts = chart.split("\\+", 2);
    path = own == null ? Path.of(parts[0]) : Path.of(own.toURI());
    if (parts.length > 1) {
      valuesFile = Path.of(parts[1]);
      values = HelmValues.of(HelmVersion.V4_1).file(parts[1]).toValues();
    }
    loaded = HelmChart.load(path);
    System.out.printf("# %s: %d characters rendered%n", chart, lading().length());
  }

  /** Renders a loaded chart. */
  @Benchmark
  public String lading() {
    return loaded.render(release, values, options).stream();
  }

  /** Loads and renders. */
  @Benchmark
  public String ladingLoading() {
    return HelmChart.load(path).render(release, values, options).stream();
  }

  /** Helm's engine in process: loads and renders. It leaves hooks out. */
  @Benchmark
  public String helmJava() {
    TemplateCommand command =
        new Helm(path).template().withName("rel").withNamespace("shop").withKubeVersion("v1.35.0");
    return (valuesFile == null ? command : command.withValuesFile(valuesFile)).call();
  }
}
