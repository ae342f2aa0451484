package dev.lading.cluster.container;

/**
 * One variable in the environment of a container.
 *
 * @param name the name
 * @param value the value after expansion
 * @param source where the value comes from
 * @param secret whether the value has content of a Secret, so that it is not shown
 */
public record EnvironmentVariable(String name, String value, ValueSource source, boolean secret) {

  /** Name, value and source; a secret value is masked. */
  @Override
  public String toString() {
    return name + "=" + (secret ? "***" : value) + "  (" + source + ")";
  }
}
