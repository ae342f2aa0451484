package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.Command;
import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.container.MountedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A container as it runs: environment, command and sub paths as they were when it was started, the
 * other files as the cluster has them now.
 */
public final class RunningContainer {

  private final Kubelet started;
  private final Kubelet now;

  /** Started with one state of a cluster and running in a later one. */
  public RunningContainer(Kubelet started, Kubelet now) {
    this.started = started;
    this.now = now;
  }

  /** The environment since it was started. */
  public Environment environment() {
    return started.environment();
  }

  /** The command it was started with. */
  public Command command() {
    return started.command();
  }

  /** Why it does not start; empty when it did. */
  public Optional<ContainerProblem> problem() {
    return started.problem();
  }

  /** What is at a path and below. */
  public Directory files(String path) {
    return new ContainerFiles(mounts()).at(path);
  }

  /** Every mount. */
  public List<Mount> mounts() {
    if (started.problem().isPresent() || now.problem().isPresent()) {
      return started.mounts();
    }
    List<Mount> then = started.mounts();
    List<Mount> current = now.mounts();
    List<Mount> mounts = new ArrayList<>(then.size());
    for (int i = 0; i < then.size(); i++) {
      mounts.add(merge(then.get(i), current.get(i)));
    }
    return mounts;
  }

  private static Mount merge(Mount then, Mount now) {
    Map<String, MountedFile> files = new TreeMap<>();
    then.files().stream().filter(one -> !one.live()).forEach(one -> files.put(one.path(), one));
    now.files().stream().filter(MountedFile::live).forEach(one -> files.put(one.path(), one));
    return new Mount(
        now.path(),
        now.volume(),
        now.backing(),
        now.source(),
        now.readOnly(),
        List.copyOf(files.values()),
        now.notes(),
        now.problem());
  }
}
