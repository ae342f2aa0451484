package dev.lading.cluster.internal.network;

import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.networking.v1.NetworkPolicyPort;
import java.util.Optional;

/**
 * The port that a connection goes to, against ports of policies.
 *
 * <p>Names are those of the receiving Pod's containers; {@code endPort} makes a range: api
 * networking/v1 NetworkPolicyPort.
 */
record PortMatch(Optional<Pod> target, int number, String protocol) {

  boolean fits(NetworkPolicyPort port) {
    return port.protocol().map(Object::toString).orElse("TCP").equals(protocol)
        && port.port().map(one -> fits(one, port.endPort())).orElse(true);
  }

  private boolean fits(IntOrString port, Optional<Integer> end) {
    if (port.isInt()) {
      int first = port.asInt().orElse(0);
      return number >= first && number <= end.orElse(first);
    }
    return target
        .flatMap(pod -> TargetPorts.number(pod, port, protocol))
        .filter(named -> named == number)
        .isPresent();
  }

  @Override
  public String toString() {
    return number + "/" + protocol;
  }
}
