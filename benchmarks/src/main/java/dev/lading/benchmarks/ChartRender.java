package dev.lading.benchmarks;

import com.marcnuri.helm.Helm;
import dev.lading.helm.HelmChart;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
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
 * by commas.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ChartRender {

  @Param({"web", "platform"})
  private String chart;

  private final Release release = Release.release("rel").namespace("shop");
  private final RenderOptions options = RenderOptions.defaults().withKubeVersion("v1.35.0");
  private Path path;
  private HelmChart loaded;

  /** Loads the chart. */
  @Setup
  public void prepare() throws URISyntaxException {
    URL own = ChartRender.class.getResource("/charts/" + chart);
    path = own == null ? Path.of(chart) : Path.of(own.toURI());
    loaded = HelmChart.load(path);
    System.out.printf("# %s: %d characters rendered%n", chart, lading().length());
  }

  /** Renders a loaded chart. */
  @Benchmark
  public String lading() {
    return loaded.render(release, Values.empty(), options).stream();
  }

  /** Loads and renders. */
  @Benchmark
  public String ladingLoading() {
    return HelmChart.load(path).render(release, Values.empty(), options).stream();
  }

  /** Helm's engine in process: loads and renders. It leaves hooks out. */
  @Benchmark
  public String helmJava() {
    return new Helm(path)
        .template()
        .withName("rel")
        .withNamespace("shop")
        .withKubeVersion("v1.35.0")
        .call();
  }
}
