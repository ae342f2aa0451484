package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.ObjectStore;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which Pods use which claims, kept up to date; Pods that have ended use none. */
public final class ClaimUsers {

  private final Map<ObjectKey, Map<ObjectKey, Pod>> users = new HashMap<>();

  /** Follows the changes of {@code objects}. */
  public ClaimUsers(ObjectStore objects) {
    objects.all(Pod.class).forEach(pod -> changed(null, pod));
    objects.listen(this::changed);
  }

  private void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (before instanceof Pod pod) {
      PodClaims.keys(pod).forEach(claim -> of(claim).remove(ObjectKey.of(pod)));
    }
    if (after instanceof Pod pod && !PodFacts.isFinished(pod)) {
      PodClaims.keys(pod).forEach(claim -> of(claim).put(ObjectKey.of(pod), pod));
    }
  }

  private Map<ObjectKey, Pod> of(ObjectKey claim) {
    return users.computeIfAbsent(claim, key -> new TreeMap<>());
  }

  /** The Pods that use a claim, by name. */
  public List<Pod> podsOf(ObjectKey claim) {
    Map<ObjectKey, Pod> pods = users.get(claim);
    return pods == null ? List.of() : new ArrayList<>(pods.values());
  }
}
