package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.Pod;
import java.util.List;

/** Assertions about a Pod. */
public final class PodAssert extends AbstractPodAssert<PodAssert, Pod> {

  PodAssert(Pod actual, Manifests set) {
    super(actual, set, List.of(), PodAssert.class);
  }

  /** That the Pod is bound to a node by hand. */
  public PodAssert isOnNode(String name) {
    return isValue("node", name, "spec", "nodeName");
  }
}
