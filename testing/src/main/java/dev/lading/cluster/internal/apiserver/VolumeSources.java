package dev.lading.cluster.internal.apiserver;

import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.core.v1.PersistentVolume;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the content of a persistent volume is. */
final class VolumeSources {

  /** Fields of a volume's spec that are no source. */
  private static final Set<String> OTHERS =
      Set.of(
          "accessModes",
          "capacity",
          "claimRef",
          "mountOptions",
          "nodeAffinity",
          "persistentVolumeReclaimPolicy",
          "storageClassName",
          "volumeAttributesClassName",
          "volumeMode");

  private VolumeSources() {}

  /** The source as a tree. */
  static Map<String, @Nullable Object> of(PersistentVolume volume) {
    Map<String, @Nullable Object> source = new TreeMap<>(StorageFacts.spec(volume).toTree());
    source.keySet().removeAll(OTHERS);
    return source;
  }
}
