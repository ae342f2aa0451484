package dev.lading.dsl;

import dev.lading.model.core.v1.PodAffinityTerm;
import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.meta.v1.LabelSelectorOperator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Some Pods, by their labels. Default: those of the own namespace; next to each other means on the
 * same node.
 */
public final class PodSelection {

  private final PodAffinityTerm term;

  private PodSelection(PodAffinityTerm term) {
    this.term = term;
  }

  static PodSelection labelled(Map<String, String> labels) {
    return new PodSelection(
        PodAffinityTerm.builder()
            .topologyKey(Topology.HOST)
            .labelSelector(Labels.selector(labels))
            .build());
  }

  /** The Pods of the workload that this is said to. */
  static PodSelection itself() {
    return new PodSelection(PodAffinityTerm.builder().topologyKey(Topology.HOST).build());
  }

  private PodSelection change(Consumer<PodAffinityTerm.Builder> change) {
    return new PodSelection(Edits.edit(term, PodAffinityTerm::toBuilder, change));
  }

  private PodSelection select(Consumer<LabelSelector.Builder> change) {
    return change(made -> made.labelSelector(change));
  }

  /** Of those, the ones with this label too. */
  public PodSelection labelled(String key, String value) {
    return select(selector -> selector.putMatchLabel(key, value));
  }

  /** Of those, the ones where this label has one of the values. */
  public PodSelection labelIn(String key, String... values) {
    return select(
        selector ->
            selector.addMatchExpression(
                expression ->
                    expression.key(key).operator(LabelSelectorOperator.IN).values(values)));
  }

  /**
   * What "together" and "apart" mean: the same value of this node label. Default: the same node.
   */
  public PodSelection per(String topologyKey) {
    return change(made -> made.topologyKey(topologyKey));
  }

  /** In these namespaces. Default: the own one. */
  public PodSelection inNamespaces(String... namespaces) {
    return change(made -> made.namespaces(namespaces));
  }

  /** In all namespaces. Default: the own one. */
  public PodSelection inAllNamespaces() {
    return change(made -> made.namespaceSelector(Labels.selector(Map.of())));
  }

  /** In namespaces with this label. Default: the own one. */
  public PodSelection inNamespacesLabelled(String key, String value) {
    return change(made -> made.namespaceSelector(selector -> selector.putMatchLabel(key, value)));
  }

  /** Only Pods with the same value of this label, such as {@code pod-template-hash}. */
  public PodSelection sameLabel(String key) {
    return change(made -> made.addMatchLabelKey(key));
  }

  /** Only Pods with another value of this label. */
  public PodSelection otherLabel(String key) {
    return change(made -> made.addMismatchLabelKey(key));
  }

  PodAffinityTerm term() {
    return term;
  }

  @Override
  public String toString() {
    return term.toString();
  }
}
