package dev.lading.cluster.assertion;

import dev.lading.cluster.PodView;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a Pod. */
public final class PodAssert extends AbstractAssert<PodAssert, PodView> {

  PodAssert(PodView actual) {
    super(actual, PodAssert.class);
  }

  /** On the container with a name, which must be there. */
  public ContainerAssert container(String name) {
    return new ContainerAssert(actual, actual.container(name));
  }

  /** On the volume with a name. */
  public VolumeAssert volume(String name) {
    return new VolumeAssert(actual, name);
  }

  /** It is ready. */
  public PodAssert isReady() {
    if (!actual.isReady()) {
      failWithMessage("Expected %s to be ready, but%n%s", actual, actual.explain());
    }
    return this;
  }

  /** It has no node. */
  public PodAssert isPending() {
    if (actual.node().isPresent()) {
      failWithMessage("Expected %s to be pending, but%n%s", actual, actual.explain());
    }
    return this;
  }

  /** It is pending for a reason that has a text in it, such as {@code Insufficient cpu}. */
  public PodAssert isPendingBecause(String text) {
    isPending();
    if (!actual.explain().contains(text)) {
      failWithMessage(
          "Expected %s to be pending because of %s, but%n%s", actual, text, actual.explain());
    }
    return this;
  }

  /** It is on a node. */
  public PodAssert isOn(String node) {
    if (!actual.node().filter(node::equals).isPresent()) {
      failWithMessage("Expected %s to be on %s, but%n%s", actual, node, actual.explain());
    }
    return this;
  }

  /** It runs. */
  public PodAssert isRunning() {
    return hasPhase("Running");
  }

  /** It has a phase. */
  public PodAssert hasPhase(String phase) {
    if (!actual.phase().value().equals(phase)) {
      failWithMessage(
          "%nExpected Pod %s to be %s, but it is %s:%n%s",
          actual.name(), phase, actual.phase(), actual.explain());
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
}
