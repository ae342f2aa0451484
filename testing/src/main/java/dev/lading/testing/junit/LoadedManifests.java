package dev.lading.testing.junit;

import dev.lading.manifest.FieldPath;
import dev.lading.manifest.Manifests;
import dev.lading.model.ResourceId;
import dev.lading.validation.SourceMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Manifests and where they came from.
 *
 * @param manifests the manifests
 * @param sources where their resources were written
 * @param product what the engine made, for tests that want more than manifests
 */
record LoadedManifests(Manifests manifests, SourceMap sources, Object product) {

  static LoadedManifests of(Manifests manifests, Map<ResourceId, String> files, Object product) {
    return new LoadedManifests(manifests, SourceMap.ofFiles(files), product);
  }

  /** The file or template a resource came from, or null. */
  @Nullable String fileOf(ResourceId resource) {
    SourceMap.Place place = sources.find(resource, FieldPath.ROOT);
    return place == null ? null : place.source();
  }
}
