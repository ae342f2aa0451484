package dev.lading.validation.internal.pod;

import dev.lading.model.Quantity;
import dev.lading.validation.rule.Field;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Amounts of resources, and their names. */
public final class ResourceAmounts {

  private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage");

  private static final Set<String> MEMORY_DIVISORS =
      Set.of(
          "", "0", "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi",
          "1Ei");

  private static final Set<String> CPU_DIVISORS = Set.of("", "0", "1", "1m");

  private ResourceAmounts() {}

  /** The amount in a field; empty when it is absent or no quantity. */
  public static Optional<BigDecimal> amount(Field field) {
    String text = field.scalar();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Quantity.of(text).amount());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // reported as a quantity that is none
    }
  }

  /** Whether a resource of a container is one that Kubernetes itself hands out. */
  static boolean isStandard(String resource) {
    return STANDARD.contains(resource);
  }

  /** Whether a resource is huge pages of some size. */
  static boolean isHugePages(String resource) {
    return resource.startsWith("hugepages-");
  }

  /** Whether a resource is one of a device plugin, such as {@code nvidia.com/gpu}. */
  static boolean isExtended(String resource) {
    return resource.indexOf('/') > 0
        && !resource.startsWith("requests.")
        && !resource.substring(0, resource.indexOf('/')).endsWith("kubernetes.io");
  }

  static Optional<String> fieldProblem(String resource) {
    int dot = resource.indexOf('.');
    String kind = dot < 0 ? "" : resource.substring(0, dot);
    String name = resource.substring(dot + 1);
    boolean known = kind.equals("limits") || kind.equals("requests");
    return known && (isStandard(name) || isHugePages(name))
        ? Optional.empty()
        : Optional.of("The downward API cannot tell \"" + resource + "\"");
  }

  static Optional<String> divisorProblem(String resource, String divisor) {
    boolean right =
        resource.endsWith(".cpu")
            ? CPU_DIVISORS.contains(divisor)
            : MEMORY_DIVISORS.contains(divisor);
    return right
        ? Optional.empty()
        : Optional.of("\"" + divisor + "\" is no divisor for " + resource);
  }
}
