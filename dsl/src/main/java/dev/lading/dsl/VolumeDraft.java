package dev.lading.dsl;

import dev.lading.model.core.v1.MountPropagationMode;
import dev.lading.model.core.v1.RecursiveReadOnlyMode;

/**
 * A volume of a Pod and the way a container mounts it; immutable.
 *
 * <p>Mounting adds the volume to the Pod. Containers that mount the same volume (the same name and
 * source, whatever the mount options) share it. A volume made from a config map, a secret or a
 * claim is named after it; if that name is taken in the Pod, {@code -2}, {@code -3}… follow, in the
 * order of mounting. Choose a name with {@link #named}.
 *
 * @param <V> the draft itself
 */
public abstract class VolumeDraft<V extends VolumeDraft<V>> implements Mountable {

  private final VolumeState state;

  VolumeDraft(VolumeState state) {
    this.state = state;
  }

  abstract V with(VolumeState newState);

  VolumeState state() {
    return state;
  }

  /** Gives the volume this name in the Pod. Default: see the class. */
  public V named(String name) {
    return with(state.withName(name));
  }

  /** Mounts without the right to write. Default: writable where the source allows it. */
  public V readOnly() {
    return with(state.mounted(mount -> mount.readOnly(true)));
  }

  /** Mounts read-only, submounts included. Default: off. */
  public V recursiveReadOnly(RecursiveReadOnlyMode mode) {
    return with(state.mounted(mount -> mount.readOnly(true).recursiveReadOnly(mode)));
  }

  /** Mounts a file or folder inside the volume. Default: the volume's root. */
  public V subPath(String path) {
    return with(state.mounted(mount -> mount.subPath(path)));
  }

  /** Mounts a path in which {@code $(NAME)} stands for the container's variables. Default: none. */
  public V subPathExpression(String expression) {
    return with(state.mounted(mount -> mount.subPathExpr(expression)));
  }

  /** Whether mounts made inside show outside and the other way round. Default: they do not. */
  public V propagation(MountPropagationMode mode) {
    return with(state.mounted(mount -> mount.mountPropagation(mode)));
  }

  @Override
  public VolumeDraft<V> volume() {
    return this;
  }

  /** The name, never the content. */
  @Override
  public String toString() {
    return Problems.call("volume", state.name());
  }
}
