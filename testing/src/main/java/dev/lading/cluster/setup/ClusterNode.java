package dev.lading.cluster.setup;

import dev.lading.model.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node of a cluster: labels, taints, what it has room for. Immutable; every method returns
 * another node.
 *
 * <p>Defaults: 4 CPUs, 16Gi memory, 110 pods, 100Gi ephemeral storage, no taints, schedulable, the
 * labels {@code kubernetes.io/hostname}, {@code kubernetes.io/os=linux}, {@code
 * kubernetes.io/arch=amd64}.
 */
public final class ClusterNode {

  private static final String ZONE = "topology.kubernetes.io/zone";
  private static final String REGION = "topology.kubernetes.io/region";

  private final String name;
  private final Map<String, String> labels;
  private final List<NodeTaint> taints;
  private final Map<String, Quantity> capacity;
  private final boolean unschedulable;

  private ClusterNode(
      String name,
      Map<String, String> labels,
      List<NodeTaint> taints,
      Map<String, Quantity> capacity,
      boolean unschedulable) {
    this.name = name;
    this.labels = Collections.unmodifiableMap(labels);
    this.taints = List.copyOf(taints);
    this.capacity = Collections.unmodifiableMap(capacity);
    this.unschedulable = unschedulable;
  }

  /** A node of the usual size. */
  public static ClusterNode named(String name) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("kubernetes.io/hostname", name);
    labels.put("kubernetes.io/os", "linux");
    labels.put("kubernetes.io/arch", "amd64");
    Map<String, Quantity> capacity = new TreeMap<>();
    capacity.put("cpu", Quantity.of("4"));
    capacity.put("memory", Quantity.of("16Gi"));
    capacity.put("pods", Quantity.of("110"));
    capacity.put("ephemeral-storage", Quantity.of("100Gi"));
    return new ClusterNode(name, labels, List.of(), capacity, false);
  }

  /** With another label. */
  public ClusterNode label(String key, String value) {
    Map<String, String> more = new TreeMap<>(labels);
    more.put(key, value);
    return new ClusterNode(name, more, taints, capacity, unschedulable);
  }

  /** In a zone: the label {@code topology.kubernetes.io/zone}. */
  public ClusterNode zone(String zone) {
    return label(ZONE, zone);
  }

  /** In a region: the label {@code topology.kubernetes.io/region}. */
  public ClusterNode region(String region) {
    return label(REGION, region);
  }

  /**
   * With a taint as {@code kubectl taint} takes it: {@code key=value:NoSchedule} or {@code
   * key:NoExecute}.
   *
   * @throws IllegalArgumentException when it has no effect after a colon
   */
  public ClusterNode taint(String taint) {
    List<NodeTaint> more = new ArrayList<>(taints);
    more.add(NodeTaint.parse(taint));
    return new ClusterNode(name, labels, more, capacity, unschedulable);
  }

  /** With so much of a resource, such as {@code capacity("cpu", "8")}. */
  public ClusterNode capacity(String resource, String quantity) {
    Map<String, Quantity> more = new TreeMap<>(capacity);
    more.put(resource, Quantity.of(quantity));
    return new ClusterNode(name, labels, taints, more, unschedulable);
  }

  /** As after {@code kubectl cordon}. */
  public ClusterNode cordoned() {
    return new ClusterNode(name, labels, taints, capacity, true);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The labels, by key. */
  public Map<String, String> labels() {
    return labels;
  }

  /** The taints, in the order given. */
  public List<NodeTaint> taints() {
    return taints;
  }

  /** What there is of each resource; all of it can be allocated. */
  public Map<String, Quantity> capacity() {
    return capacity;
  }

  /** Whether new Pods are kept away. */
  public boolean isCordoned() {
    return unschedulable;
  }

  @Override
  public String toString() {
    return "ClusterNode{" + name + "}";
  }
}
