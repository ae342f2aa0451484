package dev.lading.packages;

import java.util.Arrays;
import java.util.List;

/** Comparisons with versions of Kubernetes, all of which must hold. */
record KubernetesRange(List<Comparison> comparisons) {

  private record Comparison(String operator, KubernetesVersion version) {

    boolean holds(KubernetesVersion actual) {
      int order = actual.compareTo(version);
      return switch (operator) {
        case ">=" -> order >= 0;
        case ">" -> order > 0;
        case "<=" -> order <= 0;
        case "<" -> order < 0;
        default -> order == 0;
      };
    }
  }

  /**
   * Reads {@code >=1.27 <1.36}.
   *
   * @throws IllegalArgumentException when it is none
   */
  static KubernetesRange of(String text) {
    return new KubernetesRange(
        Arrays.stream(text.strip().split("[ ,]+", -1)).map(KubernetesRange::comparison).toList());
  }

  private static Comparison comparison(String text) {
    int start = 0;
    while (start < text.length() && "<>=".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String operator = text.substring(0, start);
    if (!List.of(">=", ">", "<=", "<", "=").contains(operator)) {
      throw new IllegalArgumentException("\"" + text + "\" is no comparison with a version");
    }
    return new Comparison(operator, KubernetesVersion.of(text.substring(start)));
  }

  boolean contains(KubernetesVersion version) {
    return comparisons.stream().allMatch(comparison -> comparison.holds(version));
  }
}
