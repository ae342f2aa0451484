package dev.lading.testing.junit;

import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmValues;
import dev.lading.helm.RenderedChart;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.release.RenderOptions;
import dev.lading.helm.release.RenderedResource;
import dev.lading.manifest.ManifestReader;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.packages.Release;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders charts: the only class here that knows the engine. */
final class ChartRendering {

  /** What a template gets that asks for the time; any would do. */
  private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

  private ChartRendering() {}

  static LoadedManifests load(FromChart annotation, Path module) {
    HelmChart chart = HelmChart.load(module.resolve(annotation.value()));
    Release release = Release.release(annotation.release()).namespace(annotation.namespace());
    RenderedChart rendered =
        chart.render(
            release, values(annotation, module, chart.version()).toValues(), options(annotation));
    return LoadedManifests.of(rendered.manifests(), templates(rendered), rendered);
  }

  private static HelmValues values(FromChart annotation, Path module, HelmVersion version) {
    HelmValues values = HelmValues.of(version);
    for (String file : annotation.values()) {
      values.file(module.resolve(file).toString());
    }
    for (String flag : annotation.set()) {
      values.set(flag);
    }
    return values;
  }

  private static RenderOptions options(FromChart annotation) {
    RenderOptions options =
        RenderOptions.defaults()
            .withSeed(0)
            .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
            .withApiVersions(List.of(annotation.apiVersions()));
    return annotation.kubeVersion().isEmpty()
        ? options
        : options.withKubeVersion(annotation.kubeVersion());
  }

  private static Map<ResourceId, String> templates(RenderedChart rendered) {
    Map<ResourceId, String> templates = new HashMap<>();
    for (RenderedResource document : rendered.resources()) {
      if (!document.kind().isEmpty()) {
        for (KubernetesResource resource :
            ManifestReader.strict().read(document.text(), document.source())) {
          templates.put(resource.id(), document.source());
        }
      }
    }
    return templates;
  }
}
