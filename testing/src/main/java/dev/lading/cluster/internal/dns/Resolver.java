package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.match.Naming;
import dev.lading.cluster.internal.network.NetworkPolicies;
import dev.lading.cluster.internal.network.Peer;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.DnsAnswer.Outcome;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.PolicyDecision;
import dev.lading.cluster.network.RecordType;
import dev.lading.cluster.network.Resolution;
import dev.lading.cluster.network.ResolverConfig;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks names up as programs in a Pod do: {@code /etc/hosts} first, then one query after another
 * until one has addresses.
 */
public final class Resolver {

  private static final int DNS_PORT = 53;

  private final ClusterObjects objects;
  private final DnsSettings settings;
  private final ClusterDns server;
  private final AddressOwners owners;

  /** Among these objects, with these settings. */
  public Resolver(ClusterObjects objects, DnsSettings settings) {
    this.objects = objects;
    this.settings = settings;
    this.server = new ClusterDns(objects, settings.domain());
    this.owners = new AddressOwners(objects);
  }

  /** Looks a name up from a Pod. */
  public Resolution resolve(String name, Pod pod, Libc libc) {
    ResolverConfig config = ResolvConf.of(pod, settings);
    List<String> fixed =
        Addresses.isAddress(name)
            ? List.of(name)
            : HostsFile.addresses(pod, name, settings.domain());
    if (!fixed.isEmpty()) {
      String note = Addresses.isAddress(name) ? "an address needs no query" : "from /etc/hosts";
      return resolution(name, pod, config, List.of(), fixed, List.of(note));
    }
    return search(name, pod, config, libc);
  }

  private Resolution search(String name, Pod pod, ResolverConfig config, Libc libc) {
    List<String> notes = new ArrayList<>();
    boolean reachable = reaches(pod, config, notes);
    List<DnsAnswer> queries = new ArrayList<>();
    for (String full : SearchPath.of(name, config, libc)) {
      DnsAnswer answer = ask(full, config, reachable);
      queries.add(answer);
      List<String> addresses = addresses(answer);
      if (!addresses.isEmpty()) {
        return resolution(name, pod, config, queries, addresses, notes);
      }
      if (answer.outcome() == Outcome.FORWARDED && !answer.records().isEmpty()) {
        notes.add("an alias of a name outside the cluster");
        break;
      }
      if (libc == Libc.MUSL && answer.outcome() == Outcome.NO_DATA) {
        notes.add("musl does not search on after a name without an address");
        break;
      }
    }
    return resolution(name, pod, config, queries, List.of(), notes);
  }

  private DnsAnswer ask(String name, ResolverConfig config, boolean reachable) {
    if (!reachable) {
      return new DnsAnswer(name, RecordType.A, Outcome.BLOCKED, List.of());
    }
    if (!config.nameservers().contains(settings.server())) {
      return new DnsAnswer(name, RecordType.A, Outcome.FORWARDED, List.of());
    }
    DnsAnswer four = server.query(name, RecordType.A);
    DnsAnswer six = server.query(name, RecordType.AAAA);
    return addresses(four).isEmpty() && !addresses(six).isEmpty() ? six : four;
  }

  private static List<String> addresses(DnsAnswer answer) {
    return answer.records().stream()
        .filter(one -> one.type() == RecordType.A || one.type() == RecordType.AAAA)
        .map(DnsRecord::data)
        .toList();
  }

  private boolean reaches(Pod pod, ResolverConfig config, List<String> notes) {
    if (config.nameservers().isEmpty()) {
      notes.add("there is no nameserver in /etc/resolv.conf");
      return false;
    }
    if (!config.nameservers().contains(settings.server())) {
      notes.add("the cluster's DNS server is not asked, so no Service is found by name");
      return true;
    }
    Peer dns =
        Peer.assumed(objects, "the cluster's DNS", "kube-system", Map.of("k8s-app", "kube-dns"));
    PolicyDecision decision =
        new NetworkPolicies(objects).egress(Peer.of(objects, pod), dns, DNS_PORT, "UDP");
    if (!decision.allowed()) {
      notes.add(decision.by());
    }
    return decision.allowed();
  }

  private Resolution resolution(
      String name,
      Pod pod,
      ResolverConfig config,
      List<DnsAnswer> queries,
      List<String> addresses,
      List<String> notes) {
    List<String> targets = addresses.stream().map(owners::owner).toList();
    return new Resolution(name, Naming.title(pod), config, queries, addresses, targets, notes);
  }
}
