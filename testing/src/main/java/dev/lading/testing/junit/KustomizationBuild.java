package dev.lading.testing.junit;

import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.KustomizeResult;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.packages.ChartRenderer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Builds kustomizations: the only class here that knows the engine. Their charts are rendered by
 * what is on the class path for it, that is by the chart engine if a test has it.
 */
final class KustomizationBuild {

  private static final KustomizeOptions OPTIONS =
      ServiceLoader.load(ChartRenderer.class, KustomizationBuild.class.getClassLoader())
          .findFirst()
          .map(KustomizeOptions.defaults()::withCharts)
          .orElse(KustomizeOptions.defaults());

  private KustomizationBuild() {}

  static LoadedManifests load(Path directory) {
    KustomizeResult result = Kustomization.load(directory).withOptions(OPTIONS).result();
    Manifests manifests = result.manifests();
    Map<ResourceId, String> files = new HashMap<>();
    Iterator<KustomizeResult.BuiltResource> built = result.resources().iterator();
    for (KubernetesResource resource : manifests) {
      String source = built.hasNext() ? built.next().source() : "";
      if (!source.isEmpty()) {
        files.put(resource.id(), directory.resolve(source).normalize().toString());
      }
    }
    return LoadedManifests.of(manifests, files, result);
  }
}
