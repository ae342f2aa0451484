package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmVersion;
import java.util.ArrayList;
import java.util.List;

/** The API versions the client library of each Helm knows, in its order. */
final class ApiVersions {

  private static final List<String> COMMON_START =
      List.of(
          "v1",
          "admissionregistration.k8s.io/v1",
          "admissionregistration.k8s.io/v1alpha1",
          "admissionregistration.k8s.io/v1beta1",
          "internal.apiserver.k8s.io/v1alpha1",
          "apps/v1",
          "apps/v1beta1",
          "apps/v1beta2",
          "authentication.k8s.io/v1",
          "authentication.k8s.io/v1alpha1",
          "authentication.k8s.io/v1beta1",
          "authorization.k8s.io/v1",
          "authorization.k8s.io/v1beta1",
          "autoscaling/v1",
          "autoscaling/v2",
          "autoscaling/v2beta1",
          "autoscaling/v2beta2",
          "batch/v1",
          "batch/v1beta1",
          "certificates.k8s.io/v1",
          "certificates.k8s.io/v1beta1",
          "certificates.k8s.io/v1alpha1",
          "coordination.k8s.io/v1alpha2",
          "coordination.k8s.io/v1beta1",
          "coordination.k8s.io/v1",
          "discovery.k8s.io/v1",
          "discovery.k8s.io/v1beta1",
          "events.k8s.io/v1",
          "events.k8s.io/v1beta1",
          "extensions/v1beta1",
          "flowcontrol.apiserver.k8s.io/v1",
          "flowcontrol.apiserver.k8s.io/v1beta1",
          "flowcontrol.apiserver.k8s.io/v1beta2",
          "flowcontrol.apiserver.k8s.io/v1beta3",
          "networking.k8s.io/v1");

  private static final List<String> COMMON_MIDDLE =
      List.of(
          "networking.k8s.io/v1beta1",
          "node.k8s.io/v1",
          "node.k8s.io/v1alpha1",
          "node.k8s.io/v1beta1",
          "policy/v1",
          "policy/v1beta1",
          "rbac.authorization.k8s.io/v1",
          "rbac.authorization.k8s.io/v1beta1",
          "rbac.authorization.k8s.io/v1alpha1");

  private static final List<String> COMMON_END =
      List.of(
          "resource.k8s.io/v1beta1",
          "resource.k8s.io/v1alpha3",
          "scheduling.k8s.io/v1alpha1",
          "scheduling.k8s.io/v1beta1",
          "scheduling.k8s.io/v1",
          "storage.k8s.io/v1beta1",
          "storage.k8s.io/v1",
          "storage.k8s.io/v1alpha1");

  private static final List<String> EXTENSIONS =
      List.of("apiextensions.k8s.io/v1beta1", "apiextensions.k8s.io/v1");

  private ApiVersions() {}

  static List<String> of(HelmVersion helm) {
    List<String> all = new ArrayList<>(COMMON_START);
    switch (helm) {
      case V4_1 -> {
        all.addAll(COMMON_MIDDLE);
        all.addAll(List.of("resource.k8s.io/v1", "resource.k8s.io/v1beta2"));
        all.addAll(COMMON_END);
        all.add("storagemigration.k8s.io/v1beta1");
      }
      case V3_17 -> {
        all.add("networking.k8s.io/v1alpha1");
        all.addAll(COMMON_MIDDLE);
        all.addAll(COMMON_END);
        all.add("storagemigration.k8s.io/v1alpha1");
      }
    }
    all.addAll(EXTENSIONS);
    return all;
  }
}
