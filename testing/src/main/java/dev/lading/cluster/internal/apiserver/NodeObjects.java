package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.setup.AddressRange;
import dev.lading.cluster.setup.ClusterNode;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.cluster.setup.NodeTaint;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeAddressType;
import dev.lading.model.core.v1.NodeConditionType;
import dev.lading.model.core.v1.Taint;
import dev.lading.model.core.v1.TaintEffect;
import java.util.ArrayList;
import java.util.List;

/** Node objects as kubelets register them. */
final class NodeObjects {

  private static final AddressRange NODE_ADDRESSES = AddressRange.parse("172.18.0.0/16");
  private static final int USUAL_PREFIX = 24;

  private NodeObjects() {}

  static List<Node> of(ClusterSetup setup) {
    int prefix = podPrefix(setup);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < setup.nodes().size(); i++) {
      String podRange = setup.podRange().part(i, prefix).toString();
      nodes.add(node(setup.nodes().get(i), NODE_ADDRESSES.address(i + 2L), podRange, setup));
    }
    return nodes;
  }

  /** The usual /24 a node, or less if there are more nodes than such ranges. */
  private static int podPrefix(ClusterSetup setup) {
    int prefix = Math.max(USUAL_PREFIX, setup.podRange().prefix());
    while (1L << (prefix - setup.podRange().prefix()) < setup.nodes().size()) {
      prefix++;
    }
    return prefix;
  }

  private static Node node(ClusterNode node, String address, String podRange, ClusterSetup setup) {
    return Node.builder()
        .metadata(m -> m.name(node.name()).labels(node.labels()))
        .spec(
            s ->
                s.podCIDR(podRange)
                    .podCIDRs(podRange)
                    .taints(taints(node))
                    .unschedulable(node.isCordoned() ? Boolean.TRUE : null))
        .status(
            s ->
                s.capacity(node.capacity())
                    .allocatable(node.capacity())
                    .addAddress(a -> a.type(NodeAddressType.INTERNAL_IP).address(address))
                    .addAddress(a -> a.type(NodeAddressType.HOSTNAME).address(node.name()))
                    .addCondition(
                        c ->
                            c.type(NodeConditionType.READY)
                                .status(ConditionStatus.TRUE)
                                .reason("KubeletReady")
                                .message("kubelet is posting ready status"))
                    .nodeInfo(
                        i ->
                            i.kubeletVersion("v" + setup.version())
                                .operatingSystem("linux")
                                .architecture("amd64")))
        .build();
  }

  /** The controller for node lifecycle taints cordoned nodes (TaintNodesByCondition). */
  private static List<Taint> taints(ClusterNode node) {
    List<Taint> taints = new ArrayList<>();
    for (NodeTaint taint : node.taints()) {
      taints.add(
          Taint.builder()
              .key(taint.key())
              .value(taint.value().isEmpty() ? null : taint.value())
              .effect(TaintEffect.of(taint.effect()))
              .build());
    }
    if (node.isCordoned()) {
      taints.add(
          Taint.builder()
              .key("node.kubernetes.io/unschedulable")
              .effect(TaintEffect.NO_SCHEDULE)
              .build());
    }
    return taints;
  }
}
