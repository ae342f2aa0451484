package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.value.GoType;
import org.jspecify.annotations.Nullable;

/** Whether a call has the right number of arguments: the head of Go's exec.go evalCall. */
final class Arity {
  private Arity() {}

  /**
   * What is wrong with the number of arguments; {@code null} when it is right. Go does not count a
   * piped one when too few are there.
   */
  static @Nullable String check(String name, Signature signature, int written, boolean piped) {
    int given = piped ? written + 1 : written;
    boolean right = signature.variadic() ? given >= signature.fixed() : given == signature.fixed();
    return right ? null : problem(name, signature, written, piped);
  }

  static String problem(String name, Signature signature, int written, boolean piped) {
    int given = piped && !signature.variadic() ? written + 1 : written;
    return "wrong number of args for "
        + name
        + ": want "
        + (signature.variadic() ? "at least " : "")
        + signature.fixed()
        + " got "
        + given;
  }

  /**
   * The type of an argument; anything will do where there is no parameter, for the call fails
   * anyway.
   */
  static GoType parameter(Signature signature, int index) {
    boolean exists = signature.variadic() || index < signature.parameters().size();
    return exists ? signature.parameter(index) : GoType.ANY;
  }
}
