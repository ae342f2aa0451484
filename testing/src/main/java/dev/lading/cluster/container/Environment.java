package dev.lading.cluster.container;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The environment a container is started with, as the kubelet makes it: {@code envFrom} in order,
 * {@code env} in order over it, and the service links that are left.
 *
 * <p>Follows {@code makeEnvironmentVariables} of kubernetes {@code pkg/kubelet/kubelet_pods.go}.
 * Variables of the image are not known here. Values that come from a Secret are never in {@link
 * #toString}.
 */
public final class Environment {

  private final Map<String, EnvironmentVariable> variables;
  private final List<String> notes;
  private final @Nullable ContainerProblem problem;

  private Environment(
      Map<String, EnvironmentVariable> variables,
      List<String> notes,
      @Nullable ContainerProblem problem) {
    this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    this.notes = List.copyOf(notes);
    this.problem = problem;
  }

  /** These variables, with remarks on what may surprise. */
  public static Environment of(Map<String, EnvironmentVariable> variables, List<String> notes) {
    return new Environment(variables, notes, null);
  }

  /** No environment, because the container does not start. */
  public static Environment failed(ContainerProblem problem, List<String> notes) {
    return new Environment(Map.of(), notes, problem);
  }

  /** The value of a variable. */
  public Optional<String> get(String name) {
    return variable(name).map(EnvironmentVariable::value);
  }

  /** The variable with a name. */
  public Optional<EnvironmentVariable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** All variables in the order the kubelet makes them. */
  public List<EnvironmentVariable> variables() {
    return List.copyOf(variables.values());
  }

  /** Names and values. */
  public Map<String, String> asMap() {
    Map<String, String> values = new LinkedHashMap<>();
    variables.forEach((name, variable) -> values.put(name, variable.value()));
    return values;
  }

  /** Keys that were skipped, references that stay literal, variables that hide others. */
  public List<String> notes() {
    return notes;
  }

  /** Why the container does not start; empty when it does. */
  public Optional<ContainerProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** One line for each variable with its source, then the notes; secret values are masked. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    if (problem != null) {
      out.append(problem).append('\n');
    }
    variables.values().forEach(variable -> out.append(variable).append('\n'));
    notes.forEach(note -> out.append("note: ").append(note).append('\n'));
    return out.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
