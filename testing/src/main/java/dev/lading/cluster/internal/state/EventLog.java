package dev.lading.cluster.internal.state;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events of one run, after those of earlier runs. */
public final class EventLog {

  private final List<ClusterEvent> events;
  private final Map<ResourceId, ClusterEvent> latest = new HashMap<>();

  EventLog(List<ClusterEvent> earlier) {
    events = new ArrayList<>(earlier);
    earlier.forEach(event -> latest.put(event.object(), event));
  }

  void add(
      Instant now,
      ClusterEvent.Type type,
      String reason,
      String source,
      KubernetesResource object,
      String message) {
    ClusterEvent event = new ClusterEvent(now, type, reason, source, object.id(), message);
    events.add(event);
    latest.put(event.object(), event);
  }

  /** The events of an object are few; those of pending claims and Pods are asked for only. */
  boolean lastSaid(KubernetesResource object, String reason, String message) {
    ClusterEvent last = latest.get(object.id());
    return last != null && last.reason().equals(reason) && last.message().equals(message);
  }

  List<ClusterEvent> freeze() {
    return List.copyOf(events);
  }
}
