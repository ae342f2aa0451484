package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Mount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a volume of a Pod. */
record VolumeContent(
    Mount.Backing backing,
    String source,
    boolean readOnly,
    List<VolumeFile> files,
    List<String> notes,
    @Nullable ContainerProblem problem) {

  VolumeContent {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** A directory that the application fills. */
  static VolumeContent directory(Mount.Backing backing, String source, boolean readOnly) {
    return new VolumeContent(backing, source, readOnly, List.of(), List.of(), null);
  }
}
