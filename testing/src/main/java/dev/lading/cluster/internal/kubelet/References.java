package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.EnvironmentVariable;
import dev.lading.model.core.v1.EnvVar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up the references of one value; remembers secrets among them and what is not there. */
final class References {

  private final String user;
  private final Function<String, @Nullable EnvironmentVariable> visible;
  private final List<EnvVar> declared;
  private final Set<String> missing = new LinkedHashSet<>();
  private boolean secret;

  References(
      String user, Function<String, @Nullable EnvironmentVariable> visible, List<EnvVar> declared) {
    this.user = user;
    this.visible = visible;
    this.declared = declared;
  }

  Optional<String> value(String name) {
    EnvironmentVariable variable = visible.apply(name);
    if (variable == null) {
      missing.add(name);
      return Optional.empty();
    }
    secret |= variable.secret();
    return Optional.of(variable.value());
  }

  boolean secret() {
    return secret;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String name : missing) {
      boolean later = declared.stream().anyMatch(one -> one.name().equals(name));
      String why = later ? name + " is not defined before it" : "there is no " + name;
      notes.add(user + " keeps $(" + name + ") as it is: " + why);
    }
    return notes;
  }
}
