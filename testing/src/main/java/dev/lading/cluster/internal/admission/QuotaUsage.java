package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.resources.Requests;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.core.v1.ServiceType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one object uses of a quota ({@code pkg/quota/v1/evaluator/core}). */
final class QuotaUsage {

  private static final Set<String> PLAIN_COUNTS =
      Set.of(
          "pods",
          "services",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "replicationcontrollers",
          "resourcequotas");

  private QuotaUsage() {}

  static Map<String, Long> of(KubernetesResource resource) {
    Map<String, Long> usage = new TreeMap<>();
    String word = Forbidden.resourceWord(resource);
    usage.put("count/" + word, 1L);
    if (resource instanceof Pod pod) {
      ofPod(pod, usage);
    } else if (PLAIN_COUNTS.contains(word)) {
      usage.put(word, 1L);
    }
    if (resource instanceof PersistentVolumeClaim claim) {
      ofClaim(claim, usage);
    } else if (resource instanceof Service service) {
      service.spec().ifPresent(spec -> ofService(spec, usage));
    }
    return usage;
  }

  /** Pods that have ended use nothing but their place in the object count. */
  private static void ofPod(Pod pod, Map<String, Long> usage) {
    if (PodFacts.isFinished(pod)) {
      return;
    }
    usage.put("pods", 1L);
    Requests.of(PodFacts.spec(pod))
        .forEach(
            (resource, amount) -> {
              usage.put("requests." + resource, amount);
              usage.put(resource, amount);
            });
    Requests.limits(PodFacts.spec(pod))
        .forEach((resource, amount) -> usage.put("limits." + resource, amount));
  }

  private static void ofClaim(PersistentVolumeClaim claim, Map<String, Long> usage) {
    long size = Requests.amount("storage", StorageFacts.request(claim));
    usage.put("requests.storage", size);
    StorageFacts.className(claim)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name -> {
              String suffix = name + ".storageclass.storage.k8s.io/";
              usage.put(suffix + "requests.storage", size);
              usage.put(suffix + "persistentvolumeclaims", 1L);
            });
  }

  private static void ofService(ServiceSpec spec, Map<String, Long> usage) {
    boolean balancer = spec.type().filter(ServiceType.LOAD_BALANCER::equals).isPresent();
    boolean nodePort = spec.type().filter(ServiceType.NODE_PORT::equals).isPresent();
    long ports = spec.ports().size();
    if (balancer) {
      usage.put("services.loadbalancers", 1L);
      ports =
          spec.allocateLoadBalancerNodePorts().orElse(true)
              ? ports
              : spec.ports().stream().map(ServicePort::nodePort).filter(p -> p.isPresent()).count();
    }
    if (balancer || nodePort) {
      usage.put("services.nodeports", ports);
    }
  }
}
