package dev.lading.dsl;

import dev.lading.model.core.v1.EnvFromSource;

/** A config map or secret every key of which becomes an environment variable. */
public interface EnvFrom {

  /** The source, with a prefix for the names of the variables; empty for none. */
  EnvFromSource variables(String prefix);
}
