package dev.lading.dsl;

/**
 * Something every key of which can become an environment variable: {@link EnvVariables}, or a
 * config map or secret as it is.
 */
public interface EnvFrom {

  /** The variables, with their prefix. */
  EnvVariables variables();
}
