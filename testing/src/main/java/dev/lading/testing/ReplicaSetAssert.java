package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.ReplicaSet;

/** Assertions about a ReplicaSet. */
public final class ReplicaSetAssert extends AbstractReplicatedAssert<ReplicaSetAssert, ReplicaSet> {

  ReplicaSetAssert(ReplicaSet actual, Manifests set) {
    super(actual, set, ReplicaSetAssert.class);
  }
}
