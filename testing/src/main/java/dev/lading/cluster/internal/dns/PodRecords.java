package dev.lading.cluster.internal.dns;

import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.RecordType;
import java.util.List;

/**
 * Names of addresses: {@code 10-244-0-7.shop.pod.cluster.local}.
 *
 * <p>Follows {@code findPods} of CoreDNS {@code plugin/kubernetes/kubernetes.go} in the mode {@code
 * insecure}, the default of kubeadm: the address is in the name, whether or not a Pod has it.
 */
final class PodRecords {

  private PodRecords() {}

  /** Looks up the labels before {@code pod}, the last one first. */
  static Lookup lookUp(String name, List<String> labels, RecordType type) {
    if (labels.size() < 2) {
      return Lookup.NO_DATA;
    }
    if (labels.size() > 2) {
      return Lookup.NO_SUCH_NAME;
    }
    String dashed = labels.get(1);
    String four = dashed.replace('-', '.');
    if (Addresses.isV4(four)) {
      return Lookup.of(List.of(new DnsRecord(name, RecordType.A, four)), true, type);
    }
    String six = dashed.replace('-', ':');
    return Addresses.isV6(six)
        ? Lookup.of(List.of(new DnsRecord(name, RecordType.AAAA, six)), true, type)
        : Lookup.NO_SUCH_NAME;
  }
}
