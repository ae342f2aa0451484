package dev.lading.dsl;

import dev.lading.model.core.v1.KeyToPath;
import dev.lading.model.core.v1.VolumeProjection;
import dev.lading.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A config map or secret as files. Default: every key is a file of that name, mode 0644, and the
 * Pod waits until the object is there.
 */
public final class ConfigVolume extends VolumeDraft<ConfigVolume> implements Projectable {

  private final ConfigSource source;
  private final List<KeyToPath> items;
  private final @Nullable Integer mode;
  private final boolean optional;

  private ConfigVolume(
      VolumeState state,
      ConfigSource source,
      List<KeyToPath> items,
      @Nullable Integer mode,
      boolean optional) {
    super(state);
    this.source = source;
    this.items = items;
    this.mode = mode;
    this.optional = optional;
  }

  static ConfigVolume of(ConfigSource source) {
    VolumeState state = VolumeState.derived(source.name(), volume -> {});
    return new ConfigVolume(state, source, List.of(), null, false).sourced();
  }

  @Override
  ConfigVolume with(VolumeState newState) {
    return new ConfigVolume(newState, source, items, mode, optional);
  }

  private ConfigVolume sourced() {
    return with(
        state().edit(volume -> source.fill(volume, items, mode, optional ? Boolean.TRUE : null)));
  }

  private ConfigVolume with(List<KeyToPath> newItems) {
    return new ConfigVolume(state(), source, newItems, mode, optional).sourced();
  }

  /** Shows only these keys, each as a file of that name; may be called again for more. */
  public ConfigVolume items(String... keys) {
    ConfigVolume volume = this;
    for (String key : keys) {
      volume = volume.item(key, key);
    }
    return volume;
  }

  /** Shows a key as the file at a relative path; keys not named this way are not shown. */
  public ConfigVolume item(String key, String path) {
    return with(Copies.plus(items, KeyToPath.builder().key(key).path(path).build())).known(key);
  }

  /** Shows a key as the file at a relative path, with permissions such as {@code 0400}. */
  public ConfigVolume item(String key, String path, int fileMode) {
    KeyToPath item = KeyToPath.builder().key(key).path(path).mode(fileMode).build();
    return with(Copies.plus(items, item)).known(key);
  }

  private ConfigVolume known(String key) {
    Problem unknown = source.problemWith(key);
    return unknown == null
        ? this
        : with(state().with(state().problems().plus(unknown.withPath(Problems.call("item", key)))));
  }

  /** Permissions of files that have none of their own, such as {@code 0440}. Default: 0644. */
  public ConfigVolume mode(int fileMode) {
    return new ConfigVolume(state(), source, items, fileMode, optional).sourced();
  }

  /** Lets the Pod start when the object or a key is missing. Default: it waits. */
  public ConfigVolume optional() {
    return new ConfigVolume(state(), source, items, mode, true).sourced();
  }

  @Override
  public List<VolumeProjection> projections() {
    return List.of(source.projection(items, optional ? Boolean.TRUE : null));
  }
}
