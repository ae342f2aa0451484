package dev.lading.kustomize.internal.accumulate;

import dev.lading.overlay.internal.resource.Resource;

/** What every resource must still have when a build ends. */
public final class ResourceCheck {

  private ResourceCheck() {}

  /**
   * Checks that a resource has a kind and a name.
   *
   * @throws dev.lading.kustomize.options.KustomizeException when a change has taken one away
   */
  public static void check(Resource resource) {
    Metadata.of(resource.node()).check(resource.node());
  }
}
