package dev.lading.testing.junit;

import dev.lading.manifest.Manifests;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.util.Map;
import org.junit.platform.commons.support.ReflectionSupport;

/** Renders packages written in Java. */
final class PackageRendering {

  private PackageRendering() {}

  static LoadedManifests load(FromPackage annotation) {
    AnyPackage made = ReflectionSupport.newInstance(annotation.value());
    Release release = Release.release(annotation.release()).namespace(annotation.namespace());
    Manifests manifests = made.render(release, Values.empty());
    return LoadedManifests.of(manifests, Map.of(), made);
  }
}
