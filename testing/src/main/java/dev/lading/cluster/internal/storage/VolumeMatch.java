package dev.lading.cluster.internal.storage;

import dev.lading.cluster.internal.select.LabelSelectors;
import dev.lading.cluster.internal.select.NodeSelectors;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.ObjectReference;
import dev.lading.model.core.v1.PersistentVolume;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeMode;
import dev.lading.model.core.v1.PersistentVolumePhase;
import dev.lading.model.core.v1.PersistentVolumeStatus;
import dev.lading.model.core.v1.VolumeNodeAffinity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which volume a claim is bound to, after component-helpers' {@code storage/volume/pv_helpers.go}
 * (FindMatchingVolume) and {@code pkg/controller/volume/persistentvolume/index.go}.
 */
public final class VolumeMatch {

  private VolumeMatch() {}

  /**
   * For a claim that is bound at once: volumes are grouped by their access modes, groups with fewer
   * modes are tried first, in a group the smallest volume wins, the first by name among equals.
   */
  public static Optional<PersistentVolume> immediate(
      PersistentVolumeClaim claim, Collection<PersistentVolume> volumes) {
    for (List<PersistentVolume> group : byModes(claim, volumes)) {
      Optional<PersistentVolume> found = smallest(claim, group, null, Set.of());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Collection<List<PersistentVolume>> byModes(
      PersistentVolumeClaim claim, Collection<PersistentVolume> volumes) {
    Map<Set<String>, List<PersistentVolume>> groups = new LinkedHashMap<>();
    for (PersistentVolume volume : volumes) {
      if (hasModes(claim, volume)) {
        groups.computeIfAbsent(modes(volume), key -> new ArrayList<>()).add(volume);
      }
    }
    List<Map.Entry<Set<String>, List<PersistentVolume>>> sorted =
        new ArrayList<>(groups.entrySet());
    sorted.sort(
        Comparator.comparingInt(
                (Map.Entry<Set<String>, List<PersistentVolume>> group) -> group.getKey().size())
            .thenComparing(group -> String.join(",", group.getKey())));
    return sorted.stream().map(Map.Entry::getValue).toList();
  }

  private static Set<String> modes(PersistentVolume volume) {
    Set<String> modes = new TreeSet<>();
    for (PersistentVolumeAccessMode mode : StorageFacts.spec(volume).accessModes()) {
      modes.add(mode.value());
    }
    return modes;
  }

  /** For a claim that waits for a Pod: the smallest volume that reaches the Pod's node. */
  public static Optional<PersistentVolume> onNode(
      PersistentVolumeClaim claim,
      Collection<PersistentVolume> volumes,
      Node node,
      Set<String> taken) {
    return smallest(claim, volumes, node, taken);
  }

  /** A volume that names the claim already; nothing else counts then. */
  public static Optional<PersistentVolume> prebound(
      PersistentVolumeClaim claim, Collection<PersistentVolume> volumes) {
    return volumes.stream().filter(volume -> isFor(volume, claim)).findFirst();
  }

  private static Optional<PersistentVolume> smallest(
      PersistentVolumeClaim claim,
      Collection<PersistentVolume> volumes,
      @Nullable Node node,
      Set<String> taken) {
    PersistentVolume best = null;
    for (PersistentVolume volume : volumes) {
      if (taken.contains(Owners.name(volume)) || !isCandidate(claim, volume)) {
        continue;
      }
      boolean reaches = node == null || reaches(volume, node);
      if (isFor(volume, claim)) {
        return reaches ? Optional.of(volume) : Optional.empty();
      }
      if (reaches && isFree(claim, volume) && (best == null || isSmaller(volume, best))) {
        best = volume;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isSmaller(PersistentVolume left, PersistentVolume right) {
    return StorageFacts.capacity(left).amount().compareTo(StorageFacts.capacity(right).amount())
        < 0;
  }

  /** Not another's, large enough, of the right mode, not going away. */
  private static boolean isCandidate(PersistentVolumeClaim claim, PersistentVolume volume) {
    Optional<ObjectReference> owner = StorageFacts.spec(volume).claimRef();
    return (owner.isEmpty() || isFor(volume, claim))
        && isLargeEnough(claim, volume)
        && mode(claim).equals(mode(volume))
        && StorageFacts.spec(claim)
            .volumeAttributesClassName()
            .filter(name -> !name.isEmpty())
            .equals(
                StorageFacts.spec(volume)
                    .volumeAttributesClassName()
                    .filter(name -> !name.isEmpty()))
        && !Owners.isTerminating(volume);
  }

  /** Available, selected, of the same class, with the modes asked for. */
  private static boolean isFree(PersistentVolumeClaim claim, PersistentVolume volume) {
    boolean available =
        volume
            .status()
            .flatMap(PersistentVolumeStatus::phase)
            .filter(PersistentVolumePhase.AVAILABLE::equals)
            .isPresent();
    return available
        && StorageFacts.spec(claim)
            .selector()
            .map(selector -> LabelSelectors.matches(selector, volume.metadata().labels()))
            .orElse(true)
        && StorageFacts.className(volume).equals(StorageFacts.className(claim).orElse(""))
        && hasModes(claim, volume);
  }

  static boolean isLargeEnough(PersistentVolumeClaim claim, PersistentVolume volume) {
    return StorageFacts.capacity(volume).amount().compareTo(StorageFacts.request(claim).amount())
        >= 0;
  }

  static boolean hasModes(PersistentVolumeClaim claim, PersistentVolume volume) {
    return new HashSet<>(StorageFacts.spec(volume).accessModes())
        .containsAll(StorageFacts.spec(claim).accessModes());
  }

  static PersistentVolumeMode mode(PersistentVolumeClaim claim) {
    return StorageFacts.spec(claim).volumeMode().orElse(PersistentVolumeMode.FILESYSTEM);
  }

  static PersistentVolumeMode mode(PersistentVolume volume) {
    return StorageFacts.spec(volume).volumeMode().orElse(PersistentVolumeMode.FILESYSTEM);
  }

  /** Whether a volume names a claim, by name and, once it is bound, by UID. */
  static boolean isFor(PersistentVolume volume, PersistentVolumeClaim claim) {
    Optional<ObjectReference> owner = StorageFacts.spec(volume).claimRef();
    return owner.isPresent()
        && owner.get().name().orElse("").equals(Owners.name(claim))
        && owner.get().namespace().orElse("").equals(Owners.namespace(claim))
        && owner.get().uid().map(uid -> uid.equals(Owners.uid(claim))).orElse(true);
  }

  /** Whether a volume can be used on a node. */
  public static boolean reaches(PersistentVolume volume, Node node) {
    return StorageFacts.spec(volume)
        .nodeAffinity()
        .flatMap(VolumeNodeAffinity::required)
        .map(
            required ->
                NodeSelectors.matches(required, Owners.name(node), node.metadata().labels()))
        .orElse(true);
  }
}
