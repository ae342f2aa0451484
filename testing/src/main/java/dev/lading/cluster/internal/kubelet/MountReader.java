package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.container.MountedFile;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mounts of one container.
 *
 * <p>Follows {@code makeMounts} of kubernetes {@code pkg/kubelet/kubelet_pods.go}: a {@code
 * subPath} is resolved once, when the container is made, so it does not see later versions of a
 * config map; a {@code subPath} that is not in the volume becomes an empty directory.
 */
final class MountReader {

  private final Pod pod;
  private final VolumeReader volumes;
  private final Environment environment;

  MountReader(ClusterObjects objects, Pod pod, Environment environment) {
    this.pod = pod;
    this.volumes = new VolumeReader(objects, pod);
    this.environment = environment;
  }

  List<Mount> read(Container container) {
    List<Mount> mounts = new ArrayList<>();
    container.volumeMounts().forEach(mount -> mounts.add(read(mount)));
    return mounts;
  }

  private Mount read(VolumeMount mount) {
    Optional<Volume> volume =
        pod.spec().stream()
            .flatMap(spec -> spec.volumes().stream())
            .filter(one -> one.name().equals(mount.name()))
            .findFirst();
    return volume.isEmpty() ? missing(mount) : read(mount, volumes.read(volume.get()));
  }

  private static Mount missing(VolumeMount mount) {
    return new Mount(
        clean(mount.mountPath()),
        mount.name(),
        Mount.Backing.OTHER,
        "no such volume",
        false,
        List.of(),
        List.of(),
        ContainerProblem.config("cannot find volume \"" + mount.name() + "\""));
  }

  private Mount read(VolumeMount mount, VolumeContent content) {
    Set<String> missing = new LinkedHashSet<>();
    String subPath = subPath(mount, missing);
    String path = clean(mount.mountPath());
    List<MountedFile> files = new ArrayList<>();
    content.files().forEach(file -> place(file, subPath, path).ifPresent(files::add));
    List<String> notes = new ArrayList<>(content.notes());
    if (!subPath.isEmpty()) {
      noteSubPath(subPath, content, files, notes);
    }
    ContainerProblem problem =
        missing.isEmpty()
            ? content.problem()
            : ContainerProblem.config(
                "failed to prepare subPath for volumeMount \""
                    + mount.name()
                    + "\": no "
                    + missing);
    return new Mount(
        path,
        mount.name(),
        content.backing(),
        content.source() + (subPath.isEmpty() ? "" : ", sub path " + subPath),
        content.readOnly() || mount.readOnly().orElse(false),
        files,
        notes,
        problem);
  }

  private String subPath(VolumeMount mount, Set<String> missing) {
    return mount
        .subPathExpr()
        .map(expression -> Expansion.expand(expression, name -> variable(name, missing)))
        .or(mount::subPath)
        .map(MountReader::clean)
        .orElse("");
  }

  private Optional<String> variable(String name, Set<String> missing) {
    Optional<String> value = environment.get(name);
    if (value.isEmpty()) {
      missing.add(name);
    }
    return value;
  }

  private static Optional<MountedFile> place(VolumeFile file, String subPath, String path) {
    if (subPath.isEmpty()) {
      return Optional.of(mounted(file, path + "/" + file.path(), file.live()));
    }
    if (file.path().equals(subPath)) {
      return Optional.of(mounted(file, path, false));
    }
    return file.path().startsWith(subPath + "/")
        ? Optional.of(mounted(file, path + file.path().substring(subPath.length()), false))
        : Optional.empty();
  }

  private static MountedFile mounted(VolumeFile file, String path, boolean live) {
    String absolute = path.startsWith("//") ? path.substring(1) : path;
    return new MountedFile(absolute, file.content(), file.mode(), file.source(), live);
  }

  private static void noteSubPath(
      String subPath, VolumeContent content, List<MountedFile> files, List<String> notes) {
    boolean provided =
        content.backing() == Mount.Backing.FILES || content.backing() == Mount.Backing.MEMORY_FILES;
    if (provided && files.isEmpty()) {
      notes.add("there is no " + subPath + " in the volume: an empty directory is mounted instead");
    } else if (provided) {
      notes.add("a sub path is mounted once: changes are not seen until the container restarts");
    }
  }

  /** Without slashes at the end. */
  private static String clean(String path) {
    String clean = path;
    while (clean.length() > 1 && clean.endsWith("/")) {
      clean = clean.substring(0, clean.length() - 1);
    }
    return clean;
  }
}
