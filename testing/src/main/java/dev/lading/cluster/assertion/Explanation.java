package dev.lading.cluster.assertion;

import dev.lading.cluster.ClaimView;
import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.event.ClusterEvent;
import java.util.List;

/** What failed assertions tell of a cluster. */
final class Explanation {

  private static final int MOST = 20;

  private Explanation() {}

  static String of(ClusterModel cluster, List<PodView> pods) {
    StringBuilder out = new StringBuilder();
    for (PodView pod : pods.subList(0, Math.min(MOST, pods.size()))) {
      out.append("  ").append(pod);
      pod.reason().ifPresent(reason -> out.append(": ").append(reason));
      out.append('\n');
      pod.claims().stream()
          .filter(claim -> !claim.isBound())
          .forEach(claim -> out.append("    ").append(line(claim)).append('\n'));
    }
    return out.append(failedCreates(cluster)).toString();
  }

  static String ofClaims(List<ClaimView> claims) {
    StringBuilder out = new StringBuilder();
    claims.forEach(claim -> out.append("  ").append(line(claim)).append('\n'));
    return out.toString();
  }

  static String line(ClaimView claim) {
    return claim + claim.reason().map(reason -> ": " + reason).orElse("");
  }

  static String failedCreates(ClusterModel cluster) {
    return lines(
        cluster.events().stream().filter(event -> event.reason().equals("FailedCreate")).toList());
  }

  static String warnings(ClusterModel cluster) {
    return lines(
        cluster.events().stream()
            .filter(event -> event.type() == ClusterEvent.Type.WARNING)
            .toList());
  }

  static String lines(List<ClusterEvent> events) {
    StringBuilder out = new StringBuilder();
    for (ClusterEvent event : events.subList(Math.max(0, events.size() - MOST), events.size())) {
      out.append("  ")
          .append(event.object().kind())
          .append(' ')
          .append(event.object().name())
          .append(": ")
          .append(event)
          .append('\n');
    }
    return out.toString();
  }
}
