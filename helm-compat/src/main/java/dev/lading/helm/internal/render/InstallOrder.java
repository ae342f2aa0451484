package dev.lading.helm.internal.render;

import dev.lading.gotemplate.GoStrings;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.release.RenderedResource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of kinds in the stream: those others need first; unknown kinds last, by name (upstream:
 * {@code InstallOrder} of {@code kind_sorter.go}).
 */
final class InstallOrder implements Comparator<RenderedResource> {

  private static final List<String> KINDS =
      List.of(
          "PriorityClass",
          "Namespace",
          "NetworkPolicy",
          "ResourceQuota",
          "LimitRange",
          "PodSecurityPolicy",
          "PodDisruptionBudget",
          "ServiceAccount",
          "Secret",
          "SecretList",
          "ConfigMap",
          "StorageClass",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "CustomResourceDefinition",
          "ClusterRole",
          "ClusterRoleList",
          "ClusterRoleBinding",
          "ClusterRoleBindingList",
          "Role",
          "RoleList",
          "RoleBinding",
          "RoleBindingList",
          "Service",
          "DaemonSet",
          "Pod",
          "ReplicationController",
          "ReplicaSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "StatefulSet",
          "Job",
          "CronJob",
          "IngressClass",
          "Ingress",
          "APIService");

  private static final List<String> HELM_4_KINDS =
      List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

  private final Map<String, Integer> places = new HashMap<>();

  InstallOrder(HelmVersion helm) {
    KINDS.forEach(kind -> places.put(kind, places.size()));
    if (helm.isHelm4()) {
      HELM_4_KINDS.forEach(kind -> places.put(kind, places.size()));
    }
  }

  @Override
  public int compare(RenderedResource left, RenderedResource right) {
    Integer a = places.get(left.kind());
    Integer b = places.get(right.kind());
    if (a == null && b == null) {
      return GoStrings.compare(left.kind(), right.kind());
    }
    return a == null ? 1 : b == null ? -1 : a.compareTo(b);
  }
}
