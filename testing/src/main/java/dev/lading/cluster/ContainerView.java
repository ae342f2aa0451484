package dev.lading.cluster;

import dev.lading.cluster.container.Command;
import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.Mount;
import dev.lading.cluster.internal.kubelet.RunningContainer;
import java.util.List;
import java.util.Optional;

/**
 * A container as it runs: environment and command as they were when it was started, files of
 * volumes as the kubelet has written them since.
 */
public final class ContainerView {

  private final String name;
  private final RunningContainer running;

  ContainerView(String name, RunningContainer running) {
    this.name = name;
    this.running = running;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The environment it was started with. */
  public Environment environment() {
    return running.environment();
  }

  /** The command it was started with. */
  public Command command() {
    return running.command();
  }

  /** What it finds at a path, in volumes; what the image has there is not known. */
  public Directory files(String path) {
    return running.files(path);
  }

  /** Every volume that is mounted. */
  public List<Mount> mounts() {
    return running.mounts();
  }

  /** Why it does not start, in the words of {@code kubectl describe pod}; empty when it does. */
  public Optional<ContainerProblem> problem() {
    return running.problem();
  }

  @Override
  public String toString() {
    return "container " + name;
  }
}
