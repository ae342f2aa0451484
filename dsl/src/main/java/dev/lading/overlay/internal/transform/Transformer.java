package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.resource.ResourceSet;

/** One change of a set of resources, settings and all. */
@FunctionalInterface
public interface Transformer {

  /**
   * Changes the set.
   *
   * @throws dev.lading.problem.LadingException when the change cannot be made
   */
  void transform(ResourceSet set);
}
