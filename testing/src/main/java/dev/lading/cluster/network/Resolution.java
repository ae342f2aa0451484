package dev.lading.cluster.network;

import java.util.List;
import java.util.Optional;

/**
 * How a name was looked up from a Pod.
 *
 * @param name the name that was asked for
 * @param client the Pod that asked
 * @param resolver its {@code /etc/resolv.conf}
 * @param queries every query, in order
 * @param addresses the addresses found; empty when nothing inside the cluster answers
 * @param targets the Pods or Services behind the addresses, in the same order
 * @param notes what may surprise
 */
public record Resolution(
    String name,
    String client,
    ResolverConfig resolver,
    List<DnsAnswer> queries,
    List<String> addresses,
    List<String> targets,
    List<String> notes) {

  /** Lists that do not change. */
  public Resolution {
    queries = List.copyOf(queries);
    addresses = List.copyOf(addresses);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
  }

  /** Whether the name leads to addresses inside the cluster. */
  public boolean isFound() {
    return !addresses.isEmpty();
  }

  /** Whether it depends on servers outside the cluster. */
  public boolean dependsOnOutside() {
    return !isFound()
        && queries.stream().anyMatch(one -> one.outcome() == DnsAnswer.Outcome.FORWARDED);
  }

  /** The name that has the addresses. */
  public Optional<String> fullName() {
    return queries.stream()
        .filter(one -> one.outcome() == DnsAnswer.Outcome.ANSWER)
        .map(DnsAnswer::name)
        .findFirst();
  }

  /** How many queries were in vain; the one that ends the search is not. */
  public int failedQueries() {
    boolean ended = isFound() || dependsOnOutside();
    return queries.size() - (ended && !queries.isEmpty() ? 1 : 0);
  }

  /** The queries, one a line, and what came of it. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(" from ").append(client).append(":\n");
    queries.forEach(query -> out.append("  ").append(query).append('\n'));
    out.append("  ").append(result()).append('\n');
    notes.forEach(note -> out.append("  note: ").append(note).append('\n'));
    return out.toString();
  }

  private String result() {
    if (isFound()) {
      return "found " + addresses + " of " + targets + " after " + failedQueries() + " failures";
    }
    return dependsOnOutside() ? "left to servers outside the cluster" : "not found";
  }

  @Override
  public String toString() {
    return explain();
  }
}
