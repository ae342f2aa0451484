package dev.lading.dsl;

import dev.lading.model.core.v1.Affinity;
import dev.lading.model.core.v1.NodeAffinity;
import dev.lading.model.core.v1.PodAffinity;
import dev.lading.model.core.v1.PodAntiAffinity;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PreferredSchedulingTerm;
import dev.lading.model.core.v1.TopologySpreadConstraint;
import dev.lading.model.core.v1.UnsatisfiableConstraintAction;
import dev.lading.model.core.v1.WeightedPodAffinityTerm;
import java.util.function.Consumer;

/** Where Pods may and should run; immutable. Default: wherever there is room. */
public final class Scheduling {

  private final PodSpec pod;
  private final Problems problems;

  Scheduling(PodSpec pod, Problems problems) {
    this.pod = pod;
    this.problems = problems;
  }

  private Scheduling change(Consumer<PodSpec.Builder> change) {
    return new Scheduling(Edits.edit(pod, PodSpec::toBuilder, change), problems);
  }

  private Scheduling affinity(Consumer<Affinity.Builder> change) {
    return change(spec -> spec.affinity(change));
  }

  private Affinity affinity() {
    return pod.affinity().orElseGet(() -> Affinity.builder().build());
  }

  private NodeAffinity nodes() {
    return affinity().nodeAffinity().orElseGet(() -> NodeAffinity.builder().build());
  }

  private PodAffinity together() {
    return affinity().podAffinity().orElseGet(() -> PodAffinity.builder().build());
  }

  private PodAntiAffinity apart() {
    return affinity().podAntiAffinity().orElseGet(() -> PodAntiAffinity.builder().build());
  }

  private static WeightedPodAffinityTerm weighted(int weight, PodSelection pods) {
    return WeightedPodAffinityTerm.builder().weight(weight).podAffinityTerm(pods.term()).build();
  }

  /** Only nodes with this label. */
  public Scheduling nodeSelector(String label, String value) {
    return change(spec -> spec.putNodeSelector(label, value));
  }

  /** This very node, past the scheduler. */
  public Scheduling onNode(String nodeName) {
    return change(spec -> spec.nodeName(nodeName));
  }

  /** Only nodes that fulfil all requirements; several calls: those of any one call. */
  public Scheduling onNodes(NodeRequirement first, NodeRequirement... more) {
    return affinity(
        to ->
            to.nodeAffinity(
                nodes ->
                    nodes.requiredDuringSchedulingIgnoredDuringExecution(
                        any ->
                            any.addNodeSelectorTerm(
                                NodeRequirement.term(Copies.list(first, more))))));
  }

  /** Rather nodes that fulfil all requirements, with a weight from 1 to 100. */
  public Scheduling preferNodes(int weight, NodeRequirement first, NodeRequirement... more) {
    return affinity(
        to ->
            to.nodeAffinity(
                nodes()
                    .withPreferredDuringSchedulingIgnoredDuringExecution(
                        Copies.plus(
                            nodes().preferredDuringSchedulingIgnoredDuringExecution(),
                            PreferredSchedulingTerm.builder()
                                .weight(weight)
                                .preference(NodeRequirement.term(Copies.list(first, more)))
                                .build()))));
  }

  /** Only next to these Pods. */
  public Scheduling near(PodSelection pods) {
    return affinity(
        to ->
            to.podAffinity(
                together()
                    .withRequiredDuringSchedulingIgnoredDuringExecution(
                        Copies.plus(
                            together().requiredDuringSchedulingIgnoredDuringExecution(),
                            pods.term()))));
  }

  /** Rather next to these Pods, with a weight from 1 to 100. */
  public Scheduling preferNear(int weight, PodSelection pods) {
    return affinity(
        to ->
            to.podAffinity(
                together()
                    .withPreferredDuringSchedulingIgnoredDuringExecution(
                        Copies.plus(
                            together().preferredDuringSchedulingIgnoredDuringExecution(),
                            weighted(weight, pods)))));
  }

  /** Never next to these Pods. */
  public Scheduling apartFrom(PodSelection pods) {
    return affinity(
        to ->
            to.podAntiAffinity(
                apart()
                    .withRequiredDuringSchedulingIgnoredDuringExecution(
                        Copies.plus(
                            apart().requiredDuringSchedulingIgnoredDuringExecution(),
                            pods.term()))));
  }

  /** Rather not next to these Pods, with a weight from 1 to 100. */
  public Scheduling preferApartFrom(int weight, PodSelection pods) {
    return affinity(
        to ->
            to.podAntiAffinity(
                apart()
                    .withPreferredDuringSchedulingIgnoredDuringExecution(
                        Copies.plus(
                            apart().preferredDuringSchedulingIgnoredDuringExecution(),
                            weighted(weight, pods)))));
  }

  /** No two replicas on one node (or other place): a replica too many stays pending. */
  public Scheduling oneReplicaPer(String topologyKey) {
    return apartFrom(PodSelection.itself().per(topologyKey));
  }

  /**
   * Spreads the replicas evenly over nodes, zones or other places, as far as it can be done.
   *
   * @see Topology
   */
  public Scheduling spreadOver(String topologyKey) {
    return spreadOver(topologyKey, spread -> {});
  }

  /**
   * Spreads the replicas over places, in words of the API. Defaults: a skew of 1, schedule anyway,
   * the replicas of this workload.
   */
  public Scheduling spreadOver(
      String topologyKey, Consumer<TopologySpreadConstraint.Builder> change) {
    return change(
        spec ->
            spec.addTopologySpreadConstraint(
                spread ->
                    change.accept(
                        spread
                            .topologyKey(topologyKey)
                            .maxSkew(1)
                            .whenUnsatisfiable(UnsatisfiableConstraintAction.SCHEDULE_ANYWAY))));
  }

  /** May run on nodes with these taints. */
  public Scheduling tolerate(Toleration... tolerations) {
    Scheduling result = this;
    for (Toleration toleration : tolerations) {
      Scheduling more = result.change(spec -> spec.addToleration(toleration.toleration()));
      result = new Scheduling(more.pod, more.problems.plus(toleration.problems()));
    }
    return result;
  }

  PodSpec pod() {
    return pod;
  }

  Problems problems() {
    return problems;
  }

  @Override
  public String toString() {
    return pod.toString();
  }
}
