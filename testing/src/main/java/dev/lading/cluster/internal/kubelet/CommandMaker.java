package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.container.Command;
import dev.lading.cluster.container.Environment;
import dev.lading.cluster.container.EnvironmentVariable;
import dev.lading.model.core.v1.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expands command and arguments with the final environment.
 *
 * <p>Follows {@code ExpandContainerCommandAndArgs} of kubernetes {@code
 * pkg/kubelet/container/helpers.go}.
 */
final class CommandMaker {

  private final Environment environment;
  private final List<String> notes = new ArrayList<>();
  private boolean secret;

  CommandMaker(Environment environment) {
    this.environment = environment;
  }

  Command make(Container container) {
    List<String> command = expand(container.command());
    List<String> args = expand(container.args());
    return new Command(command, args, secret, notes);
  }

  private List<String> expand(List<String> words) {
    List<String> expanded = new ArrayList<>(words.size());
    for (String word : words) {
      expanded.add(Expansion.expand(word, this::value));
    }
    return expanded;
  }

  private Optional<String> value(String name) {
    Optional<EnvironmentVariable> variable = environment.variable(name);
    if (variable.isEmpty()) {
      notes.add("$(" + name + ") stays as it is: there is no " + name);
    }
    variable.ifPresent(one -> secret |= one.secret());
    return variable.map(EnvironmentVariable::value);
  }
}
