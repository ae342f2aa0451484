package dev.lading.cluster.internal.kubelet;

import dev.lading.validation.name.Names;

/**
 * Which keys of {@code envFrom} become variables.
 *
 * <p>Follows {@code IsEnvVarName} and {@code IsRelaxedEnvVarName} of apimachinery {@code
 * pkg/util/validation/validation.go}; the gate RelaxedEnvironmentVariableValidation is on from
 * 1.32.
 */
enum VariableNames {
  /** Letters, digits, {@code -}, {@code _} and {@code .}, not starting with a digit. */
  CLASSIC {
    @Override
    boolean allow(String name) {
      return !name.isEmpty()
          && !Character.isDigit(name.charAt(0))
          && name.chars().allMatch(VariableNames::isClassic)
          && !name.equals(".")
          && !name.startsWith("..");
    }
  },
  /** Printable ASCII characters except {@code =}. */
  RELAXED {
    @Override
    boolean allow(String name) {
      return Names.environmentVariable(name).isEmpty();
    }
  };

  private static final int FIRST_RELAXED = 32;

  /** The names a kubelet of Kubernetes 1.{@code minor} takes. */
  static VariableNames of(int minor) {
    return minor >= FIRST_RELAXED ? RELAXED : CLASSIC;
  }

  abstract boolean allow(String name);

  private static boolean isClassic(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
