package dev.lading.cluster.assertion;

import dev.lading.cluster.PodView;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a volume of a Pod. */
public final class VolumeAssert extends AbstractAssert<VolumeAssert, PodView> {

  private final String volume;

  VolumeAssert(PodView pod, String volume) {
    super(pod, VolumeAssert.class);
    this.volume = volume;
  }

  /** It is the claim with a name. */
  public VolumeAssert isBackedByClaim(String claim) {
    if (!actual.claimOf(volume).filter(claim::equals).isPresent()) {
      failWithMessage(
          "Expected volume %s of %s to be the claim %s, but it is %s%n%s",
          volume,
          actual,
          claim,
          actual.claimOf(volume).map(name -> "the claim " + name).orElse("no claim"),
          actual.explain());
    }
    return this;
  }
}
