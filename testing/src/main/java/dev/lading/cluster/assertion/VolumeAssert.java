package dev.lading.cluster.assertion;

import dev.lading.cluster.PodView;
import dev.lading.cluster.PodVolumeView;
import dev.lading.cluster.VolumeView;
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

  /** Its claim is bound to the persistent volume with a name. */
  public VolumeAssert isBoundTo(String persistentVolume) {
    PodVolumeView view = actual.volume(volume);
    String bound = view.persistentVolume().map(VolumeView::name).orElse("");
    if (!bound.equals(persistentVolume)) {
      failWithMessage(
          "Expected volume %s of %s to be bound to %s, but %s",
          volume,
          actual,
          persistentVolume,
          view.claim().map(Explanation::line).orElse("it has no claim"));
    }
    return this;
  }
}
