package dev.lading.cluster.assertion;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.network.Resolution;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions on looking a name up. */
public final class ResolutionAssert extends AbstractAssert<ResolutionAssert, Resolution> {

  private final ClusterModel cluster;

  ResolutionAssert(ClusterModel cluster, Resolution actual) {
    super(actual, ResolutionAssert.class);
    this.cluster = cluster;
  }

  /** The name has exactly the addresses of these Pods, in any order. */
  public ResolutionAssert hasAddressesOfPods(String... pods) {
    List<String> expected =
        Arrays.stream(pods).map(pod -> cluster.pod(pod).address().orElse("none")).toList();
    if (!new TreeSet<>(expected).equals(new TreeSet<>(actual.addresses()))) {
      failWithMessage(
          "Expected the addresses of %s, which are %s, but%n%s",
          List.of(pods), expected, actual.explain());
    }
    return this;
  }

  /** The name has the address of a Service. */
  public ResolutionAssert hasAddressOfService(String service) {
    String suffix = "/" + service;
    if (actual.targets().stream()
        .noneMatch(one -> one.equals("Service " + service) || one.endsWith(suffix))) {
      failWithMessage("Expected the address of Service %s, but%n%s", service, actual.explain());
    }
    return this;
  }

  /** The name is found in the cluster. */
  public ResolutionAssert isFound() {
    if (!actual.isFound()) {
      failWithMessage("Expected to find%n%s", actual.explain());
    }
    return this;
  }

  /** The name is not found, neither in the cluster nor possibly outside. */
  public ResolutionAssert isNotFound() {
    if (actual.isFound() || actual.dependsOnOutside()) {
      failWithMessage("Expected not to find%n%s", actual.explain());
    }
    return this;
  }

  /** The name that is found at last. */
  public ResolutionAssert isFoundAs(String fullName) {
    if (!actual.fullName().filter(fullName::equals).isPresent()) {
      failWithMessage("Expected to find it as %s, but%n%s", fullName, actual.explain());
    }
    return this;
  }

  /** How many queries are in vain. */
  public ResolutionAssert hasFailedQueries(int expected) {
    if (actual.failedQueries() != expected) {
      failWithMessage(
          "Expected %s failed queries, but there are %s:%n%s",
          expected, actual.failedQueries(), actual.explain());
    }
    return this;
  }
}
