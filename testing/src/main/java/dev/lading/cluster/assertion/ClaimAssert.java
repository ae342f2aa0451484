package dev.lading.cluster.assertion;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.VolumeView;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a claim; a failure tells why it is as it is. */
public final class ClaimAssert extends AbstractAssert<ClaimAssert, ClaimView> {

  ClaimAssert(ClaimView actual) {
    super(actual, ClaimAssert.class);
  }

  /** It has a volume. */
  public ClaimAssert isBound() {
    if (!actual.isBound()) {
      failWithMessage(
          "%nExpected claim %s to be bound, but: %s", actual.name(), Explanation.line(actual));
    }
    return this;
  }

  /** It has the volume with a name. */
  public ClaimAssert isBoundTo(String volume) {
    String bound = actual.volume().map(VolumeView::name).orElse("");
    if (!bound.equals(volume)) {
      failWithMessage(
          "%nExpected claim %s to be bound to %s, but: %s",
          actual.name(), volume, Explanation.line(actual));
    }
    return this;
  }

  /** It waits, for a reason that contains a text. */
  public ClaimAssert isPendingBecause(String text) {
    if (!actual.phase().value().equals("Pending") || !actual.reason().orElse("").contains(text)) {
      failWithMessage(
          "%nExpected claim %s to be Pending because%n  %s%nbut: %s",
          actual.name(), text, Explanation.line(actual));
    }
    return this;
  }

  /** It waits for a volume. */
  public ClaimAssert isPending() {
    return isPendingBecause("");
  }

  /** It asks for volumes of a class. */
  public ClaimAssert hasStorageClass(String name) {
    if (!actual.storageClass().orElse("").equals(name)) {
      failWithMessage(
          "%nExpected claim %s to have the storage class %s, but it has %s",
          actual.name(), name, actual.storageClass().orElse("none"));
    }
    return this;
  }
}
