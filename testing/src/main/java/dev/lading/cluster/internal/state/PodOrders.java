package dev.lading.cluster.internal.state;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a test has said of Pods: whether they are ready. Pods are named before they exist, too.
 *
 * @param ready whether a Pod is ready, by {@code name} or {@code namespace/name}
 */
public record PodOrders(Map<String, Boolean> ready) {

  /** Nothing was said. */
  public static final PodOrders NONE = new PodOrders(Map.of());

  public PodOrders {
    ready = Map.copyOf(ready);
  }

  /** What was said of a Pod. */
  public Optional<Boolean> readiness(ObjectKey pod) {
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    Boolean exactly = ready.get(pod.toString());
    return Optional.ofNullable(exactly == null ? ready.get(pod.name()) : exactly);
  }

  /** With something said of one more Pod. */
  public PodOrders with(String pod, boolean isReady) {
    Map<String, Boolean> more = new TreeMap<>(ready);
    more.put(pod, isReady);
    return new PodOrders(more);
  }
}
