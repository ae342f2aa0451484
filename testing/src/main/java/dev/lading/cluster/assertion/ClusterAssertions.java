package dev.lading.cluster.assertion;

import dev.lading.cluster.ClusterModel;

/** Where assertions on clusters begin. */
public final class ClusterAssertions {

  private ClusterAssertions() {}

  /** Assertions on a cluster. */
  public static ClusterAssert assertThat(ClusterModel cluster) {
    return new ClusterAssert(cluster);
  }
}
