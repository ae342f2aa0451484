package dev.lading.cluster;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a Pod; a failure tells why it is as it is. */
public final class PodAssert extends AbstractAssert<PodAssert, PodView> {

  PodAssert(PodView actual) {
    super(actual, PodAssert.class);
  }

  private String explanation() {
    return Explanation.of(actual.cluster(), List.of(actual)) + Explanation.lines(actual.events());
  }

  /** It runs. */
  public PodAssert isRunning() {
    return hasPhase("Running");
  }

  /** It waits: for a node, a volume, a config map. */
  public PodAssert isPending() {
    return hasPhase("Pending");
  }

  /** It has a phase. */
  public PodAssert hasPhase(String phase) {
    if (!actual.phase().value().equals(phase)) {
      failWithMessage(
          "%nExpected Pod %s to be %s, but it is %s:%n%s",
          actual.name(), phase, actual.phase(), explanation());
    }
    return this;
  }

  /** It waits, for a reason that contains a text. */
  public PodAssert isPendingBecause(String text) {
    isPending();
    String reason = actual.reason().orElse("");
    if (!reason.contains(text)) {
      failWithMessage(
          "%nExpected Pod %s to be Pending because%n  %s%nbut the reason is%n  %s",
          actual.name(), text, reason);
    }
    return this;
  }

  /** It takes requests. */
  public PodAssert isReady() {
    if (!actual.isReady()) {
      failWithMessage(
          "%nExpected Pod %s to be ready, but it is not:%n%s", actual.name(), explanation());
    }
    return this;
  }

  /** It does not take requests. */
  public PodAssert isNotReady() {
    if (actual.isReady()) {
      failWithMessage("%nExpected Pod %s not to be ready, but it is", actual.name());
    }
    return this;
  }

  /** It is on a node. */
  public PodAssert isOnNode(String node) {
    if (!actual.node().equals(Optional.of(node))) {
      failWithMessage(
          "%nExpected Pod %s to be on %s, but it is %s:%n%s",
          actual.name(), node, actual.node().map(n -> "on " + n).orElse("nowhere"), explanation());
    }
    return this;
  }

  /** Goes on with one of its volumes, which must exist. */
  public PodVolumeAssert volume(String name) {
    return new PodVolumeAssert(actual.volume(name));
  }
}
