package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.PodAffinityTerm;
import dev.lading.model.core.v1.Protocol;
import dev.lading.model.networking.v1.NetworkPolicyPeer;
import dev.lading.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.function.Consumer;

/** Traffic that is allowed: with any of some peers, on any of some ports. Default: all. */
public final class TrafficRule {

  static final TrafficRule EVERYTHING = new TrafficRule(List.of(), List.of());

  private final List<NetworkPolicyPeer> peers;
  private final List<NetworkPolicyPort> ports;

  private TrafficRule(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    this.peers = peers;
    this.ports = ports;
  }

  private TrafficRule peer(Consumer<NetworkPolicyPeer.Builder> peer) {
    NetworkPolicyPeer made =
        Edits.edit(NetworkPolicyPeer.builder().build(), NetworkPolicyPeer::toBuilder, peer);
    return new TrafficRule(Copies.plus(peers, made), ports);
  }

  private TrafficRule plusPort(Consumer<NetworkPolicyPort.Builder> port) {
    NetworkPolicyPort made =
        Edits.edit(NetworkPolicyPort.builder().build(), NetworkPolicyPort::toBuilder, port);
    return new TrafficRule(peers, Copies.plus(ports, made));
  }

  /** With the Pods of a workload in the own namespace. */
  public TrafficRule with(WorkloadDraft<?, ?> workload) {
    return with(workload.pods());
  }

  /** With Pods, of the namespaces they are selected in. */
  public TrafficRule with(PodSelection pods) {
    PodAffinityTerm term = pods.term();
    return peer(
        made ->
            made.podSelector(term.labelSelector().orElse(null))
                .namespaceSelector(term.namespaceSelector().orElse(null)));
  }

  /** With all Pods of the own namespace. */
  public TrafficRule withOwnNamespace() {
    return peer(made -> made.podSelector(selector -> {}));
  }

  /** With all Pods of namespaces that have a label. */
  public TrafficRule withNamespacesLabelled(String key, String value) {
    return peer(made -> made.namespaceSelector(selector -> selector.putMatchLabel(key, value)));
  }

  /** With all Pods of the cluster. */
  public TrafficRule withAllNamespaces() {
    return peer(made -> made.namespaceSelector(selector -> {}));
  }

  /** With addresses, such as {@code 10.0.0.0/8}, but not with parts of them. */
  public TrafficRule withAddresses(String cidr, String... except) {
    return peer(
        made ->
            made.ipBlock(
                block -> {
                  block.cidr(cidr);
                  for (String part : except) {
                    block.addExcept(part);
                  }
                }));
  }

  /** On a TCP port of the receiving Pods. */
  public TrafficRule port(int port) {
    return port(port, Protocol.TCP);
  }

  /** On a port of the receiving Pods. */
  public TrafficRule port(int port, Protocol protocol) {
    return plusPort(made -> made.port(port).protocol(protocol));
  }

  /** On a port of the receiving Pods, by its name in their containers. */
  public TrafficRule port(String name) {
    return plusPort(made -> made.port(IntOrString.of(name)).protocol(Protocol.TCP));
  }

  /** On the ports from one to another. */
  public TrafficRule ports(int first, int last, Protocol protocol) {
    return plusPort(made -> made.port(first).endPort(last).protocol(protocol));
  }

  List<NetworkPolicyPeer> peers() {
    return peers;
  }

  List<NetworkPolicyPort> ports() {
    return ports;
  }

  @Override
  public String toString() {
    return "TrafficRule[" + peers + ", " + ports + "]";
  }
}
