package dev.lading.cluster.internal.network;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Pod;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One end of a connection.
 *
 * @param title what to call it
 * @param address its IP address; empty when it is not known
 * @param namespace its namespace; empty outside the cluster
 * @param namespaceLabels the labels of that
 * @param labels its own labels
 * @param isPod whether selectors of Pods can match it: not outside the cluster, nor in a node's
 *     network
 * @param pod the Pod, if it is one
 */
public record Peer(
    String title,
    String address,
    String namespace,
    Map<String, String> namespaceLabels,
    Map<String, String> labels,
    boolean isPod,
    Optional<Pod> pod) {

  private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  /** A Pod of the cluster. */
  public static Peer of(ClusterObjects objects, Pod pod) {
    String namespace = Owners.namespace(pod);
    return new Peer(
        Naming.title(pod),
        PodNetwork.address(pod).orElse(""),
        namespace,
        labels(objects, namespace),
        pod.metadata().labels(),
        !PodNetwork.usesHostNetwork(pod),
        Optional.of(pod));
  }

  /** Something with labels that is not among the objects, such as the DNS server. */
  public static Peer assumed(
      ClusterObjects objects, String title, String namespace, Map<String, String> labels) {
    return new Peer(
        title, "", namespace, labels(objects, namespace), labels, true, Optional.empty());
  }

  /** An address outside the cluster. */
  public static Peer outside(String address) {
    return new Peer(address, address, "", Map.of(), Map.of(), false, Optional.empty());
  }

  /** The labels of a namespace with the one every namespace has. */
  private static Map<String, String> labels(ClusterObjects objects, String namespace) {
    Map<String, String> labels = new TreeMap<>();
    objects
        .find(Namespace.class, "", namespace)
        .ifPresent(found -> labels.putAll(found.metadata().labels()));
    labels.put(NAMESPACE_NAME, namespace);
    return labels;
  }
}
