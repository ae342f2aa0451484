package dev.lading.testing.junit;

import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.KustomizeResult;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Builds kustomizations: the only class here that knows the engine. */
final class KustomizationBuild {

  private KustomizationBuild() {}

  static LoadedManifests load(Path directory) {
    KustomizeResult result = Kustomization.load(directory).result();
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
