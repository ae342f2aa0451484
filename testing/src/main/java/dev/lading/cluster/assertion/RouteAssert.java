package dev.lading.cluster.assertion;

import dev.lading.cluster.network.Route;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the way of a request. */
public final class RouteAssert extends AbstractAssert<RouteAssert, Route> {

  RouteAssert(Route actual) {
    super(actual, RouteAssert.class);
  }

  /** It ends at Pods. */
  public RouteAssert isRouted() {
    return endsWith(Route.Outcome.ROUTED);
  }

  /** It goes to a Service, given as {@code name:port}. */
  public RouteAssert goesToService(String service) {
    if (!actual.service().filter(service::equals).isPresent()) {
      failWithMessage("Expected it to go to %s, but%n%s", service, actual.explain());
    }
    return this;
  }

  /** It ends at one of exactly these Pods. */
  public RouteAssert reachesPods(String... pods) {
    if (!actual.pods().stream()
        .sorted()
        .toList()
        .equals(List.of(pods).stream().sorted().toList())) {
      failWithMessage("Expected to reach %s, but%n%s", List.of(pods), actual.explain());
    }
    return this;
  }

  /** It ends in a certain way. */
  public RouteAssert endsWith(Route.Outcome outcome) {
    if (actual.outcome() != outcome) {
      failWithMessage("Expected %s, but%n%s", outcome, actual.explain());
    }
    return this;
  }
}
