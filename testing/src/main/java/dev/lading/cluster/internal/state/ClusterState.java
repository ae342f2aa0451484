package dev.lading.cluster.internal.state;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything there is to know of a cluster between two runs; immutable.
 *
 * @param objects the objects
 * @param events the event log
 * @param now the time
 * @param counters how often something was made: names, addresses
 * @param applied the manifests as last applied, for the three-way merge of the next apply
 * @param orders what a test has said of Pods
 */
public record ClusterState(
    Snapshot objects,
    List<ClusterEvent> events,
    Instant now,
    Map<String, Integer> counters,
    Map<ResourceId, KubernetesResource> applied,
    PodOrders orders) {

  /** Nothing yet. */
  public static ClusterState empty(Instant start) {
    return new ClusterState(Snapshot.EMPTY, List.of(), start, Map.of(), Map.of(), PodOrders.NONE);
  }

  /** With something said of a Pod. */
  public ClusterState withOrders(PodOrders newOrders) {
    return new ClusterState(objects, events, now, counters, applied, newOrders);
  }
}
