package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.network.DnsAnswer;
import dev.lading.cluster.network.DnsAnswer.Outcome;
import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The DNS server of a cluster.
 *
 * <p>Follows the Kubernetes DNS specification (kubernetes/dns {@code docs/specification.md}) and,
 * where that is silent, CoreDNS {@code plugin/kubernetes/kubernetes.go} with {@code pods insecure}.
 * Names outside the domain of the cluster go to other servers and are not predicted, but that a
 * name without dots is not there.
 */
public final class ClusterDns {

  private static final String SCHEMA_VERSION = "1.1.0";

  private final String domain;
  private final ServiceRecords services;
  private final ReverseRecords addresses;

  /** The server of a domain that knows these objects. */
  public ClusterDns(ClusterObjects objects, String domain) {
    this.domain = domain.toLowerCase(Locale.ROOT);
    this.services = new ServiceRecords(objects, this.domain);
    this.addresses = new ReverseRecords(objects, this.domain);
  }

  /** The answer to a query; aliases inside the cluster are followed, once each. */
  public DnsAnswer query(String name, RecordType type) {
    String asked = normal(name);
    List<DnsRecord> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String current = asked;
    while (seen.add(current)) {
      Lookup lookup = lookUp(current, type);
      found.addAll(lookup.records());
      String alias = lookup.alias();
      if (alias.isEmpty() || type == RecordType.CNAME) {
        return new DnsAnswer(asked, type, lookup.outcome(), found);
      }
      current = normal(alias);
    }
    return new DnsAnswer(asked, type, Outcome.NO_SUCH_NAME, found);
  }

  private static String normal(String name) {
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return plain.toLowerCase(Locale.ROOT);
  }

  private Lookup lookUp(String name, RecordType type) {
    if (name.endsWith(".arpa")) {
      return addresses.lookUp(name, type);
    }
    if (name.equals(domain)) {
      return Lookup.NO_DATA;
    }
    if (!name.endsWith("." + domain)) {
      return name.indexOf('.') < 0 ? Lookup.NO_SUCH_NAME : Lookup.FORWARDED;
    }
    String inner = name.substring(0, name.length() - domain.length() - 1);
    List<String> labels = new ArrayList<>(Arrays.asList(inner.split("\\.", -1)));
    Collections.reverse(labels);
    return inside(name, labels, type);
  }

  private Lookup inside(String name, List<String> labels, RecordType type) {
    List<String> rest = labels.subList(1, labels.size());
    return switch (labels.get(0)) {
      case "svc" -> services.lookUp(name, rest, type);
      case "pod" -> PodRecords.lookUp(name, rest, type);
      case "dns-version" ->
          Lookup.of(
              rest.isEmpty()
                  ? List.of(new DnsRecord(name, RecordType.TXT, SCHEMA_VERSION))
                  : List.of(),
              rest.isEmpty(),
              type);
      default -> Lookup.NO_SUCH_NAME;
    };
  }
}
