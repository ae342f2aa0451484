package dev.lading.dsl;

import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a container draft holds.
 *
 * @param container all but variables and mounts
 * @param env the variables by name
 * @param mounts volumes and devices in the order of mounting
 * @param problems what calls noticed
 * @param tweaks what to do at the end of building
 */
record ContainerState(
    Container container,
    Map<String, Variable> env,
    List<Mount> mounts,
    Problems problems,
    List<UnaryOperator<Container>> tweaks) {

  static ContainerState named(String name) {
    return new ContainerState(
        Container.builder().name(name).build(), Map.of(), List.of(), Problems.NONE, List.of());
  }

  ContainerState change(Consumer<Container.Builder> change) {
    Container changed = Edits.edit(container, Container::toBuilder, change);
    return new ContainerState(changed, env, mounts, problems, tweaks);
  }

  ContainerState env(String name, Variable value) {
    return new ContainerState(container, Copies.plus(env, name, value), mounts, problems, tweaks);
  }

  ContainerState with(Mount mount) {
    return new ContainerState(container, env, Copies.plus(mounts, mount), problems, tweaks);
  }

  ContainerState with(Problems newProblems) {
    return new ContainerState(container, env, mounts, newProblems, tweaks);
  }

  ContainerState tweakedBy(UnaryOperator<Container> tweak) {
    return new ContainerState(container, env, mounts, problems, Copies.plus(tweaks, tweak));
  }

  /** The mounts, or the devices. */
  List<Mount> mounts(boolean devices) {
    return mounts.stream().filter(mount -> mount.device() == devices).toList();
  }

  List<EnvVar> variables() {
    return env.entrySet().stream().map(each -> each.getValue().typed(each.getKey())).toList();
  }

  /** The value of a variable: a text or a source. */
  record Variable(@Nullable String text, @Nullable EnvValue source) {

    EnvVar typed(String name) {
      return EnvVar.builder()
          .name(name)
          .value(text)
          .valueFrom(source == null ? null : source.source())
          .build();
    }
  }
}
