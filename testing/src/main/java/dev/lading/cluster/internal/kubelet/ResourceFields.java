package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ResourceFieldSelector;
import dev.lading.model.core.v1.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Requests and limits of a container as the Downward API gives them: divided by the divisor and
 * rounded up. A limit that is not set is that of the Pod, or what the node can allocate.
 *
 * <p>Follows {@code ExtractContainerResourceValue} and {@code convertResourceCPUToString} of
 * kubernetes {@code pkg/api/v1/resource/helpers.go}, and {@code defaultPodLimitsForDownwardAPI} of
 * {@code pkg/kubelet/kubelet_resources.go}.
 */
final class ResourceFields {

  private static final int MILLI = 3;

  private final ClusterObjects objects;
  private final Pod pod;

  ResourceFields(ClusterObjects objects, Pod pod) {
    this.objects = objects;
    this.pod = pod;
  }

  /** The value of a field; empty when no such resource may be named. */
  Optional<String> value(ResourceFieldSelector field, Container container) {
    String path = field.resource();
    int dot = path.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String resource = path.substring(dot + 1);
    if (!isKnown(resource)) {
      return Optional.empty();
    }
    return switch (path.substring(0, dot)) {
      case "limits" -> Optional.of(divide(limit(container, resource), field, resource));
      case "requests" -> Optional.of(divide(request(container, resource), field, resource));
      default -> Optional.empty();
    };
  }

  private static boolean isKnown(String resource) {
    return switch (resource) {
      case "cpu", "memory", "ephemeral-storage" -> true;
      default -> resource.startsWith("hugepages-");
    };
  }

  private BigDecimal limit(Container container, String resource) {
    return container
        .resources()
        .map(ResourceRequirements::limits)
        .flatMap(limits -> amount(limits, resource))
        .or(() -> podLimit(resource))
        .or(() -> allocatable(resource))
        .orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> podLimit(String resource) {
    return pod.spec()
        .flatMap(PodSpec::resources)
        .map(ResourceRequirements::limits)
        .flatMap(limits -> amount(limits, resource));
  }

  private Optional<BigDecimal> allocatable(String resource) {
    return pod.spec()
        .flatMap(PodSpec::nodeName)
        .flatMap(name -> objects.find(Node.class, "", name))
        .flatMap(Node::status)
        .map(NodeStatus::allocatable)
        .flatMap(allocatable -> amount(allocatable, resource));
  }

  private static BigDecimal request(Container container, String resource) {
    return container
        .resources()
        .map(ResourceRequirements::requests)
        .flatMap(requests -> amount(requests, resource))
        .orElse(BigDecimal.ZERO);
  }

  private static Optional<BigDecimal> amount(Map<String, Quantity> amounts, String resource) {
    return Optional.ofNullable(amounts.get(resource))
        .map(Quantity::amount)
        .filter(amount -> amount.signum() != 0);
  }

  private static String divide(BigDecimal amount, ResourceFieldSelector field, String resource) {
    BigDecimal divisor =
        field
            .divisor()
            .map(Quantity::amount)
            .filter(one -> one.signum() != 0)
            .orElse(BigDecimal.ONE);
    int places = resource.equals("cpu") ? MILLI : 0;
    return units(amount, places)
        .divide(units(divisor, places), 0, RoundingMode.CEILING)
        .toBigInteger()
        .toString();
  }

  /** Whole units, or thousandths for CPU; rounded up as {@code Quantity.Value} does. */
  private static BigDecimal units(BigDecimal amount, int places) {
    return amount.movePointRight(places).setScale(0, RoundingMode.CEILING);
  }
}
