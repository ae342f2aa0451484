package dev.lading.cluster.assertion;

import dev.lading.cluster.network.Endpoints;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the endpoints of a Service. */
public final class EndpointsAssert extends AbstractAssert<EndpointsAssert, Endpoints> {

  EndpointsAssert(Endpoints actual) {
    super(actual, EndpointsAssert.class);
  }

  /** Traffic goes to exactly these Pods. */
  public EndpointsAssert areReadyPods(String... pods) {
    if (!actual.readyPods().stream()
        .sorted()
        .toList()
        .equals(List.of(pods).stream().sorted().toList())) {
      failWithMessage("Expected the ready Pods %s, but%n%s", List.of(pods), actual.explain());
    }
    return this;
  }

  /** Traffic goes to this many Pods. */
  public EndpointsAssert hasReady(int count) {
    if (actual.ready().size() != count) {
      failWithMessage("Expected %s ready endpoints, but%n%s", count, actual.explain());
    }
    return this;
  }
}
