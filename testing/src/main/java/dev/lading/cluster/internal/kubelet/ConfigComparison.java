package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.ConfigChange;
import dev.lading.cluster.container.ConfigChange.Effect;
import dev.lading.cluster.container.ConfigChanges;
import dev.lading.cluster.container.ContainerProblem;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.EnvironmentVariable;
import dev.lading.cluster.container.MountedFile;
import dev.lading.cluster.container.ValueSource;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares what containers are given by two states of a cluster.
 *
 * <p>Files of volumes are written again by the kubelet's sync loop, except sub paths and immutable
 * sources; variables and commands are fixed when a container is made: docs ConfigMap, "Mounted
 * ConfigMaps are updated automatically".
 */
public final class ConfigComparison {

  private final ClusterObjects before;
  private final ClusterObjects after;
  private final int minorVersion;
  private final List<ConfigChange> changes = new ArrayList<>();
  private final List<String> replaced = new ArrayList<>();

  private ConfigComparison(ClusterObjects before, ClusterObjects after, int minorVersion) {
    this.before = before;
    this.after = after;
    this.minorVersion = minorVersion;
  }

  /** What containers that run in {@code before} see of what is different in {@code after}. */
  public static ConfigChanges between(
      ClusterObjects before, ClusterObjects after, int minorVersion) {
    ConfigComparison comparison = new ConfigComparison(before, after, minorVersion);
    before.all(Pod.class).forEach(comparison::compare);
    return new ConfigChanges(comparison.changes, comparison.replaced);
  }

  private void compare(Pod old) {
    Optional<Pod> now =
        after
            .find(Pod.class, Owners.namespace(old), Owners.name(old))
            .filter(pod -> pod.metadata().uid().equals(old.metadata().uid()));
    if (now.isEmpty()) {
      replaced.add(Owners.name(old));
      return;
    }
    for (Container container : Containers.all(old)) {
      compare(
          Owners.name(old),
          container.name(),
          new Kubelet(before, old, container, minorVersion),
          new Kubelet(after, now.get(), container, minorVersion));
    }
  }

  private void compare(String pod, String container, Kubelet old, Kubelet now) {
    Optional<ContainerProblem> problem = now.problem();
    if (old.problem().isEmpty() && problem.isPresent()) {
      ValueSource source = new ValueSource(ValueSource.Kind.LITERAL, "", "");
      String what = problem.get().toString();
      changes.add(new ConfigChange(pod, container, what, source, Effect.BREAKS_RESTART));
      return;
    }
    compareVariables(pod, container, old.environment(), now.environment());
    compareFiles(pod, container, files(old), files(now));
  }

  private void compareVariables(String pod, String container, Environment old, Environment now) {
    Map<String, EnvironmentVariable> all = new LinkedHashMap<>();
    old.variables().forEach(one -> all.put(one.name(), one));
    now.variables().forEach(one -> all.put(one.name(), one));
    for (EnvironmentVariable one : all.values()) {
      boolean same = old.get(one.name()).equals(now.get(one.name()));
      if (!same && one.source().kind() != ValueSource.Kind.SERVICE) {
        String what = "variable " + one.name();
        changes.add(new ConfigChange(pod, container, what, one.source(), Effect.NEEDS_RESTART));
      }
    }
  }

  private static Map<String, MountedFile> files(Kubelet kubelet) {
    Map<String, MountedFile> files = new TreeMap<>();
    kubelet.files("/").files().forEach(file -> files.put(file.path(), file));
    return files;
  }

  private void compareFiles(
      String pod, String container, Map<String, MountedFile> old, Map<String, MountedFile> now) {
    Map<String, MountedFile> all = new TreeMap<>(old);
    all.putAll(now);
    for (MountedFile file : all.values()) {
      if (!isSame(old.get(file.path()), now.get(file.path()))) {
        Effect effect = file.live() ? Effect.LIVE : Effect.NEEDS_RESTART;
        String what = "file " + file.path();
        changes.add(new ConfigChange(pod, container, what, file.source(), effect));
      }
    }
  }

  private static boolean isSame(@Nullable MountedFile old, @Nullable MountedFile now) {
    return old != null
        && now != null
        && old.content().equals(now.content())
        && old.mode() == now.mode();
  }
}
