package dev.lading.packages;

import dev.lading.manifest.Manifests;

/** Makes manifests for a release from values: a Helm chart, or the like in Java. */
public interface ManifestPackage {

  /** The package's name. */
  String name();

  /**
   * The manifests of a release.
   *
   * @throws dev.lading.problem.LadingException when the values do not fit the package
   */
  Manifests render(Release release, Values values);
}
