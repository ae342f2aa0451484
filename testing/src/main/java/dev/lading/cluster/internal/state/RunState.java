package dev.lading.cluster.internal.state;

import dev.lading.cluster.event.ClusterEvent;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.model.Time;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The working state of one run, which all parts of the control plane share. Not for threads. */
public final class RunState {

  private final ObjectStore objects;
  private final EventLog events;
  private final Map<String, Integer> counters;
  private final Map<ResourceId, KubernetesResource> applied;
  private final PodOrders orders;
  private final Map<String, Set<ObjectKey>> retries = new HashMap<>();
  private Instant now;
  private Time timestamp;
  private @Nullable Instant wakeUp;
  private @Nullable Instant alarm;
  private long changes;

  /** Goes on from {@code state}. */
  public RunState(ClusterState state) {
    objects = new ObjectStore(state.objects());
    events = new EventLog(state.events());
    counters = new HashMap<>(state.counters());
    applied = new HashMap<>(state.applied());
    orders = state.orders();
    now = state.now();
    timestamp = Time.of(now);
    objects.listen((before, after) -> changes++);
  }

  /** The objects. */
  public ObjectStore objects() {
    return objects;
  }

  /** The manifests as last applied. */
  public Map<ResourceId, KubernetesResource> applied() {
    return applied;
  }

  /** The time. */
  public Instant now() {
    return now;
  }

  /** The time as the API writes it. */
  public Time timestamp() {
    return timestamp;
  }

  /** Lets time pass. */
  public void advanceTo(Instant later) {
    now = later;
    timestamp = Time.of(later);
    wakeUp = null;
    alarm = null;
  }

  /** Something will happen by itself at {@code time}, which settling may wait for. */
  public void wakeAt(Instant time) {
    if (wakeUp == null || time.isBefore(wakeUp)) {
      wakeUp = time;
    }
  }

  /** The earliest time anything waits for; null when nothing does. */
  public @Nullable Instant wakeUp() {
    return wakeUp;
  }

  /**
   * Something will happen at {@code time} if so much time passes; settling does not wait for it.
   */
  public void alarmAt(Instant time) {
    if (time.isAfter(now) && (alarm == null || time.isBefore(alarm))) {
      alarm = time;
    }
  }

  /** The earliest time at which something will happen; null when nothing will. */
  public @Nullable Instant alarm() {
    return alarm;
  }

  /** How many changes there were so far. */
  public long changes() {
    return changes;
  }

  /** What was refused to an object may be granted later: it is to be looked at again. */
  public void retry(KubernetesResource object) {
    retries.computeIfAbsent(object.kind(), kind -> new TreeSet<>()).add(ObjectKey.of(object));
  }

  /** The objects of a kind to be looked at again; they are forgotten then. */
  public Set<ObjectKey> takeRetries(String kind) {
    Set<ObjectKey> taken = retries.remove(kind);
    return taken == null ? Set.of() : taken;
  }

  /** Counts: 0 for the first call with {@code what}, then 1, and so on, over all runs. */
  public int next(String what) {
    return counters.merge(what, 1, Integer::sum) - 1;
  }

  /** How often {@link #next} was called with {@code what}. */
  public int count(String what) {
    return counters.getOrDefault(what, 0);
  }

  /** Writes an event of type Normal. */
  public void normal(String reason, String source, KubernetesResource object, String message) {
    events.add(now, ClusterEvent.Type.NORMAL, reason, source, object, message);
  }

  /** Writes an event of type Warning. */
  public void warning(String reason, String source, KubernetesResource object, String message) {
    events.add(now, ClusterEvent.Type.WARNING, reason, source, object, message);
  }

  /** Whether the last event of an object says exactly this. */
  public boolean said(KubernetesResource object, String reason, String message) {
    return events.lastSaid(object, reason, message);
  }

  /** What has become of it; this must not be used afterwards. */
  public ClusterState freeze() {
    return new ClusterState(
        objects.freeze(), events.freeze(), now, Map.copyOf(counters), Map.copyOf(applied), orders);
  }
}
