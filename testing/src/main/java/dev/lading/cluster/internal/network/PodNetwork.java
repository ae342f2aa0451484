package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodIP;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodStatus;
import java.util.Optional;

/** What the network wants to know of a Pod. */
public final class PodNetwork {

  private static final int MAX_HOSTNAME = 63;

  private PodNetwork() {}

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
        .orElseGet(() -> truncated(Owners.name(pod)));
  }

  private static String truncated(String name) {
    String cut = name.length() > MAX_HOSTNAME ? name.substring(0, MAX_HOSTNAME) : name;
    while (cut.endsWith("-") || cut.endsWith(".")) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut;
  }
}
