package dev.lading.dsl;

import dev.lading.model.Binary;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.SecretType;
import dev.lading.model.core.v1.VolumeProjection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Secret values under keys, as environment variables or files. Values are never shown: not in
 * problems, not in {@code toString}.
 */
public final class SecretDraft extends Draft<Secret, SecretDraft>
    implements Mountable, Projectable, EnvFrom {

  SecretDraft(State<Secret> state) {
    super(state);
  }

  static SecretDraft of(String name) {
    return new SecretDraft(State.of("secret", Secret.class, name, Secret.builder().build()));
  }

  @Override
  SecretDraft with(State<Secret> newState) {
    return new SecretDraft(newState);
  }

  /** Adds a text, which the manifest carries in base64 under {@code data}. */
  public SecretDraft put(String key, String value) {
    return edit(Secret::toBuilder, secret -> secret.putData(key, Binary.ofUtf8(value)));
  }

  /** Adds texts, as {@link #put} does. */
  public SecretDraft putAll(Map<String, String> entries) {
    return edit(
        Secret::toBuilder,
        secret -> entries.forEach((key, value) -> secret.putData(key, Binary.ofUtf8(value))));
  }

  /** Adds a text, which the manifest carries as it is, under {@code stringData}. */
  public SecretDraft putPlain(String key, String value) {
    return edit(Secret::toBuilder, secret -> secret.putStringData(key, value));
  }

  /** Adds bytes. */
  public SecretDraft putBinary(String key, byte[] bytes) {
    return edit(Secret::toBuilder, secret -> secret.putData(key, Binary.of(bytes)));
  }

  /**
   * Adds the bytes of a file under its name.
   *
   * @throws IOException when it cannot be read
   */
  public SecretDraft file(Path file) throws IOException {
    return file(FileContent.nameOf(file), file);
  }

  /**
   * Adds the bytes of a file under a key.
   *
   * @throws IOException when it cannot be read
   */
  public SecretDraft file(String key, Path file) throws IOException {
    return putBinary(key, Files.readAllBytes(file));
  }

  /** What kind of secret it is. Default: that of the factory, {@code Opaque} to the cluster. */
  public SecretDraft type(SecretType type) {
    return edit(Secret::toBuilder, secret -> secret.type(type));
  }

  /** Forbids changes after creation, which spares the cluster from watching it. Default: off. */
  public SecretDraft immutable() {
    return edit(Secret::toBuilder, secret -> secret.immutable(true));
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
    keys.addAll(state().resource().stringData().keySet());
    return new ConfigSource.OfSecret(name(), keys);
  }

  @Override
  Secret complete(ObjectMeta metadata, Notes notes) {
    Secret secret = state().resource();
    ConfigContent content = new ConfigContent(notes);
    secret.data().forEach(content::bytes);
    secret.stringData().forEach(content::text);
    content.finish();
    return super.complete(metadata, notes);
  }
}
