package dev.lading.cluster;

/** Assertions about a cluster model, in AssertJ's style. */
public final class ClusterAssertions {

  private ClusterAssertions() {}

  /** Assertions about a cluster. */
  public static ClusterAssert assertThat(ClusterModel actual) {
    return new ClusterAssert(actual);
  }

  /** Assertions about a Pod. */
  public static PodAssert assertThat(PodView actual) {
    return new PodAssert(actual);
  }

  /** Assertions about a claim. */
  public static ClaimAssert assertThat(ClaimView actual) {
    return new ClaimAssert(actual);
  }
}
