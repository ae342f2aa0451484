package dev.lading.cluster.assertion;

import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Connection;
import dev.lading.cluster.network.Connection.Outcome;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a connection. */
public final class ConnectionAssert extends AbstractAssert<ConnectionAssert, Connection> {

  ConnectionAssert(Connection actual) {
    super(actual, ConnectionAssert.class);
  }

  /** It ends at a container. */
  public ConnectionAssert isReached() {
    return endsWith(Outcome.REACHED);
  }

  /** It ends at one of exactly these Pods, in any order. */
  public ConnectionAssert reachesPods(String... pods) {
    isReached();
    if (!actual.pods().stream()
        .sorted()
        .toList()
        .equals(List.of(pods).stream().sorted().toList())) {
      failWithMessage("Expected to reach %s, but%n%s", List.of(pods), actual.explain());
    }
    return this;
  }

  /** It ends at a container on a port. */
  public ConnectionAssert reachesContainer(String container, int port) {
    isReached();
    boolean all = actual.allowed().stream().allMatch(one -> isAt(one, container, port));
    if (!all) {
      failWithMessage(
          "Expected to reach container %s on %s, but%n%s", container, port, actual.explain());
    }
    return this;
  }

  private static boolean isAt(Backend backend, String container, int port) {
    return backend.port() == port && backend.container().filter(container::equals).isPresent();
  }

  /** It ends in a certain way. */
  public ConnectionAssert endsWith(Outcome outcome) {
    if (actual.outcome() != outcome) {
      failWithMessage("Expected %s, but%n%s", outcome, actual.explain());
    }
    return this;
  }

  /** A network policy forbids it. */
  public ConnectionAssert isDenied() {
    return endsWith(Outcome.DENIED);
  }

  /** The network policy with a name is among those that forbid it. */
  public ConnectionAssert isDeniedBy(String policy) {
    isDenied();
    if (!List.of(actual.reason().split("[ ,]+")).contains(policy)) {
      failWithMessage("Expected policy %s to deny it, but%n%s", policy, actual.explain());
    }
    return this;
  }
}
