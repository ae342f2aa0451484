package dev.lading.cluster.assertion;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.event.ClusterEvent;
import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a cluster. */
public final class ClusterAssert extends AbstractAssert<ClusterAssert, ClusterModel> {

  ClusterAssert(ClusterModel actual) {
    super(actual, ClusterAssert.class);
  }

  /** On the Pod with a name, which must be there. */
  public PodAssert pod(String name) {
    isNotNull();
    return new PodAssert(actual.pod(name));
  }

  /** On the endpoints of the Service with a name, which must be there. */
  public EndpointsAssert endpoints(String service) {
    isNotNull();
    return new EndpointsAssert(actual.endpoints(service));
  }

  /** On looking a name up; say from which Pod. */
  public NameAssert resolve(String name) {
    isNotNull();
    return new NameAssert(actual, name);
  }

  /** On a connection from a Pod to a URL or {@code host:port}. */
  public ConnectionAssert connect(String pod, String target) {
    isNotNull();
    return new ConnectionAssert(actual.connect(pod, target));
  }

  /** On the way of a request through the Ingresses. */
  public RouteAssert route(String url) {
    isNotNull();
    return new RouteAssert(actual.route(url));
  }

  /** Goes on with the claim with a name, which must exist. */
  public ClaimAssert claim(String name) {
    return new ClaimAssert(actual.claim(name));
  }

  /** Goes on with the persistent volume with a name, which must exist. */
  public PersistentVolumeAssert persistentVolume(String name) {
    return new PersistentVolumeAssert(actual.volume(name));
  }

  /** The Pods, and no others, have these names. */
  public ClusterAssert hasPods(String... names) {
    List<String> there = actual.pods().stream().map(PodView::name).sorted().toList();
    List<String> expected = List.of(names).stream().sorted().toList();
    if (!there.equals(expected)) {
      failWithMessage(
          "%nExpected the Pods%n  %s%nbut there are%n  %s%n%s",
          expected, there, Explanation.warnings(actual));
    }
    return this;
  }

  /** A workload has so many Pods, all of them ready. */
  public ClusterAssert hasReadyPods(String workload, int count) {
    List<PodView> pods = actual.podsOf(workload);
    long ready = pods.stream().filter(PodView::isReady).count();
    if (pods.size() != count || ready != count) {
      failWithMessage(
          "%nExpected %s to have %s ready Pods, but %s of %s are ready:%n%s",
          workload, count, ready, pods.size(), Explanation.of(actual, pods));
    }
    return this;
  }

  /** Every Pod that has not ended well is ready. */
  public ClusterAssert isHealthy() {
    List<PodView> bad =
        actual.pods().stream()
            .filter(pod -> !pod.isReady() && !pod.phase().value().equals("Succeeded"))
            .toList();
    if (!bad.isEmpty() || !Explanation.failedCreates(actual).isEmpty()) {
      failWithMessage("%nExpected every Pod to be ready, but:%n%s", Explanation.of(actual, bad));
    }
    return this;
  }

  /** Every claim has a volume. */
  public ClusterAssert hasAllClaimsBound() {
    List<ClaimView> unbound = actual.claims().stream().filter(claim -> !claim.isBound()).toList();
    if (!unbound.isEmpty()) {
      failWithMessage(
          "%nExpected every claim to be bound, but:%n%s", Explanation.ofClaims(unbound));
    }
    return this;
  }

  /** There is an event with a reason whose message contains a text. */
  public ClusterAssert hasEvent(String reason, String text) {
    boolean found =
        actual.events().stream()
            .anyMatch(e -> e.reason().equals(reason) && e.message().contains(text));
    if (!found) {
      failWithMessage(
          "%nExpected an event %s with%n  %s%nbut there are%n%s",
          reason, text, Explanation.lines(actual.events()));
    }
    return this;
  }

  /** There is no event of type Warning. */
  public ClusterAssert hasNoWarnings() {
    List<ClusterEvent> warnings =
        actual.events().stream()
            .filter(event -> event.type() == ClusterEvent.Type.WARNING)
            .toList();
    if (!warnings.isEmpty()) {
      failWithMessage("%nExpected no warnings, but there are%n%s", Explanation.lines(warnings));
    }
    return this;
  }

  /** The API server would refuse manifests, for a reason that contains a text. */
  public ClusterAssert rejects(Manifests manifests, String text) {
    List<Problem> problems = actual.rejections(manifests);
    if (problems.stream().noneMatch(problem -> problem.message().contains(text))) {
      failWithMessage(
          "%nExpected the API server to refuse these manifests because%n  %s%nbut %s",
          text, problems.isEmpty() ? "it takes them" : "it says " + problems);
    }
    return this;
  }

  /** The API server would take manifests. */
  public ClusterAssert accepts(Manifests manifests) {
    List<Problem> problems = actual.rejections(manifests);
    if (!problems.isEmpty()) {
      failWithMessage(
          "%nExpected the API server to take these manifests, but it says %s", problems);
    }
    return this;
  }
}
