package dev.lading.dsl;

import dev.lading.model.Binary;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.VolumeProjection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Configuration: texts and bytes under keys, as environment variables or files. */
public final class ConfigMapDraft extends Draft<ConfigMap, ConfigMapDraft>
    implements Mountable, Projectable, EnvFrom {

  ConfigMapDraft(State<ConfigMap> state) {
    super(state);
  }

  static ConfigMapDraft of(String name) {
    return new ConfigMapDraft(
        State.of("configMap", ConfigMap.class, name, ConfigMap.builder().build()));
  }

  @Override
  ConfigMapDraft with(State<ConfigMap> newState) {
    return new ConfigMapDraft(newState);
  }

  /** Adds a text. */
  public ConfigMapDraft put(String key, String value) {
    return edit(ConfigMap::toBuilder, map -> map.putData(key, value));
  }

  /** Adds texts. */
  public ConfigMapDraft putAll(Map<String, String> entries) {
    return edit(ConfigMap::toBuilder, map -> entries.forEach(map::putData));
  }

  /** Adds bytes, which files show as they are. */
  public ConfigMapDraft putBinary(String key, byte[] bytes) {
    return edit(ConfigMap::toBuilder, map -> map.putBinaryData(key, Binary.of(bytes)));
  }

  /**
   * Adds the content of a file under its name: as text when it is UTF-8, otherwise as bytes, like
   * {@code kubectl create configmap --from-file}.
   *
   * @throws IOException when it cannot be read
   */
  public ConfigMapDraft file(Path file) throws IOException {
    return file(FileContent.nameOf(file), file);
  }

  /**
   * Adds the content of a file under a key, as {@link #file(Path)} does.
   *
   * @throws IOException when it cannot be read
   */
  public ConfigMapDraft file(String key, Path file) throws IOException {
    FileContent content = FileContent.read(file);
    return content.isText() ? put(key, content.text()) : putBinary(key, content.bytes());
  }

  /** Forbids changes after creation, which spares the cluster from watching it. Default: off. */
  public ConfigMapDraft immutable() {
    return edit(ConfigMap::toBuilder, map -> map.immutable(true));
  }

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

  private ConfigSource source() {
    Set<String> keys = new TreeSet<>(state().resource().data().keySet());
    keys.addAll(state().resource().binaryData().keySet());
    return new ConfigSource.OfConfigMap(name(), keys);
  }

  @Override
  ConfigMap complete(ObjectMeta metadata, Notes notes) {
    ConfigMap map = state().resource();
    ConfigContent content = new ConfigContent(notes);
    map.data().forEach(content::text);
    map.binaryData().forEach(content::bytes);
    content.finish();
    return super.complete(metadata, notes);
  }
}
