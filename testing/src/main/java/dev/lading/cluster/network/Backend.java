package dev.lading.cluster.network;

import java.util.Optional;

/**
 * Where a connection can end.
 *
 * @param pod the name of the Pod, or the address if it is none of the cluster
 * @param namespace the namespace of the Pod
 * @param address the address
 * @param port the number of the port there
 * @param container the container that declares the port; empty when none does
 * @param denial why a network policy forbids it; empty when none does
 */
public record Backend(
    String pod,
    String namespace,
    String address,
    int port,
    Optional<String> container,
    Optional<String> denial) {

  /** Whether no network policy forbids it. */
  public boolean isAllowed() {
    return denial.isEmpty();
  }

  @Override
  public String toString() {
    return pod
        + container.map(name -> "/" + name).orElse("")
        + " at "
        + address
        + ":"
        + port
        + denial.map(why -> " (denied: " + why + ")").orElse("");
  }
}
