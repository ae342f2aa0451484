package dev.lading.cluster.assertion;

import dev.lading.cluster.ContainerView;
import dev.lading.cluster.PodView;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a container. */
public final class ContainerAssert extends AbstractAssert<ContainerAssert, ContainerView> {

  private final PodView pod;

  ContainerAssert(PodView pod, ContainerView actual) {
    super(actual, ContainerAssert.class);
    this.pod = pod;
  }

  /** On its environment. */
  public EnvironmentAssert environment() {
    return new EnvironmentAssert(actual.environment());
  }

  /** On what it finds at a path. */
  public DirectoryAssert files(String path) {
    return new DirectoryAssert(actual.files(path));
  }

  /** It runs a command with arguments, after expansion. */
  public ContainerAssert runs(String... words) {
    if (!actual.command().words().equals(List.of(words))) {
      failWithMessage("Expected to run %s, but it runs %s", List.of(words), actual.command());
    }
    return this;
  }

  /** It starts. */
  public ContainerAssert starts() {
    if (actual.problem().isPresent()) {
      failWithMessage("Expected it to start, but%n%s", pod.explain());
    }
    return this;
  }

  /** It does not start, for a reason such as {@code CreateContainerConfigError}. */
  public ContainerAssert doesNotStart(String reason) {
    if (!actual.problem().filter(problem -> problem.reason().equals(reason)).isPresent()) {
      failWithMessage("Expected %s, but%n%s", reason, pod.explain());
    }
    return this;
  }
}
