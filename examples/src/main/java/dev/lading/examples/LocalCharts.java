package dev.lading.examples;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.kustomize.options.ChartRenderer;
import dev.lading.packages.Release;
import dev.lading.sprig.SprigFunctions;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Charts of kustomizations, rendered as by {@code helm template} 3.17, the Helm that kustomize
 * runs. Charts are those on this machine; none is fetched. A release without a name, for which Helm
 * takes the time of day, is called {@code release-name}.
 */
final class LocalCharts implements ChartRenderer {

  private static final HelmVersion VERSION = HelmVersion.V3_17;

  @Override
  public String render(ChartRequest request) {
    Path path = Path.of(request.chartPath());
    if (!Files.isDirectory(path)) {
      throw HelmException.of(
          "helm-chart-missing",
          "chart " + request.name() + " is not in " + path + ", and charts are not fetched");
    }
    HelmValues values = HelmValues.of(VERSION);
    for (int i = 0; i < request.values().size(); i++) {
      values.yaml(request.values().get(i), "values " + (i + 1) + " of chart " + request.name());
    }
    String namespace = request.namespace().isEmpty() ? "default" : request.namespace();
    return HelmChart.load(path, LoadOptions.defaults().withVersion(VERSION))
        .render(
            Release.release(releaseName(request)).namespace(namespace),
            values.toValues(),
            options(request))
        .stream();
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

  /** What a template for the name of a release gives ({@code --name-template}). */
  static String nameFrom(String template) {
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
