package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.select.Taints;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.core.v1.Affinity;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeAffinity;
import dev.lading.model.core.v1.NodeSelector;
import dev.lading.model.core.v1.NodeSelectorOperator;
import dev.lading.model.core.v1.NodeSelectorRequirement;
import dev.lading.model.core.v1.NodeSelectorTerm;
import dev.lading.model.core.v1.NodeSpec;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Taint;
import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.Toleration;
import dev.lading.model.core.v1.TolerationOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pods of DaemonSets: on which nodes they run, how they are tied to them, what they tolerate beyond
 * what they say ({@code pkg/controller/daemon/util/daemonset_util.go}).
 */
final class DaemonPods {

  static final String HASH = "controller-revision-hash";
  private static final String FIELD = "metadata.name";
  private static final String PREFIX = "node.kubernetes.io/";

  private DaemonPods() {}

  /** Whether a node is selected and its taints are tolerated. */
  static boolean shouldRun(DaemonSet set, Node node) {
    return isSelected(set, node)
        && Taints.untolerated(taints(node), tolerations(spec(set))).isEmpty();
  }

  /** A Pod stays on a node with a taint NoSchedule, but not on one that is not selected. */
  static boolean shouldContinue(DaemonSet set, Node node) {
    List<Taint> evicting =
        taints(node).stream()
            .filter(taint -> taint.effect().equals(Optional.of(TaintEffect.NO_EXECUTE)))
            .toList();
    return isSelected(set, node) && Taints.untolerated(evicting, tolerations(spec(set))).isEmpty();
  }

  private static boolean isSelected(DaemonSet set, Node node) {
    String name = Owners.name(node);
    PodSpec spec = spec(set);
    return spec.nodeName().filter(wanted -> !wanted.equals(name)).isEmpty()
        && NodeSelectors.matches(spec, name, node.metadata().labels());
  }

  private static PodSpec spec(DaemonSet set) {
    return set.spec().template().spec().orElseGet(() -> PodSpec.builder().build());
  }

  private static List<Taint> taints(Node node) {
    return node.spec().map(NodeSpec::taints).orElse(List.of());
  }

  private static List<Toleration> tolerations(PodSpec spec) {
    List<Toleration> tolerations = new ArrayList<>(spec.tolerations());
    tolerations.add(toleration("not-ready", TaintEffect.NO_EXECUTE));
    tolerations.add(toleration("unreachable", TaintEffect.NO_EXECUTE));
    tolerations.add(toleration("disk-pressure", TaintEffect.NO_SCHEDULE));
    tolerations.add(toleration("memory-pressure", TaintEffect.NO_SCHEDULE));
    tolerations.add(toleration("pid-pressure", TaintEffect.NO_SCHEDULE));
    tolerations.add(toleration("unschedulable", TaintEffect.NO_SCHEDULE));
    if (spec.hostNetwork().orElse(false)) {
      tolerations.add(toleration("network-unavailable", TaintEffect.NO_SCHEDULE));
    }
    return tolerations;
  }

  private static Toleration toleration(String key, TaintEffect effect) {
    return Toleration.builder()
        .key(PREFIX + key)
        .operator(TolerationOperator.EXISTS)
        .effect(effect)
        .build();
  }

  static Pod create(DaemonSet set, String name, String hash, String node) {
    Pod pod = PodFactory.fromTemplate(set, set.spec().template(), name);
    PodSpec spec = PodFacts.spec(pod);
    return pod.withSpec(
            spec.toBuilder()
                .affinity(pinned(spec.affinity(), node))
                .tolerations(tolerations(spec))
                .build())
        .withMetadata(m -> m.putLabel(HASH, hash));
  }

  /** Required node affinity is replaced by that to one node; its terms were checked already. */
  private static Affinity pinned(Optional<Affinity> affinity, String node) {
    NodeSelector only =
        NodeSelector.builder()
            .addNodeSelectorTerm(
                term ->
                    term.addMatchField(
                        field -> field.key(FIELD).operator(NodeSelectorOperator.IN).values(node)))
            .build();
    Affinity base = affinity.orElseGet(() -> Affinity.builder().build());
    NodeAffinity nodes = base.nodeAffinity().orElseGet(() -> NodeAffinity.builder().build());
    return base.withNodeAffinity(
        nodes.toBuilder().requiredDuringSchedulingIgnoredDuringExecution(only).build());
  }

  /** The node a Pod is on, or tied to. */
  static String node(Pod pod) {
    String assigned = PodFacts.node(pod);
    return assigned.isEmpty() ? tiedTo(pod) : assigned;
  }

  private static String tiedTo(Pod pod) {
    return PodFacts.spec(pod)
        .affinity()
        .flatMap(Affinity::nodeAffinity)
        .flatMap(NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution)
        .stream()
        .flatMap(selector -> selector.nodeSelectorTerms().stream())
        .map(NodeSelectorTerm::matchFields)
        .flatMap(List::stream)
        .map(NodeSelectorRequirement::values)
        .flatMap(List::stream)
        .findFirst()
        .orElse("");
  }

  static boolean isUpdated(Pod pod, String hash) {
    return hash.equals(pod.metadata().labels().get(HASH));
  }
}
