package dev.lading.cluster.internal.dns;

import dev.lading.cluster.network.ResolverConfig;
import java.util.List;

/**
 * How names are set up in a cluster.
 *
 * @param domain the domain of the cluster
 * @param server the address of its DNS server
 * @param node what {@code /etc/resolv.conf} of the nodes says
 */
public record DnsSettings(String domain, String server, ResolverConfig node) {

  /** {@code cluster.local}, served from {@code 10.96.0.10}. */
  public static DnsSettings defaults() {
    return of("cluster.local", "10.96.0.10");
  }

  /** A domain served from an address, on nodes that ask a server of their own. */
  public static DnsSettings of(String domain, String server) {
    ResolverConfig node = new ResolverConfig(List.of("192.168.0.2"), List.of(), List.of());
    return new DnsSettings(domain, server, node);
  }
}
