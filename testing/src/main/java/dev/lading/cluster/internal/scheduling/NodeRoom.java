package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeSpec;
import dev.lading.model.core.v1.NodeStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Taint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A node and the Pods on it: what is taken, what is left. */
final class NodeRoom {

  private final Node node;
  private final String name;
  private final Map<String, Long> allocatable = new HashMap<>();
  private final Map<String, Long> requested = new HashMap<>();
  private final Map<ObjectKey, Pod> pods = new TreeMap<>();
  private final Map<String, Integer> byController = new HashMap<>();
  private final List<Taint> taints;
  private final String zone;
  private final boolean cordoned;
  private final long podCapacity;
  private long freeCpu;
  private long freeMemory;
  private double load;
  private int withHostPorts;

  NodeRoom(Node node) {
    this.node = node;
    this.name = Owners.name(node);
    Map<String, Quantity> amounts = node.status().map(NodeStatus::allocatable).orElse(Map.of());
    amounts.forEach(
        (resource, amount) -> allocatable.put(resource, Requests.amount(resource, amount)));
    taints = node.spec().map(NodeSpec::taints).orElse(List.of());
    cordoned = node.spec().flatMap(NodeSpec::unschedulable).orElse(false);
    zone = labels().getOrDefault("topology.kubernetes.io/zone", "");
    podCapacity = allocatable.getOrDefault("pods", 110L);
    freeCpu = allocatable("cpu");
    freeMemory = allocatable("memory");
  }

  /** The zone; empty when it has none. */
  String zone() {
    return zone;
  }

  /** Whether new Pods are kept away. */
  boolean isCordoned() {
    return cordoned;
  }

  long freeCpu() {
    return freeCpu;
  }

  long freeMemory() {
    return freeMemory;
  }

  /** The taken shares of CPU and memory together (LeastAllocated). */
  double load() {
    return load;
  }

  private void weigh() {
    load = share(freeCpu, allocatable("cpu")) + share(freeMemory, allocatable("memory"));
  }

  private static double share(long free, long all) {
    return all == 0 ? 1 : (double) (all - free) / all;
  }

  Node node() {
    return node;
  }

  String name() {
    return name;
  }

  Map<String, String> labels() {
    return node.metadata().labels();
  }

  List<Taint> taints() {
    return taints;
  }

  void add(Pod pod, PodDemand demand) {
    pods.put(ObjectKey.of(pod), pod);
    demand.requests().forEach((resource, amount) -> requested.merge(resource, amount, Long::sum));
    freeCpu -= demand.cpu();
    freeMemory -= demand.memory();
    weigh();
    byController.merge(controller(pod), 1, Integer::sum);
    withHostPorts += demand.hostPorts().isEmpty() ? 0 : 1;
  }

  void remove(Pod pod, PodDemand demand) {
    pods.remove(ObjectKey.of(pod));
    demand.requests().forEach((resource, amount) -> requested.merge(resource, -amount, Long::sum));
    freeCpu += demand.cpu();
    freeMemory += demand.memory();
    weigh();
    byController.merge(controller(pod), -1, Integer::sum);
    withHostPorts -= demand.hostPorts().isEmpty() ? 0 : 1;
  }

  static String controller(Pod pod) {
    return Owners.controllerOf(pod).flatMap(owner -> owner.uid()).orElse("");
  }

  /** How many Pods of a controller are here. */
  int podsOf(String controller) {
    return byController.getOrDefault(controller, 0);
  }

  Collection<Pod> pods() {
    return pods.values();
  }

  boolean hasHostPorts() {
    return withHostPorts > 0;
  }

  int podCount() {
    return pods.size();
  }

  long podCapacity() {
    return podCapacity;
  }

  /** What is left of a resource. */
  long free(String resource) {
    return allocatable.getOrDefault(resource, 0L) - requested.getOrDefault(resource, 0L);
  }

  /** What there is of a resource in all. */
  long allocatable(String resource) {
    return allocatable.getOrDefault(resource, 0L);
  }
}
