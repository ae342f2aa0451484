package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.Affinity;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodAffinity;
import dev.lading.model.core.v1.PodAffinityTerm;
import dev.lading.model.core.v1.PodAntiAffinity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plug-in InterPodAffinity ({@code plugins/interpodaffinity/filtering.go}): required affinity and
 * anti-affinity of the Pod, and anti-affinity of Pods that are there already.
 */
final class InterPodAffinity implements NodeFilter {

  private final NodeTable nodes;
  private final PodAffinities affinities;
  private List<Domains> wanted = List.of();
  private List<Domains> unwanted = List.of();
  private Set<Domain> closed = Set.of();
  private boolean first;

  InterPodAffinity(NodeTable nodes, PodAffinities affinities) {
    this.nodes = nodes;
    this.affinities = affinities;
  }

  /** Where the Pods of one term are. */
  private record Domains(String key, Map<String, Integer> counts) {}

  /** One value of a topology key. */
  private record Domain(String key, String value) {}

  @Override
  public Optional<String> prepare(Pod pod, PodDemand demand) {
    List<PodAffinityTerm> affinity = required(demand.affinity());
    wanted = domains(affinity, pod);
    unwanted = domains(requiredAnti(demand.affinity()), pod);
    closed = closed(pod);
    first =
        wanted.stream().allMatch(domains -> domains.counts().isEmpty())
            && affinity.stream().allMatch(term -> affinities.matches(term, pod, pod));
    return Optional.empty();
  }

  private static List<PodAffinityTerm> required(Affinity affinity) {
    return affinity
        .podAffinity()
        .map(PodAffinity::requiredDuringSchedulingIgnoredDuringExecution)
        .orElse(List.of());
  }

  static List<PodAffinityTerm> requiredAnti(Affinity affinity) {
    return affinity
        .podAntiAffinity()
        .map(PodAntiAffinity::requiredDuringSchedulingIgnoredDuringExecution)
        .orElse(List.of());
  }

  private List<Domains> domains(List<PodAffinityTerm> terms, Pod pod) {
    List<Domains> domains = new ArrayList<>(terms.size());
    for (PodAffinityTerm term : terms) {
      domains.add(new Domains(term.topologyKey().orElse(""), affinities.domains(term, pod)));
    }
    return domains;
  }

  /** Domains that Pods which are there keep free of such a Pod. */
  private Set<Domain> closed(Pod pod) {
    Set<Domain> domains = new HashSet<>();
    for (Pod other : nodes.repelling()) {
      NodeRoom room = nodes.room(PodFacts.node(other));
      for (PodAffinityTerm term : requiredAnti(nodes.demand(other).affinity())) {
        String key = term.topologyKey().orElse("");
        String value = room == null ? null : room.labels().get(key);
        if (value != null && affinities.matches(term, other, pod)) {
          domains.add(new Domain(key, value));
        }
      }
    }
    return domains;
  }

  @Override
  public boolean applies(Pod pod, PodDemand demand) {
    return !wanted.isEmpty() || !unwanted.isEmpty() || !closed.isEmpty();
  }

  @Override
  public List<Refusal> check(Pod pod, PodDemand demand, NodeRoom node) {
    if (!isWanted(node)) {
      return List.of(new Refusal("node(s) didn't match pod affinity rules", false));
    }
    for (Domains domains : unwanted) {
      if (count(domains, node) > 0) {
        return List.of(new Refusal("node(s) didn't match pod anti-affinity rules", true));
      }
    }
    for (Domain domain : closed) {
      if (domain.value().equals(node.labels().get(domain.key()))) {
        return List.of(
            new Refusal("node(s) didn't satisfy existing pods anti-affinity rules", true));
      }
    }
    return List.of();
  }

  private boolean isWanted(NodeRoom node) {
    for (Domains domains : wanted) {
      boolean there = node.labels().containsKey(domains.key());
      if (!there || count(domains, node) == 0 && !first) {
        return false;
      }
    }
    return true;
  }

  private static int count(Domains domains, NodeRoom node) {
    String value = node.labels().get(domains.key());
    return value == null ? 0 : domains.counts().getOrDefault(value, 0);
  }
}
