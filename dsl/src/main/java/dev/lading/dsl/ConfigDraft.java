package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.VolumeProjection;
import java.util.List;

/**
 * Values under keys, which containers get as environment variables or as files.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class ConfigDraft<R extends KubernetesResource, D extends ConfigDraft<R, D>>
    extends Draft<R, D> implements Mountable, Projectable, EnvFrom {

  ConfigDraft(State<R> state) {
    super(state);
  }

  abstract ConfigSource source();

  /** The value of a key, for an environment variable. */
  public EnvValue key(String key) {
    return EnvValue.key(source(), key);
  }

  /** Only these keys as files. */
  public ConfigVolume items(String... keys) {
    return volume().items(keys);
  }

  /** Only this key, as the file at a relative path. */
  public ConfigVolume item(String key, String path) {
    return volume().item(key, path);
  }

  /** The files, in a volume of this name. */
  public ConfigVolume named(String volumeName) {
    return volume().named(volumeName);
  }

  /** The files, mounted without the right to write. */
  public ConfigVolume readOnly() {
    return volume().readOnly();
  }

  @Override
  public ConfigVolume volume() {
    return ConfigVolume.of(source());
  }

  @Override
  public List<VolumeProjection> projections() {
    return volume().projections();
  }

  @Override
  public EnvVariables variables() {
    return EnvVariables.of(source());
  }
}
