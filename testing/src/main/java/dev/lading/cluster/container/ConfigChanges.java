package dev.lading.cluster.container;

import java.util.List;
import java.util.stream.Stream;

/**
 * What changes of configuration do to the containers that run.
 *
 * @param changes what each container sees, and when
 * @param replaced the names of Pods that are gone or were made anew, so that they see everything
 */
public record ConfigChanges(List<ConfigChange> changes, List<String> replaced) {

  /** Lists that do not change. */
  public ConfigChanges {
    changes = List.copyOf(changes);
    replaced = List.copyOf(replaced);
  }

  /** What is seen without a restart. */
  public List<ConfigChange> live() {
    return with(ConfigChange.Effect.LIVE).toList();
  }

  /** What is not seen until the container is started again. */
  public List<ConfigChange> needRestart() {
    return with(ConfigChange.Effect.NEEDS_RESTART).toList();
  }

  /** The names of the Pods that have to be started again to see everything. */
  public List<String> podsToRestart() {
    return with(ConfigChange.Effect.NEEDS_RESTART).map(ConfigChange::pod).distinct().toList();
  }

  private Stream<ConfigChange> with(ConfigChange.Effect effect) {
    return changes.stream().filter(change -> change.effect() == effect);
  }

  /** One line for each change. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    changes.forEach(change -> out.append(change).append('\n'));
    replaced.forEach(pod -> out.append(pod).append(" is replaced and sees everything\n"));
    return out.length() == 0 ? "no container sees a change\n" : out.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
