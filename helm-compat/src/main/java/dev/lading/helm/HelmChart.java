package dev.lading.helm;

import dev.lading.gotemplate.value.GoInteger;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.internal.chart.ChartLoader;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.render.ChartRenderer;
import dev.lading.helm.release.RenderOptions;
import dev.lading.manifest.Manifests;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.Capabilities;
import dev.lading.packages.PackageMetadata;
import dev.lading.packages.Release;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.RenderedPackage;
import dev.lading.packages.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Helm chart: load it once, render it as often as needed. Immutable and safe for use by many
 * threads.
 *
 * <pre>{@code
 * HelmChart redis = HelmChart.load(Path.of("redis-20.1.0.tgz"));
 * Manifests cache = redis.render(release("cache").namespace("prod"), Values.of("replica.replicaCount", 3));
 * }</pre>
 *
 * <p>Nothing outside the chart is read and nothing is fetched.
 */
public final class HelmChart implements AnyPackage {

  private final LoadedChart chart;
  private final HelmVersion version;
  private final ChartRenderer renderer;

  private HelmChart(LoadedChart chart, LoadOptions options) {
    this.chart = chart;
    this.version = options.version();
    this.renderer = new ChartRenderer(chart, version);
  }

  /**
   * Loads a chart directory or a {@code .tgz}.
   *
   * @throws HelmException when it is no chart
   */
  public static HelmChart load(Path path) {
    return load(path, LoadOptions.defaults());
  }

  /**
   * Loads a chart directory or a {@code .tgz}.
   *
   * @throws HelmException when it is no chart
   */
  public static HelmChart load(Path path, LoadOptions options) {
    return new HelmChart(loader(options).load(path), options);
  }

  /**
   * Loads a chart archive from memory.
   *
   * @param name what to call it in messages
   * @throws HelmException when it is no chart
   */
  public static HelmChart load(byte[] archive, String name, LoadOptions options) {
    return new HelmChart(loader(options).load(archive, name), options);
  }

  /**
   * Makes a chart of files in memory.
   *
   * @param files contents by their paths from the chart's root
   * @throws HelmException when they are no chart
   */
  public static HelmChart of(Map<String, byte[]> files, LoadOptions options) {
    return new HelmChart(loader(options).load(files), options);
  }

  private static ChartLoader loader(LoadOptions options) {
    return new ChartLoader(options, ChartRenderer.templateOptions(options.version()));
  }

  /** What Chart.yaml says. */
  public ChartMetadata metadata() {
    return chart.metadata();
  }

  /** The Helm this chart follows. */
  public HelmVersion version() {
    return version;
  }

  /** The chart's name. */
  public String name() {
    return chart.name();
  }

  @Override
  public PackageMetadata about() {
    ChartMetadata said = metadata();
    return new PackageMetadata(
        said.name(),
        said.version(),
        said(said.appVersion()),
        said(said.description()),
        said(said.kubeVersion()));
  }

  private static Optional<String> said(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Everything the chart gives, with the cluster's version and more APIs as {@code --kube-version}
   * and {@code --api-versions} take them, and globals under {@code global}; what the values say
   * there wins.
   *
   * @throws HelmException in Helm's words
   * @throws dev.lading.problem.LadingException when what was rendered are no Kubernetes resources
   */
  @Override
  public RenderedPackage render(RenderRequest request) {
    Values globals = request.globals().toValues();
    Values values =
        globals.tree().isEmpty()
            ? request.values()
            : Values.of("global", globals.tree()).plus(request.values());
    RenderedChart rendered = render(request.release(), values, optionsFor(request.capabilities()));
    return new RenderedPackage(
        rendered.manifests(), rendered.hookManifests(), rendered.notes(), rendered.findings());
  }

  private static RenderOptions optionsFor(Capabilities capabilities) {
    RenderOptions options =
        RenderOptions.defaults().withApiVersions(List.copyOf(capabilities.moreApis()));
    return capabilities.isDefaultVersion()
        ? options
        : options.withKubeVersion(capabilities.kubernetes().toString());
  }

  /**
   * The resources of the chart, rendered with default options, without hooks and CRD files.
   *
   * @throws HelmException in Helm's words
   * @throws dev.lading.problem.LadingException when what was rendered are no Kubernetes resources
   */
  @Override
  public Manifests render(Release release, Values values) {
    return render(release, values, RenderOptions.defaults()).manifests();
  }

  /**
   * Renders the chart. Integers of the values are int64 to templates, as those of {@code --set};
   * other numbers are float64, as those of values files.
   *
   * @throws HelmException in Helm's words
   */
  public RenderedChart render(Release release, Values values, RenderOptions options) {
    return new RenderedChart(renderer.render(release, goMap(values.tree()), options), options);
  }

  private static @Nullable Object goValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return goMap(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(goValue(item)));
      return items;
    }
    if (value instanceof Long integer) {
      return GoInteger.int64(integer);
    }
    return value instanceof Number number ? (Object) number.doubleValue() : value;
  }

  private static Map<String, @Nullable Object> goMap(Map<?, ?> map) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put((String) key, goValue(value)));
    return entries;
  }

  @Override
  public String toString() {
    return "HelmChart[" + chart + "]";
  }
}
