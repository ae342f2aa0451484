package dev.lading.cluster.assertion;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.VolumeView;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a persistent volume. */
public final class PersistentVolumeAssert
    extends AbstractAssert<PersistentVolumeAssert, VolumeView> {

  PersistentVolumeAssert(VolumeView actual) {
    super(actual, PersistentVolumeAssert.class);
  }

  /** It has a phase: Available, Bound, Released. */
  public PersistentVolumeAssert hasPhase(String phase) {
    if (!actual.phase().value().equals(phase)) {
      failWithMessage(
          "%nExpected volume %s to be %s, but it is %s", actual.name(), phase, actual.phase());
    }
    return this;
  }

  /** It is bound to or reserved for the claim with a name. */
  public PersistentVolumeAssert isClaimedBy(String claim) {
    String owner = actual.claim().map(ClaimView::name).orElse("nobody");
    if (!owner.equals(claim)) {
      failWithMessage(
          "%nExpected volume %s to be claimed by %s, but it is claimed by %s",
          actual.name(), claim, owner);
    }
    return this;
  }
}
