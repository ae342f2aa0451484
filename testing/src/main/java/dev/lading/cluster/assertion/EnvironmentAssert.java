package dev.lading.cluster.assertion;

import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.EnvironmentVariable;
import org.assertj.core.api.AbstractAssert;

/** Assertions on an environment; a failure shows no secret values. */
public final class EnvironmentAssert extends AbstractAssert<EnvironmentAssert, Environment> {

  EnvironmentAssert(Environment actual) {
    super(actual, EnvironmentAssert.class);
  }

  /** A variable has a value. */
  public EnvironmentAssert contains(String name, String value) {
    if (!actual.get(name).filter(value::equals).isPresent()) {
      boolean secret = actual.variable(name).map(EnvironmentVariable::secret).orElse(false);
      failWithMessage("Expected %s=%s, but%n%s", name, secret ? "***" : value, actual.explain());
    }
    return this;
  }

  /** There is a variable. */
  public EnvironmentAssert contains(String name) {
    if (actual.variable(name).isEmpty()) {
      failWithMessage("Expected a variable %s, but%n%s", name, actual.explain());
    }
    return this;
  }

  /** There is no such variable. */
  public EnvironmentAssert doesNotContain(String name) {
    if (actual.variable(name).isPresent()) {
      failWithMessage("Expected no variable %s, but%n%s", name, actual.explain());
    }
    return this;
  }

  /** A variable comes from a source, such as {@code key lives of ConfigMap game-demo}. */
  public EnvironmentAssert comesFrom(String name, String source) {
    if (!actual
        .variable(name)
        .filter(variable -> variable.source().toString().equals(source))
        .isPresent()) {
      failWithMessage("Expected %s to come from %s, but%n%s", name, source, actual.explain());
    }
    return this;
  }

  /** No reference stays literal, no key is skipped, nothing is hidden. */
  public EnvironmentAssert hasNoNotes() {
    if (!actual.notes().isEmpty()) {
      failWithMessage("Expected no notes, but%n%s", actual.explain());
    }
    return this;
  }
}
