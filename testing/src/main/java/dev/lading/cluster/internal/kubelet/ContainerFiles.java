package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.container.MountedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All files of a container by path: where mounts overlap, the deeper one is seen. */
final class ContainerFiles {

  private final List<Mount> mounts;

  ContainerFiles(List<Mount> mounts) {
    this.mounts =
        mounts.stream()
            .sorted(Comparator.comparingInt((Mount mount) -> mount.path().length()).reversed())
            .toList();
  }

  /** What is at a path and below. */
  Directory at(String path) {
    String folder =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    List<Mount> seen = new ArrayList<>();
    mounts.stream().filter(mount -> isIn(mount.path(), folder)).findFirst().ifPresent(seen::add);
    mounts.stream()
        .filter(mount -> isIn(folder, mount.path()) && !seen.contains(mount))
        .forEach(seen::add);
    Map<String, MountedFile> files = new TreeMap<>();
    for (Mount mount : seen) {
      for (MountedFile file : mount.files()) {
        if (isIn(folder, file.path()) && isVisible(file, mount)) {
          files.put(relative(folder, file.path()), file);
        }
      }
    }
    return Directory.of(folder, files, seen);
  }

  /** Whether no deeper mount lies over the file. */
  private boolean isVisible(MountedFile file, Mount mount) {
    for (Mount other : mounts) {
      if (isIn(other.path(), file.path())) {
        return other.equals(mount);
      }
    }
    return true;
  }

  private static String relative(String folder, String path) {
    if (path.equals(folder)) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return path.substring(folder.equals("/") ? 1 : folder.length() + 1);
  }

  private static boolean isIn(String outer, String inner) {
    return inner.equals(outer) || inner.startsWith(outer.equals("/") ? outer : outer + "/");
  }
}
