package dev.lading.cluster.assertion;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;

/** Where assertions on clusters begin. */
public final class ClusterAssertions {

  private ClusterAssertions() {}

  /** Assertions on a cluster. */
  public static ClusterAssert assertThat(ClusterModel cluster) {
    return new ClusterAssert(cluster);
  }

  /** Assertions on a Pod. */
  public static PodAssert assertThat(PodView pod) {
    return new PodAssert(pod);
  }

  /** Assertions on a claim. */
  public static ClaimAssert assertThat(ClaimView claim) {
    return new ClaimAssert(claim);
  }
}
