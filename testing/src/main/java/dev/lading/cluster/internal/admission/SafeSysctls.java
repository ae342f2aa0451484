package dev.lading.cluster.internal.admission;

import java.util.HashSet;
import java.util.Set;

/** The sysctls Pods may set under the standard "baseline", by version (check_sysctls.go). */
final class SafeSysctls {

  private SafeSysctls() {}

  static Set<String> of(int minor) {
    Set<String> safe =
        new HashSet<>(
            Set.of(
                "kernel.shm_rmid_forced",
                "net.ipv4.ip_local_port_range",
                "net.ipv4.tcp_syncookies",
                "net.ipv4.ping_group_range",
                "net.ipv4.ip_unprivileged_port_start"));
    if (minor >= 27) {
      safe.add("net.ipv4.ip_local_reserved_ports");
    }
    if (minor >= 29) {
      safe.addAll(
          Set.of(
              "net.ipv4.tcp_keepalive_time",
              "net.ipv4.tcp_fin_timeout",
              "net.ipv4.tcp_keepalive_intvl",
              "net.ipv4.tcp_keepalive_probes"));
    }
    if (minor >= 32) {
      safe.addAll(Set.of("net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"));
    }
    return safe;
  }
}
