package dev.lading.cluster.internal.resources;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerRestartPolicy;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Pod asks of its node, after component-helpers' {@code resource/helpers.go}: the larger of
 * all containers together and of each init container with the sidecars before it, plus overhead.
 * CPU is in thousandths, everything else in units.
 */
public final class Requests {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final long KIBI = 1024;
  private static final String BINARY = " KMGTPE";

  private Requests() {}

  /** The effective requests of a Pod, by resource. */
  public static Map<String, Long> of(PodSpec spec) {
    return of(spec, ResourceRequirements::requests);
  }

  /** The effective limits of a Pod, by resource. */
  public static Map<String, Long> limits(PodSpec spec) {
    return of(spec, ResourceRequirements::limits);
  }

  /** Requests or limits of a container. */
  @FunctionalInterface
  private interface Side {
    Map<String, Quantity> of(ResourceRequirements resources);
  }

  private static Map<String, Long> of(PodSpec spec, Side side) {
    Map<String, Long> running = new TreeMap<>();
    for (Container container : spec.containers()) {
      add(running, amounts(container, side));
    }
    Map<String, Long> sidecars = new TreeMap<>();
    Map<String, Long> initial = new TreeMap<>();
    for (Container container : spec.initContainers()) {
      Map<String, Long> amounts = amounts(container, side);
      if (isSidecar(container)) {
        add(running, amounts);
        add(sidecars, amounts);
        raise(initial, sidecars);
      } else {
        add(amounts, sidecars);
        raise(initial, amounts);
      }
    }
    raise(running, initial);
    replaceByPodLevel(running, spec, side);
    add(running, amounts(spec.overhead()));
    return running;
  }

  /** Whether an init container keeps running. */
  public static boolean isSidecar(Container container) {
    return container.restartPolicy().filter(ContainerRestartPolicy.ALWAYS::equals).isPresent();
  }

  private static Map<String, Long> amounts(Container container, Side side) {
    return container
        .resources()
        .map(resources -> amounts(side.of(resources)))
        .orElseGet(TreeMap::new);
  }

  private static Map<String, Long> amounts(Map<String, Quantity> quantities) {
    Map<String, Long> amounts = new TreeMap<>();
    quantities.forEach((resource, quantity) -> amounts.put(resource, amount(resource, quantity)));
    return amounts;
  }

  /** Pod-level requests of cpu, memory and huge pages stand for those of the containers. */
  private static void replaceByPodLevel(Map<String, Long> amounts, PodSpec spec, Side side) {
    spec.resources().ifPresent(resources -> amounts.putAll(amounts(side.of(resources))));
  }

  private static void add(Map<String, Long> sum, Map<String, Long> more) {
    more.forEach((resource, amount) -> sum.merge(resource, amount, Long::sum));
  }

  private static void raise(Map<String, Long> least, Map<String, Long> other) {
    other.forEach((resource, amount) -> least.merge(resource, amount, Math::max));
  }

  /** The amount as a whole number, rounded up: of thousandths for cpu, of units for others. */
  public static long amount(String resource, Quantity quantity) {
    BigDecimal amount = quantity.amount();
    BigDecimal scaled = isCpu(resource) ? amount.multiply(THOUSAND) : amount;
    return scaled.setScale(0, RoundingMode.CEILING).longValue();
  }

  /** An amount as {@link #amount} counts it, as the API writes it. */
  public static String text(String resource, long amount) {
    if (isCpu(resource)) {
      return Quantity.of(amount + "m").canonical();
    }
    boolean bytes = resource.endsWith("memory") || resource.endsWith("storage");
    return bytes ? bytes(amount) : Long.toString(amount);
  }

  /** With the largest binary suffix that leaves a whole number. */
  private static String bytes(long amount) {
    int suffix = 0;
    long rest = amount;
    while (rest != 0 && rest % KIBI == 0 && suffix < BINARY.length() - 1) {
      rest /= KIBI;
      suffix++;
    }
    return suffix == 0 ? Long.toString(rest) : rest + BINARY.substring(suffix, suffix + 1) + "i";
  }

  private static boolean isCpu(String resource) {
    return resource.equals("cpu") || resource.endsWith(".cpu");
  }
}
