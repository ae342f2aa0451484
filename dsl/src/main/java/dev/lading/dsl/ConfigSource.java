package dev.lading.dsl;

import dev.lading.model.core.v1.EnvFromSource;
import dev.lading.model.core.v1.EnvVarSource;
import dev.lading.model.core.v1.KeyToPath;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeProjection;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A config map or a secret as others refer to it. */
sealed interface ConfigSource {

  String name();

  /** The keys it has; null when they are not known. */
  @Nullable Set<String> keys();

  void fill(
      Volume.Builder volume,
      List<KeyToPath> items,
      @Nullable Integer mode,
      @Nullable Boolean optional);

  VolumeProjection projection(List<KeyToPath> items, @Nullable Boolean optional);

  EnvVarSource variable(String key, @Nullable Boolean optional);

  EnvFromSource variables(@Nullable String prefix, @Nullable Boolean optional);

  /** That there is no such key, or null. */
  default @Nullable Problem problemWith(String key) {
    Set<String> keys = keys();
    if (keys == null || keys.contains(key)) {
      return null;
    }
    return Problem.of("dsl-no-such-key", "\"" + name() + "\" has no key \"" + key + "\"")
        .withHint(keys.isEmpty() ? "it has none at all" : "it has " + String.join(", ", keys));
  }

  /** A config map. */
  record OfConfigMap(String name, @Nullable Set<String> keys) implements ConfigSource {

    @Override
    public void fill(
        Volume.Builder volume,
        List<KeyToPath> items,
        @Nullable Integer mode,
        @Nullable Boolean optional) {
      volume.configMap(
          source -> {
            source.name(name).defaultMode(mode).optional(optional);
            source.items(items.isEmpty() ? null : items);
          });
    }

    @Override
    public VolumeProjection projection(List<KeyToPath> items, @Nullable Boolean optional) {
      return VolumeProjection.builder()
          .configMap(
              source -> {
                source.name(name).optional(optional);
                items.forEach(source::addItem);
              })
          .build();
    }

    @Override
    public EnvVarSource variable(String key, @Nullable Boolean optional) {
      return EnvVarSource.builder()
          .configMapKeyRef(ref -> ref.name(name).key(key).optional(optional))
          .build();
    }

    @Override
    public EnvFromSource variables(@Nullable String prefix, @Nullable Boolean optional) {
      return EnvFromSource.builder()
          .prefix(prefix)
          .configMapRef(ref -> ref.name(name).optional(optional))
          .build();
    }
  }

  /** A secret. */
  record OfSecret(String name, @Nullable Set<String> keys) implements ConfigSource {

    @Override
    public void fill(
        Volume.Builder volume,
        List<KeyToPath> items,
        @Nullable Integer mode,
        @Nullable Boolean optional) {
      volume.secret(
          source -> {
            source.secretName(name).defaultMode(mode).optional(optional);
            source.items(items.isEmpty() ? null : items);
          });
    }

    @Override
    public VolumeProjection projection(List<KeyToPath> items, @Nullable Boolean optional) {
      return VolumeProjection.builder()
          .secret(
              source -> {
                source.name(name).optional(optional);
                items.forEach(source::addItem);
              })
          .build();
    }

    @Override
    public EnvVarSource variable(String key, @Nullable Boolean optional) {
      return EnvVarSource.builder()
          .secretKeyRef(ref -> ref.name(name).key(key).optional(optional))
          .build();
    }

    @Override
    public EnvFromSource variables(@Nullable String prefix, @Nullable Boolean optional) {
      return EnvFromSource.builder()
          .prefix(prefix)
          .secretRef(ref -> ref.name(name).optional(optional))
          .build();
    }
  }
}
