package dev.lading.cluster.assertion;

import dev.lading.cluster.PodVolumeView;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a volume of a Pod. */
public final class VolumeAssert extends AbstractAssert<VolumeAssert, PodVolumeView> {

  VolumeAssert(PodVolumeView actual) {
    super(actual, VolumeAssert.class);
  }

  /** It is the claim with a name. */
  public VolumeAssert isBackedByClaim(String claim) {
    if (!actual.claimName().filter(claim::equals).isPresent()) {
      failWithMessage(
          "Expected volume %s to be the claim %s, but it is %s%n%s",
          actual.name(),
          claim,
          actual.claimName().map(name -> "the claim " + name).orElse("no claim"),
          actual.pod().explain());
    }
    return this;
  }
}
