package dev.lading.cluster.container;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a container finds at a path: the files the cluster puts there, and the volumes they are on.
 *
 * <p>Content that the image or the application brings is not known here.
 */
public final class Directory {

  private final String path;
  private final Map<String, MountedFile> files;
  private final List<Mount> mounts;

  private Directory(String path, Map<String, MountedFile> files, List<Mount> mounts) {
    this.path = path;
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    this.mounts = List.copyOf(mounts);
  }

  /** The files at a path by their paths below it; the first mount is the one the path is on. */
  public static Directory of(String path, Map<String, MountedFile> files, List<Mount> mounts) {
    return new Directory(path, files, mounts);
  }

  /** The path asked for. */
  public String path() {
    return path;
  }

  /** The paths of all files below this, in order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** The files in the order of their paths. */
  public List<MountedFile> files() {
    return List.copyOf(files.values());
  }

  /** The file with a path below this. */
  public Optional<MountedFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The text of the file with a path below this. */
  public Optional<String> text(String name) {
    return file(name).map(MountedFile::text);
  }

  /** The mount this path is on; empty when it is part of the image. */
  public Optional<Mount> mount() {
    return mounts.stream().filter(mount -> contains(mount.path(), path)).findFirst();
  }

  /** The mount this path is on, and those below it. */
  public List<Mount> mounts() {
    return mounts;
  }

  /** Why a volume here cannot be set up, so that the Pod does not start. */
  public Optional<ContainerProblem> problem() {
    return mounts.stream().flatMap(mount -> mount.failure().stream()).findFirst();
  }

  /** Whether {@code inner} is {@code outer} or below it. */
  static boolean contains(String outer, String inner) {
    String folder = outer.endsWith("/") ? outer : outer + "/";
    return inner.equals(outer) || inner.startsWith(folder);
  }

  /** One line for each mount and file, and the notes; contents are not shown. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    if (mounts.isEmpty()) {
      out.append(path).append(": no volume is mounted here\n");
    }
    for (Mount mount : mounts) {
      out.append(mount).append('\n');
      mount.failure().ifPresent(problem -> out.append("  ").append(problem).append('\n'));
      mount.notes().forEach(note -> out.append("  note: ").append(note).append('\n'));
    }
    files.values().forEach(file -> out.append("  ").append(file).append('\n'));
    return out.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
