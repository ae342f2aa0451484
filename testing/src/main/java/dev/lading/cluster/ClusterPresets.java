package dev.lading.cluster;

import dev.lading.cluster.setup.ClusterNode;
import dev.lading.cluster.setup.ClusterStorage;
import java.util.List;

/** Clusters people have; each can be described further before it is built. */
public final class ClusterPresets {

  private static final List<String> ZONES = List.of("a", "b", "c");

  private ClusterPresets() {}

  /** kind as it comes: one node, the class {@code standard} with directories of the node. */
  public static ClusterBuilder kind() {
    return ClusterModel.builder()
        .node(ClusterNode.named("kind-control-plane").capacity("cpu", "8"))
        .storageClass(ClusterStorage.standard().asDefault());
  }

  /** Nodes in three zones, {@code zone-a} to {@code zone-c}; no storage class. */
  public static ClusterBuilder threeZones(int nodesPerZone) {
    ClusterBuilder builder = ClusterModel.builder();
    for (String zone : ZONES) {
      for (int i = 1; i <= nodesPerZone; i++) {
        builder.node(ClusterNode.named("node-" + zone + i).zone("zone-" + zone));
      }
    }
    return builder;
  }

  /** Like EKS: nodes in three zones of a region, EBS volumes of the default class gp2. */
  public static ClusterBuilder eks(String region, int nodesPerZone) {
    ClusterBuilder builder = ClusterModel.builder();
    for (String zone : ZONES) {
      for (int i = 1; i <= nodesPerZone; i++) {
        builder.node(
            ClusterNode.named("ip-10-0-" + zone + "-" + i).region(region).zone(region + zone));
      }
    }
    return builder.storageClass(ClusterStorage.gp2().asDefault());
  }
}
