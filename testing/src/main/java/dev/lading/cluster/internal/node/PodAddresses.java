package dev.lading.cluster.internal.node;

import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.setup.AddressRange;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Node;
import dev.lading.model.core.v1.NodeAddress;
import dev.lading.model.core.v1.NodeAddressType;
import dev.lading.model.core.v1.NodeSpec;
import dev.lading.model.core.v1.NodeStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses for Pods out of the range of their node, one after the other. */
final class PodAddresses {

  /** The network, the gateway, and the broadcast address at the end. */
  private static final int RESERVED = 3;

  private final RunState state;
  private final Set<String> used = new HashSet<>();
  private final Map<String, AddressRange> ranges = new HashMap<>();

  PodAddresses(RunState state) {
    this.state = state;
    state.objects().all(Pod.class).forEach(pod -> changed(null, pod));
    state.objects().listen(this::changed);
  }

  private void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after) {
    if (before instanceof Pod pod) {
      address(pod).ifPresent(used::remove);
    }
    if (after instanceof Pod pod) {
      address(pod).ifPresent(used::add);
    }
  }

  private static Optional<String> address(Pod pod) {
    return pod.status().flatMap(PodStatus::podIP);
  }

  /** A free address on a node; empty when none is left. */
  Optional<String> next(Node node, String name) {
    AddressRange range =
        ranges.computeIfAbsent(
            name,
            key ->
                AddressRange.parse(node.spec().flatMap(NodeSpec::podCIDR).orElse("10.244.0.0/24")));
    long size = range.size() - RESERVED;
    for (long tries = 0; tries < size; tries++) {
      String address = range.address(2 + state.next("addresses of " + name) % size);
      if (!used.contains(address)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  /** The address of a node itself. */
  static String hostAddress(Node node) {
    return node.status().map(NodeStatus::addresses).stream()
        .flatMap(list -> list.stream())
        .filter(a -> a.type().equals(Optional.of(NodeAddressType.INTERNAL_IP)))
        .findFirst()
        .flatMap(NodeAddress::address)
        .orElse("");
  }
}
