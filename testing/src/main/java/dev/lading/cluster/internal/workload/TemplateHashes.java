package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.IdentityHashMap;

/** The symbolic hashes of pod templates, each computed once a run. */
final class TemplateHashes {

  private final IdentityHashMap<PodTemplateSpec, String> known = new IdentityHashMap<>();

  String of(PodTemplateSpec template) {
    return known.computeIfAbsent(template, SymbolicNames::hash);
  }
}
