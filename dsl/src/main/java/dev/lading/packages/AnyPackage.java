package dev.lading.packages;

import dev.lading.manifest.Manifests;

/**
 * Makes manifests for a release from values, whatever it is written in: a Helm chart, or a {@link
 * ManifestPackage} in Java. Implementations are immutable and usable from any thread.
 */
public interface AnyPackage {

  /** Name, version and the like. */
  PackageMetadata about();

  /**
   * Everything a release consists of.
   *
   * @throws dev.lading.problem.LadingException when the values do not fit the package
   */
  RenderedPackage render(RenderRequest request);

  /**
   * The manifests of a release, without hooks.
   *
   * @throws dev.lading.problem.LadingException when the values do not fit the package
   */
  default Manifests render(Release release, Values values) {
    return render(RenderRequest.of(release).withValues(values)).manifests();
  }
}
