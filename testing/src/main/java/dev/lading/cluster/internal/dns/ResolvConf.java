package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.network.ResolverConfig;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodDNSConfig;
import dev.lading.model.core.v1.PodDNSConfigOption;
import dev.lading.model.core.v1.PodSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the {@code /etc/resolv.conf} of Pods.
 *
 * <p>Follows {@code GetPodDNS} of kubernetes {@code pkg/kubelet/network/dns/dns.go}: the policy
 * gives a base, {@code dnsConfig} is appended, and limits are applied to what came out.
 */
public final class ResolvConf {

  private static final int MAX_SERVERS = 3;
  private static final int MAX_SEARCHES = 32;
  private static final int MAX_SEARCH_CHARACTERS = 2048;
  private static final int MAX_DOMAIN = 253;

  private ResolvConf() {}

  /** What the kubelet gives to a Pod. */
  public static ResolverConfig of(Pod pod, DnsSettings settings) {
    ResolverConfig base = base(pod, settings);
    return limited(
        pod.spec().flatMap(PodSpec::dnsConfig).map(config -> merge(base, config)).orElse(base));
  }

  private static ResolverConfig base(Pod pod, DnsSettings settings) {
    boolean hostNetwork = pod.spec().flatMap(PodSpec::hostNetwork).orElse(false);
    String policy =
        pod.spec().flatMap(PodSpec::dnsPolicy).map(Object::toString).orElse("ClusterFirst");
    return switch (policy) {
      case "None" -> new ResolverConfig(List.of(), List.of(), List.of());
      case "Default" -> settings.node();
      case "ClusterFirst" -> hostNetwork ? settings.node() : cluster(pod, settings);
      default -> cluster(pod, settings);
    };
  }

  private static ResolverConfig cluster(Pod pod, DnsSettings settings) {
    String domain = settings.domain();
    Set<String> searches = new LinkedHashSet<>();
    searches.add(Owners.namespace(pod) + ".svc." + domain);
    searches.add("svc." + domain);
    searches.add(domain);
    searches.addAll(settings.node().searches());
    return new ResolverConfig(
        List.of(settings.server()), List.copyOf(searches), List.of("ndots:5"));
  }

  private static ResolverConfig merge(ResolverConfig base, PodDNSConfig config) {
    return new ResolverConfig(
        union(base.nameservers(), config.nameservers()),
        union(base.searches(), config.searches()),
        options(base.options(), config.options()));
  }

  private static List<String> union(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }

  /** Options by name, the Pod's over those of the policy. */
  private static List<String> options(List<String> base, List<PodDNSConfigOption> added) {
    Map<String, String> byName = new LinkedHashMap<>();
    base.forEach(option -> byName.put(option.split(":", 2)[0], option));
    for (PodDNSConfigOption option : added) {
      String name = option.name().orElse("");
      String value = option.value().orElse("");
      byName.put(name, value.isEmpty() ? name : name + ":" + value);
    }
    return new ArrayList<>(byName.values());
  }

  private static ResolverConfig limited(ResolverConfig config) {
    List<String> servers = config.nameservers();
    return new ResolverConfig(
        servers.subList(0, Math.min(MAX_SERVERS, servers.size())),
        limitedSearches(config.searches()),
        config.options());
  }

  private static List<String> limitedSearches(List<String> searches) {
    List<String> kept = new ArrayList<>();
    int characters = 0;
    for (String search : searches.subList(0, Math.min(MAX_SEARCHES, searches.size()))) {
      if (search.length() <= MAX_DOMAIN) {
        characters += search.length() + (kept.isEmpty() ? 0 : 1);
        if (characters > MAX_SEARCH_CHARACTERS) {
          break;
        }
        kept.add(search);
      }
    }
    return kept;
  }
}
