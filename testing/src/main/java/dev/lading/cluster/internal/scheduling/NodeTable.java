package dev.lading.cluster.internal.scheduling;

import dev.lading.cluster.internal.state.ChangeListener;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The nodes with their Pods, kept up to date; what the scheduler calls its cache. */
final class NodeTable implements ChangeListener {

  private final Map<String, NodeRoom> rooms = new TreeMap<>();
  private int zones;
  private final Map<String, Integer> byController = new HashMap<>();
  private final Map<ObjectKey, Pod> repelling = new TreeMap<>();
  private final IdentityHashMap<PodSpec, PodDemand> demands = new IdentityHashMap<>();

  NodeTable(ObjectStore objects) {
    objects.all(Node.class).forEach(node -> addRoom(new NodeRoom(node)));
    objects.all(Pod.class).forEach(pod -> changed(null, pod));
    objects.listen(this);
  }

  Collection<NodeRoom> rooms() {
    return rooms.values();
  }

  /** Whether any Pod of a controller is on a node. */
  boolean hasPodsOf(String controller) {
    return byController.getOrDefault(controller, 0) > 0;
  }

  /** Whether any node has a zone. */
  boolean haveZones() {
    return zones > 0;
  }

  private void addRoom(NodeRoom room) {
    rooms.put(room.name(), room);
    zones += room.zone().isEmpty() ? 0 : 1;
  }

  /** The Pods on nodes that keep others away by required anti-affinity. */
  Collection<Pod> repelling() {
    return repelling.values();
  }

  @Nullable NodeRoom room(String node) {
    return rooms.get(node);
  }

  PodDemand demand(Pod pod) {
    return demands.computeIfAbsent(PodFacts.spec(pod), PodDemand::of);
  }

  @Override
  public void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (before instanceof Pod || after instanceof Pod) {
      podChanged((Pod) before, (Pod) after);
    } else if (before instanceof Node || after instanceof Node) {
      nodeChanged((Node) before, (Node) after);
    }
  }

  private void podChanged(@Nullable Pod before, @Nullable Pod after) {
    NodeRoom from = before == null ? null : placeOf(before);
    NodeRoom to = after == null ? null : placeOf(after);
    if (from != null && before != null) {
      from.remove(before, demand(before));
      byController.merge(NodeRoom.controller(before), -1, Integer::sum);
      repelling.remove(ObjectKey.of(before));
    }
    if (to != null && after != null) {
      to.add(after, demand(after));
      byController.merge(NodeRoom.controller(after), 1, Integer::sum);
      if (!InterPodAffinity.requiredAnti(demand(after).affinity()).isEmpty()) {
        repelling.put(ObjectKey.of(after), after);
      }
    }
  }

  /** Finished Pods take no room. */
  private @Nullable NodeRoom placeOf(Pod pod) {
    return PodFacts.isFinished(pod) ? null : rooms.get(PodFacts.node(pod));
  }

  private void nodeChanged(@Nullable Node before, @Nullable Node after) {
    NodeRoom old = before == null ? null : rooms.remove(Owners.name(before));
    zones -= old == null || old.zone().isEmpty() ? 0 : 1;
    if (after != null) {
      NodeRoom room = new NodeRoom(after);
      addRoom(room);
      if (old != null) {
        old.pods().forEach(pod -> room.add(pod, demand(pod)));
      }
    }
  }
}
