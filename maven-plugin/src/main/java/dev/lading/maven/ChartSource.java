package dev.lading.maven;

import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.RenderedChart;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.problem.Problem;
import java.io.File;
import java.nio.file.Path;

/** What {@code helm template} would print. */
record ChartSource(String name, Path path, Rendering rendering) implements Source {

  @Override
  public Rendered render() {
    HelmVersion version = rendering.helm3 ? HelmVersion.V3_17 : HelmVersion.V4_1;
    HelmValues values = HelmValues.of(version);
    for (File file : rendering.valuesFiles) {
      values.file(file.getPath());
    }
    rendering.set.forEach(values::set);
    RenderedChart chart =
        HelmChart.load(path, LoadOptions.defaults().withVersion(version))
            .render(release(), values.toValues(), options());
    return new Rendered(
        name,
        path.toString(),
        chart.stream(),
        chart.findings().stream().map(Problem::toString).toList());
  }

  private Release release() {
    String release = rendering.release;
    return Release.release(release == null ? name : release).namespace(rendering.namespace);
  }

  private RenderOptions options() {
    RenderOptions options = RenderOptions.defaults().withCrds(rendering.includeCrds);
    String version = rendering.kubeVersion;
    return version == null ? options : options.withKubeVersion(version);
  }
}
