package dev.lading.packages;

import dev.lading.manifest.Manifests;
import dev.lading.problem.LadingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a package whose questions cannot be traced, such as a chart, asks what the
 * cluster is: it is rendered for other clusters, and another result gives it away.
 */
final class ClusterProbe {

  /** Where Kubernetes took APIs away or brought new ones that charts look for. */
  private static final List<String> VERSIONS = List.of("1.18", "1.21", "1.24", "1.28", "1.31");

  /** What charts look for most. */
  private static final String[] APIS = {
    "autoscaling.k8s.io/v1",
    "autoscaling.k8s.io/v1/VerticalPodAutoscaler",
    "cert-manager.io/v1",
    "cert-manager.io/v1/Certificate",
    "cilium.io/v2",
    "gateway.networking.k8s.io/v1",
    "gateway.networking.k8s.io/v1/HTTPRoute",
    "keda.sh/v1alpha1",
    "monitoring.coreos.com/v1",
    "monitoring.coreos.com/v1/PodMonitor",
    "monitoring.coreos.com/v1/PrometheusRule",
    "monitoring.coreos.com/v1/ServiceMonitor",
    "networking.istio.io/v1",
    "policy/v1beta1",
    "policy/v1beta1/PodSecurityPolicy",
    "route.openshift.io/v1",
    "security.openshift.io/v1",
    "security.openshift.io/v1/SecurityContextConstraints",
    "traefik.io/v1alpha1"
  };

  private ClusterProbe() {}

  /** Whether another cluster gets something else than {@code expected}. */
  static boolean differs(AnyPackage subject, RenderRequest request, Manifests expected) {
    Capabilities cluster = Capabilities.defaults();
    if (differs(subject, request, cluster.withApis(APIS), expected)) {
      return true;
    }
    for (String version : VERSIONS) {
      if (differs(subject, request, cluster.withKubernetes(version), expected)) {
        return true;
      }
    }
    return false;
  }

  private static boolean differs(
      AnyPackage subject, RenderRequest request, Capabilities cluster, Manifests expected) {
    Manifests other = render(subject, request.withCapabilities(cluster));
    return other != null && !other.equals(expected);
  }

  /** Null when the package is not for such a cluster, which its metadata says anyway. */
  private static @Nullable Manifests render(AnyPackage subject, RenderRequest request) {
    try {
      return subject.render(request).all();
    } catch (LadingException refused) {
      return null;
    }
  }
}
