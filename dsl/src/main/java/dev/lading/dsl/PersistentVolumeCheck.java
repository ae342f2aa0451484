package dev.lading.dsl;

import dev.lading.model.core.v1.PersistentVolumeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a persistent volume must say. */
final class PersistentVolumeCheck {

  private static final Set<String> NO_SOURCES =
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

  private PersistentVolumeCheck() {}

  static void check(PersistentVolumeSpec spec, Notes notes) {
    if (spec.capacity().isEmpty()) {
      notes.error("dsl-capacity", "The volume does not say how much it holds", "call capacity(…)");
    }
    if (spec.accessModes().isEmpty()) {
      notes.error(
          "dsl-access-mode",
          "The volume has no access mode",
          "call readWriteOnce(), readWriteMany() or the like");
    }
    sources(spec, notes);
    if (spec.local().isPresent() && spec.nodeAffinity().isEmpty()) {
      notes.error(
          "dsl-local-volume",
          "A local volume does not say on which nodes it is",
          "call onNodes(…)");
    }
    DeprecatedVolumes.check(spec, notes);
  }

  private static void sources(PersistentVolumeSpec spec, Notes notes) {
    List<String> sources = new ArrayList<>(spec.toTree().keySet());
    sources.removeAll(NO_SOURCES);
    if (sources.isEmpty()) {
      notes.error(
          "dsl-volume-source", "The volume does not say where it is", "call nfs(…), csi(…) or …");
    } else if (sources.size() > 1) {
      notes.error(
          "dsl-volume-source",
          "The volume has several sources: " + String.join(", ", sources),
          "keep one; every volume is in one place");
    }
  }
}
