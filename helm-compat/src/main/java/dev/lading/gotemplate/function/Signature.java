package dev.lading.gotemplate.function;

import dev.lading.gotemplate.value.GoType;
import java.util.List;

/**
 * The Go signature of a function: what it takes and gives. Calls are checked against it once, in
 * the evaluator, with Go's own texts; a function's body never counts or tests the types of its
 * arguments.
 *
 * @param parameters parameter types; of a variadic function the last one is the type of each
 *     further argument
 * @param variadic whether the last parameter takes any number of arguments
 * @param result the declared result type, {@link GoType#ANY} for {@code interface{}}
 */
public record Signature(List<GoType> parameters, boolean variadic, GoType result) {
  /** Copies the parameters. */
  public Signature {
    parameters = List.copyOf(parameters);
    if (variadic && parameters.isEmpty()) {
      throw new IllegalArgumentException("a variadic function has a last parameter");
    }
  }

  /** Arguments that must be there. */
  public int fixed() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }

  /** The type an argument must be assignable to. */
  public GoType parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }
}
