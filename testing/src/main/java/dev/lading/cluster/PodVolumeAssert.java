package dev.lading.cluster;

import org.assertj.core.api.AbstractAssert;

/** Assertions about a volume of a Pod. */
public final class PodVolumeAssert extends AbstractAssert<PodVolumeAssert, PodVolumeView> {

  PodVolumeAssert(PodVolumeView actual) {
    super(actual, PodVolumeAssert.class);
  }

  private String where() {
    return "volume " + actual.name() + " of Pod " + actual.pod().name();
  }

  /** Behind it is the claim with a name, which exists. */
  public PodVolumeAssert isBackedByClaim(String name) {
    if (!actual.claimName().orElse("").equals(name)) {
      failWithMessage(
          "%nExpected %s to be backed by claim %s, but it is %s",
          where(),
          name,
          actual.claimName().map(n -> "backed by claim " + n).orElse("backed by no claim"));
    }
    if (actual.claim().isEmpty()) {
      failWithMessage(
          "%nExpected %s to be backed by claim %s, but there is no such claim", where(), name);
    }
    return this;
  }

  /** Its claim is bound to the volume with a name. */
  public PodVolumeAssert isBoundTo(String name) {
    String bound = actual.persistentVolume().map(VolumeView::name).orElse("");
    if (!bound.equals(name)) {
      failWithMessage(
          "%nExpected %s to be bound to %s, but %s",
          where(), name, actual.claim().map(Explanation::line).orElse("it has no claim"));
    }
    return this;
  }
}
