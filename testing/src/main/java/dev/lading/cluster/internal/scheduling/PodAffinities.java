package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodAffinityTerm;
import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.meta.v1.LabelSelectorOperator;
import dev.lading.model.meta.v1.LabelSelectorRequirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which Pods a term of (anti-)affinity between Pods means, and where they are. */
final class PodAffinities {

  private final ObjectStore objects;
  private final NodeTable nodes;

  PodAffinities(ObjectStore objects, NodeTable nodes) {
    this.objects = objects;
    this.nodes = nodes;
  }

  /** Whether a term of {@code owner} means {@code other}. */
  boolean matches(PodAffinityTerm term, Pod owner, Pod other) {
    LabelSelector selector = term.labelSelector().orElse(null);
    return selector != null
        && isInNamespaces(term, owner, Owners.namespace(other))
        && LabelSelectors.matches(withKeys(selector, term, owner), other.metadata().labels());
  }

  private static LabelSelector withKeys(LabelSelector selector, PodAffinityTerm term, Pod owner) {
    if (term.matchLabelKeys().isEmpty() && term.mismatchLabelKeys().isEmpty()) {
      return selector;
    }
    LabelSelector.Builder extended = selector.toBuilder();
    term.matchLabelKeys().forEach(key -> add(extended, key, owner, LabelSelectorOperator.IN));
    term.mismatchLabelKeys()
        .forEach(key -> add(extended, key, owner, LabelSelectorOperator.NOT_IN));
    return extended.build();
  }

  private static void add(
      LabelSelector.Builder selector, String key, Pod owner, LabelSelectorOperator operator) {
    String value = owner.metadata().labels().get(key);
    if (value != null) {
      selector.addMatchExpression(
          LabelSelectorRequirement.builder()
              .key(key)
              .operator(operator)
              .values(List.of(value))
              .build());
    }
  }

  /** The namespaces listed and those selected; without either, that of the Pod itself. */
  private boolean isInNamespaces(PodAffinityTerm term, Pod owner, String namespace) {
    if (term.namespaces().isEmpty() && term.namespaceSelector().isEmpty()) {
      return namespace.equals(Owners.namespace(owner));
    }
    return term.namespaces().contains(namespace)
        || term.namespaceSelector().isPresent()
            && LabelSelectors.matches(
                term.namespaceSelector().get(),
                objects
                    .find(Namespace.class, "", namespace)
                    .map(found -> found.metadata().labels())
                    .orElse(Map.of()));
  }

  /** How many Pods that a term means there are, by value of its topology key. */
  Map<String, Integer> domains(PodAffinityTerm term, Pod owner) {
    Map<String, Integer> counts = new HashMap<>();
    for (NodeRoom room : nodes.rooms()) {
      String domain = room.labels().get(term.topologyKey().orElse(""));
      if (domain == null) {
        continue;
      }
      for (Pod other : room.pods()) {
        if (matches(term, owner, other)) {
          counts.merge(domain, 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
