package dev.lading.cluster.internal.dns;

import dev.lading.cluster.internal.network.PodNetwork;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.HostAlias;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names in {@code /etc/hosts} of a Pod, which are looked at before any server is asked.
 *
 * <p>Follows {@code managedHostsFileContent} of kubernetes {@code pkg/kubelet/kubelet_pods.go}:
 * localhost, the Pod's own names, and {@code hostAliases}.
 */
final class HostsFile {

  private HostsFile() {}

  /** The addresses of a name; empty when it is not in the file. */
  static List<String> addresses(Pod pod, String name, String domain) {
    Map<String, List<String>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    add(names, "localhost", "127.0.0.1");
    PodNetwork.address(pod).ifPresent(address -> addOwn(names, pod, address, domain));
    for (HostAlias alias : pod.spec().map(PodSpec::hostAliases).orElse(List.of())) {
      alias.hostnames().forEach(one -> add(names, one, alias.ip().orElse("")));
    }
    return names.getOrDefault(name, List.of());
  }

  private static void addOwn(
      Map<String, List<String>> names, Pod pod, String address, String domain) {
    String hostname = PodNetwork.hostname(pod);
    add(names, hostname, address);
    pod.spec()
        .flatMap(PodSpec::subdomain)
        .filter(subdomain -> !subdomain.isEmpty())
        .map(sub -> hostname + "." + sub + "." + Owners.namespace(pod) + ".svc." + domain)
        .ifPresent(full -> add(names, full, address));
  }

  private static void add(Map<String, List<String>> names, String name, String address) {
    names.computeIfAbsent(name, key -> new ArrayList<>()).add(address);
  }
}
