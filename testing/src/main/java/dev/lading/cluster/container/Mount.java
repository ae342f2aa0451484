package dev.lading.cluster.container;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A volume as it is mounted into a container.
 *
 * @param path where in the container
 * @param volume the name of the volume
 * @param backing what kind of place the content is in
 * @param source that place in words, such as {@code claim www-web-0, bound to volume pvc-1}
 * @param readOnly whether the container may not write there
 * @param files the files the cluster puts there; empty where the application writes its own
 * @param notes what may surprise
 * @param problem why the volume cannot be set up, or null
 */
public record Mount(
    String path,
    String volume,
    Backing backing,
    String source,
    boolean readOnly,
    List<MountedFile> files,
    List<String> notes,
    @Nullable ContainerProblem problem) {

  /** Kinds of places that content of a volume is in. */
  public enum Backing {
    /** Files of config maps, secrets and the Downward API, on the disk of the node. */
    FILES,
    /** The same in the memory of the node, as everything with a Secret or a token in it. */
    MEMORY_FILES,
    /** A persistent volume claim. */
    CLAIM,
    /** A directory that lives as long as the Pod. */
    EMPTY_DIRECTORY,
    /** The same in memory. */
    EMPTY_MEMORY,
    /** A path of the node. */
    HOST_PATH,
    /** Another kind of volume. */
    OTHER
  }

  /** Lists that do not change. */
  public Mount {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** Whether the content is never written to a disk. */
  public boolean inMemory() {
    return backing == Backing.MEMORY_FILES || backing == Backing.EMPTY_MEMORY;
  }

  /** Why the volume cannot be set up; empty when it can. */
  public Optional<ContainerProblem> failure() {
    return Optional.ofNullable(problem);
  }

  @Override
  public String toString() {
    return path + ": volume " + volume + ", " + source + (readOnly ? ", read only" : "");
  }
}
