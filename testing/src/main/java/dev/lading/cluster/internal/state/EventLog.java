package dev.lading.cluster.internal.state;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.model.KubernetesResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The events of one run, after those of earlier runs. */
public final class EventLog {

  private final List<ClusterEvent> events;

  EventLog(List<ClusterEvent> earlier) {
    events = new ArrayList<>(earlier);
  }

  void add(
      Instant now,
      ClusterEvent.Type type,
      String reason,
      String source,
      KubernetesResource object,
      String message) {
    events.add(new ClusterEvent(now, type, reason, source, object.id(), message));
  }

  List<ClusterEvent> freeze() {
    return List.copyOf(events);
  }
}
