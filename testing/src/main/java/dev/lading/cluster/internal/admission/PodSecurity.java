package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Namespace;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plug-in PodSecurity ({@code staging/src/k8s.io/pod-security-admission}): the labels of a
 * namespace say which standard its Pods must keep (enforce) and of which violations of templates to
 * warn.
 */
final class PodSecurity {

  private static final String PREFIX = "pod-security.kubernetes.io/";

  private final int minor;
  private final RunState state;

  PodSecurity(int minor, RunState state) {
    this.minor = minor;
    this.state = state;
  }

  void check(Pod pod, List<Problem> problems) {
    violation(Owners.namespace(pod), "enforce", PodFacts.spec(pod))
        .ifPresent(why -> problems.add(Forbidden.of("cluster-pod-security", pod, why)));
  }

  void warn(KubernetesResource resource, List<Problem> warnings) {
    template(resource)
        .flatMap(PodTemplateSpec::spec)
        .flatMap(spec -> violation(Owners.namespace(resource), "warn", spec))
        .ifPresent(
            why ->
                warnings.add(
                    Problem.of("cluster-pod-security", "would " + why)
                        .withSource(resource.id().toString())));
  }

  private static Optional<PodTemplateSpec> template(KubernetesResource resource) {
    if (resource instanceof Deployment deployment) {
      return Optional.of(deployment.spec().template());
    } else if (resource instanceof StatefulSet set) {
      return Optional.of(set.spec().template());
    } else if (resource instanceof DaemonSet set) {
      return Optional.of(set.spec().template());
    }
    return resource instanceof Job job ? Optional.of(job.spec().template()) : Optional.empty();
  }

  private Optional<String> violation(String namespace, String mode, PodSpec spec) {
    Map<String, String> labels =
        state
            .objects()
            .find(Namespace.class, "", namespace)
            .map(found -> found.metadata().labels())
            .orElse(Map.of());
    String level = labels.getOrDefault(PREFIX + mode, "privileged");
    if (level.equals("privileged")) {
      return Optional.empty();
    }
    String version = labels.getOrDefault(PREFIX + mode + "-version", "latest");
    List<String> violations =
        level.equals("restricted")
            ? PodStandards.restricted(spec, minor(version))
            : PodStandards.baseline(spec, minor(version));
    String verb = mode.equals("warn") ? "violate" : "violates";
    return violations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            verb
                + " PodSecurity \""
                + level
                + ":"
                + version
                + "\": "
                + String.join(", ", violations));
  }

  private int minor(String version) {
    return version.startsWith("v1.") ? Integer.parseInt(version.substring(3)) : minor;
  }
}
