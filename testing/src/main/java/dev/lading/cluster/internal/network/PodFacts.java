package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodIP;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodStatus;
import java.util.Optional;

/** What the network wants to know of a Pod. */
public final class PodFacts {

  private static final int MAX_HOSTNAME = 63;

  private PodFacts() {}

  /** The address; empty while it has none. */
  public static Optional<String> address(Pod pod) {
    return pod.status()
        .flatMap(PodStatus::podIP)
        .or(
            () ->
                pod.status().stream()
                    .flatMap(status -> status.podIPs().stream())
                    .flatMap((PodIP one) -> one.ip().stream())
                    .findFirst())
        .filter(address -> !address.isEmpty());
  }

  /** Whether the condition Ready is true. */
  public static boolean isReady(Pod pod) {
    return pod.status().stream()
        .flatMap(status -> status.conditions().stream())
        .filter(condition -> condition.type().map(Object::toString).orElse("").equals("Ready"))
        .anyMatch(condition -> condition.status().map(Object::toString).orElse("").equals("True"));
  }

  /** Whether all containers have ended and none comes back. */
  public static boolean isTerminal(Pod pod) {
    String phase = pod.status().flatMap(PodStatus::phase).map(Object::toString).orElse("");
    return phase.equals("Succeeded") || phase.equals("Failed");
  }

  /** Whether it is being deleted. */
  public static boolean isTerminating(Pod pod) {
    return pod.metadata().deletionTimestamp().isPresent();
  }

  /** Whether it is in the network of its node. */
  public static boolean usesHostNetwork(Pod pod) {
    return pod.spec().flatMap(PodSpec::hostNetwork).orElse(false);
  }

  /**
   * The name it has inside: its own, or what the specification says, at most 63 characters.
   *
   * <p>Follows {@code GeneratePodHostNameAndDomain} of kubernetes {@code
   * pkg/kubelet/kubelet_pods.go}.
   */
  public static String hostname(Pod pod) {
    return pod.spec()
        .flatMap(PodSpec::hostname)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> truncated(Naming.name(pod)));
  }

  private static String truncated(String name) {
    String cut = name.length() > MAX_HOSTNAME ? name.substring(0, MAX_HOSTNAME) : name;
    while (cut.endsWith("-") || cut.endsWith(".")) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut;
  }
}
