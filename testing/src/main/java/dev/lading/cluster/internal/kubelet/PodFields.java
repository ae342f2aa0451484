package dev.lading.cluster.internal.kubelet;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.HostIP;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodIP;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fields of a Pod as the Downward API gives them.
 *
 * <p>Follows {@code podFieldSelectorRuntimeValue} of kubernetes {@code pkg/kubelet/kubelet_pods.go}
 * and {@code ExtractFieldPathAsString} of {@code pkg/fieldpath/fieldpath.go}; which paths a
 * variable and which a file may name is validation's {@code
 * validEnvDownwardAPIFieldPathExpressions} and {@code validVolumeDownwardAPIFieldPathExpressions}.
 */
final class PodFields {

  private final Pod pod;

  PodFields(Pod pod) {
    this.pod = pod;
  }

  /** The value for a variable; empty when no variable may name this field. */
  Optional<String> forVariable(String path) {
    return switch (path) {
      case "spec.nodeName" -> spec().map(spec -> spec.nodeName().orElse(""));
      case "spec.serviceAccountName" -> spec().map(PodFields::serviceAccount);
      case "status.hostIP" -> Optional.of(status().flatMap(PodStatus::hostIP).orElse(""));
      case "status.hostIPs" -> Optional.of(hostAddresses());
      case "status.podIP" -> Optional.of(status().flatMap(PodStatus::podIP).orElse(""));
      case "status.podIPs" -> Optional.of(addresses());
      case "metadata.labels", "metadata.annotations" -> Optional.empty();
      default -> metadata(path);
    };
  }

  /** The text for a file; empty when no file may name this field. */
  Optional<String> forFile(String path) {
    return switch (path) {
      case "metadata.labels" -> Optional.of(lines(pod.metadata().labels()));
      case "metadata.annotations" -> Optional.of(lines(pod.metadata().annotations()));
      default -> metadata(path);
    };
  }

  private Optional<String> metadata(String path) {
    return switch (path) {
      case "metadata.name" -> Optional.of(Owners.name(pod));
      case "metadata.namespace" -> Optional.of(Owners.namespace(pod));
      case "metadata.uid" -> Optional.of(pod.metadata().uid().orElse(""));
      default -> entry(path);
    };
  }

  private Optional<String> entry(String path) {
    return key(path, "metadata.labels['")
        .map(key -> pod.metadata().labels().getOrDefault(key, ""))
        .or(
            () ->
                key(path, "metadata.annotations['")
                    .map(key -> pod.metadata().annotations().getOrDefault(key, "")));
  }

  private static Optional<String> key(String path, String start) {
    return path.startsWith(start) && path.endsWith("']") && path.length() > start.length() + 2
        ? Optional.of(path.substring(start.length(), path.length() - 2))
        : Optional.empty();
  }

  /** A line {@code key="value"} for each entry, by key, without a line break at the end. */
  private static String lines(Map<String, String> entries) {
    return new TreeMap<>(entries)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + GoQuoting.quote(entry.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String serviceAccount(PodSpec spec) {
    return spec.serviceAccountName().orElse("default");
  }

  private String addresses() {
    List<PodIP> addresses = status().map(PodStatus::podIPs).orElse(List.of());
    return addresses.isEmpty()
        ? status().flatMap(PodStatus::podIP).orElse("")
        : addresses.stream().map(one -> one.ip().orElse("")).collect(Collectors.joining(","));
  }

  private String hostAddresses() {
    List<HostIP> addresses = status().map(PodStatus::hostIPs).orElse(List.of());
    return addresses.isEmpty()
        ? status().flatMap(PodStatus::hostIP).orElse("")
        : addresses.stream().map(one -> one.ip().orElse("")).collect(Collectors.joining(","));
  }

  private Optional<PodSpec> spec() {
    return pod.spec();
  }

  private Optional<PodStatus> status() {
    return pod.status();
  }
}
