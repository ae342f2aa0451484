package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims behind the volumes of a Pod. */
public final class PodClaims {

  private PodClaims() {}

  /** The name of the claim behind a volume: the one it names, or that made for the Pod. */
  public static Optional<String> name(Pod pod, Volume volume) {
    return volume.ephemeral().isPresent()
        ? Optional.of(Owners.name(pod) + "-" + volume.name())
        : volume.persistentVolumeClaim().flatMap(claim -> claim.claimName());
  }

  /** The keys of all claims of a Pod, in the order of its volumes. */
  public static List<ObjectKey> keys(Pod pod) {
    List<ObjectKey> keys = List.of();
    for (Volume volume : PodFacts.spec(pod).volumes()) {
      Optional<String> name = name(pod, volume);
      if (name.isPresent()) {
        keys = keys.isEmpty() ? new ArrayList<>() : keys;
        keys.add(new ObjectKey(Owners.namespace(pod), name.get()));
      }
    }
    return keys;
  }
}
