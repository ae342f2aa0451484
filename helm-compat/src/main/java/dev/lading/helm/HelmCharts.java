package dev.lading.helm;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.ChartFiles;
import dev.lading.packages.ChartRenderer;
import dev.lading.packages.ChartRequest;
import dev.lading.packages.Release;
import dev.lading.sprig.SprigFunctions;
import java.nio.file.Files;
import java.util.Map;

/**
 * Renders the charts of kustomizations, as {@code kubectl kustomize --enable-helm} does with the
 * Helm it runs:
 *
 * <pre>{@code
 * KustomizeOptions.defaults().withCharts(new HelmCharts())
 * }</pre>
 *
 * <p>Charts are those that are there; none is fetched. A release without a name, for which Helm
 * takes the time of day, is called {@code release-name}. Immutable and safe for use by many
 * threads.
 */
public final class HelmCharts implements ChartRenderer {

  private final HelmVersion version;

  /** Renders as Helm 3.17, the last minor version of those that kustomize 5 can run. */
  public HelmCharts() {
    this(HelmVersion.V3_17);
  }

  /** Renders as another version of Helm. */
  public HelmCharts(HelmVersion version) {
    this.version = version;
  }

  /**
   * {@inheritDoc}
   *
   * @throws HelmException in Helm's words, or when the chart is not there
   */
  @Override
  public String render(ChartRequest request) {
    HelmChart chart = load(request);
    HelmValues values = HelmValues.of(version);
    for (int i = 0; i < request.values().size(); i++) {
      values.yaml(request.values().get(i), "values " + (i + 1) + " of chart " + request.name());
    }
    String namespace = request.namespace().isEmpty() ? "default" : request.namespace();
    return chart
        .render(
            Release.release(releaseName(request)).namespace(namespace),
            values.toValues(),
            options(request))
        .stream();
  }

  private HelmChart load(ChartRequest request) {
    LoadOptions options = LoadOptions.defaults().withVersion(version);
    if (request.files() instanceof ChartFiles.OnDisk disk) {
      require(Files.isDirectory(disk.directory()), request, " in " + disk.directory());
      return HelmChart.load(disk.directory(), options);
    }
    Map<String, byte[]> contents = ((ChartFiles.InMemory) request.files()).contents();
    require(!contents.isEmpty(), request, " there");
    return HelmChart.of(contents, options);
  }

  private static void require(boolean there, ChartRequest request, String place) {
    if (!there) {
      throw HelmException.of(
          "helm-chart-not-fetched",
          "chart " + request.name() + " is not" + place + ", and charts are not fetched");
    }
  }

  private static RenderOptions options(ChartRequest request) {
    RenderOptions options =
        RenderOptions.defaults()
            .withApiVersions(request.apiVersions())
            .withCrds(request.includeCrds())
            .withoutHooks(request.skipHooks())
            .withoutTests(request.skipTests());
    return request.kubeVersion().isEmpty()
        ? options
        : options.withKubeVersion(request.kubeVersion());
  }

  private static String releaseName(ChartRequest request) {
    if (!request.nameTemplate().isEmpty()) {
      return nameFrom(request.nameTemplate());
    }
    return request.releaseName().isEmpty() ? "release-name" : request.releaseName();
  }

  /**
   * The name of a release that a template gives ({@code --name-template}).
   *
   * @throws HelmException when the template fails
   */
  public static String nameFrom(String template) {
    try {
      return TemplateSet.parse(
              "name-template",
              template,
              TemplateOptions.defaults().withFunctions(SprigFunctions.registry()))
          .execute(null);
    } catch (TemplateException malformed) {
      throw HelmException.of("helm-name-template", String.valueOf(malformed.getMessage()));
    }
  }
}
