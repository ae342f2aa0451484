package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.internal.network.NetworkPolicies;
import dev.lading.cluster.internal.network.Peer;
import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.network.TargetPorts;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.PolicyDecision;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import java.util.Optional;

/** Makes backends of Pods and endpoints, with what network policies say of them. */
final class Backends {

  private final ClusterObjects objects;
  private final NetworkPolicies policies;

  Backends(ClusterObjects objects) {
    this.objects = objects;
    this.policies = new NetworkPolicies(objects);
  }

  /** A port of a Pod, reached from a peer; without one, no policy is asked. */
  Backend of(Optional<Peer> from, Pod pod, int port, String protocol) {
    return new Backend(
        Owners.name(pod),
        Owners.namespace(pod),
        PodNetwork.address(pod).orElse(""),
        port,
        TargetPorts.container(pod, port, protocol).map(Container::name),
        from.flatMap(peer -> denial(peer, Peer.of(objects, pod), port, protocol)));
  }

  /** A port of an endpoint, which may be outside the cluster. */
  Backend of(Optional<Peer> from, Endpoint endpoint, int port, String protocol) {
    return endpoint
        .pod()
        .flatMap(name -> objects.find(Pod.class, endpoint.namespace(), name))
        .map(pod -> of(from, pod, port, protocol))
        .orElseGet(() -> outside(from, endpoint.address(), port, protocol));
  }

  /** A port of an address outside the cluster. */
  Backend outside(Optional<Peer> from, String address, int port, String protocol) {
    Optional<String> denial =
        from.flatMap(peer -> denial(peer, Peer.outside(address), port, protocol));
    return new Backend(address, "", address, port, Optional.empty(), denial);
  }

  private Optional<String> denial(Peer from, Peer to, int port, String protocol) {
    PolicyDecision out = policies.egress(from, to, port, protocol);
    PolicyDecision in = policies.ingress(from, to, port, protocol);
    if (!out.allowed()) {
      return Optional.of(out.by());
    }
    return in.allowed() ? Optional.empty() : Optional.of(in.by());
  }
}
