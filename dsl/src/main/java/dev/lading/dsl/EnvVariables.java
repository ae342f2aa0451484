package dev.lading.dsl;

import dev.lading.model.core.v1.EnvFromSource;
import org.jspecify.annotations.Nullable;

/** All keys of a config map or secret as environment variables. Default: no prefix, required. */
public final class EnvVariables implements EnvFrom {

  private final ConfigSource source;
  private final @Nullable String prefix;
  private final @Nullable Boolean optional;

  private EnvVariables(ConfigSource source, @Nullable String prefix, @Nullable Boolean optional) {
    this.source = source;
    this.prefix = prefix;
    this.optional = optional;
  }

  static EnvVariables of(ConfigSource source) {
    return new EnvVariables(source, null, null);
  }

  /** Puts a text before each name. */
  public EnvVariables prefix(String text) {
    return new EnvVariables(source, text, optional);
  }

  /** Lets the container start when the object is missing. */
  public EnvVariables optional() {
    return new EnvVariables(source, prefix, true);
  }

  @Override
  public EnvVariables variables() {
    return this;
  }

  EnvFromSource typed() {
    return source.variables(prefix, optional);
  }

  @Override
  public String toString() {
    return "EnvVariables[" + source.name() + "]";
  }
}
