package dev.lading.cluster.network;

/**
 * A port of an endpoint.
 *
 * @param name the name of the Service's port; empty for an unnamed one
 * @param port the number on the Pod
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 */
public record EndpointPort(String name, int port, String protocol) {

  @Override
  public String toString() {
    return (name.isEmpty() ? "" : name + " ") + port + "/" + protocol;
  }
}
