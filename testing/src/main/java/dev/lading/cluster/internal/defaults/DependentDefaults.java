package dev.lading.cluster.internal.defaults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Defaults that depend on other fields of the same object. */
final class DependentDefaults {

  private static final String CLUSTER = "Cluster";

  private DependentDefaults() {}

  static void fill(String type, Map<String, Object> tree) {
    switch (type) {
      case "core.v1.PodSpec" -> hostPorts(tree);
      case "core.v1.Container" -> pullPolicy(tree);
      case "core.v1.Volume" -> emptyDir(tree);
      case "core.v1.ServiceSpec" -> service(tree);
      case "core.v1.ServicePort" -> targetPort(tree);
      case "core.v1.Namespace" -> namespaceLabel(tree);
      case "core.v1.Secret" -> stringData(tree);
      case "core.v1.LimitRangeItem" -> limitRange(tree);
      case "apps.v1.DeploymentStrategy" ->
          rolling(tree, "maxSurge", "25%", "maxUnavailable", "25%");
      case "apps.v1.StatefulSetUpdateStrategy" -> rolling(tree, "partition", 0L);
      case "apps.v1.DaemonSetUpdateStrategy" -> rolling(tree, "maxSurge", 0L, "maxUnavailable", 1L);
      case "batch.v1.Job" -> job(Trees.child(tree, "spec"));
      case "networking.v1.NetworkPolicySpec" -> policyTypes(tree);
      default -> {}
    }
  }

  /** SetDefaults_PodSpec: in the network of the host, container ports are host ports. */
  private static void hostPorts(Map<String, Object> spec) {
    if (!Boolean.TRUE.equals(spec.get("hostNetwork"))) {
      return;
    }
    for (String list : List.of("containers", "initContainers")) {
      for (Object container : Trees.list(spec, list)) {
        for (Object port : Trees.list(Trees.objects((Map<?, ?>) container), "ports")) {
          Map<String, Object> tree = Trees.objects((Map<?, ?>) port);
          tree.computeIfAbsent("hostPort", field -> tree.get("containerPort"));
        }
      }
    }
  }

  /** SetDefaults_Container: Always for the tag latest and for no tag. */
  private static void pullPolicy(Map<String, Object> container) {
    container.putIfAbsent(
        "imagePullPolicy", isLatest(Trees.text(container, "image")) ? "Always" : "IfNotPresent");
  }

  private static boolean isLatest(String image) {
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int colon = name.lastIndexOf(':');
    boolean tagged = colon > name.lastIndexOf('/');
    return tagged ? name.endsWith(":latest") : digest < 0;
  }

  /** SetDefaults_Volume. */
  private static void emptyDir(Map<String, Object> volume) {
    if (volume.size() == 1 && volume.containsKey("name")) {
      volume.put("emptyDir", new LinkedHashMap<String, Object>());
    }
  }

  /** SetDefaults_Service. */
  private static void service(Map<String, Object> spec) {
    String type = Trees.text(spec, "type");
    if (Trees.text(spec, "sessionAffinity").equals("ClientIP")) {
      Trees.child(Trees.child(spec, "sessionAffinityConfig"), "clientIP")
          .putIfAbsent("timeoutSeconds", 10800L);
    }
    if (!type.equals("ExternalName")) {
      spec.putIfAbsent("internalTrafficPolicy", CLUSTER);
    }
    if (type.equals("NodePort") || type.equals("LoadBalancer")) {
      spec.putIfAbsent("externalTrafficPolicy", CLUSTER);
    }
    if (type.equals("LoadBalancer")) {
      spec.putIfAbsent("allocateLoadBalancerNodePorts", true);
    }
  }

  private static void targetPort(Map<String, Object> port) {
    if (port.containsKey("port")) {
      port.putIfAbsent("targetPort", port.get("port"));
    }
  }

  /** SetDefaults_Namespace. */
  private static void namespaceLabel(Map<String, Object> namespace) {
    Map<String, Object> metadata = Trees.child(namespace, "metadata");
    Trees.child(metadata, "labels")
        .putIfAbsent("kubernetes.io/metadata.name", Trees.text(metadata, "name"));
  }

  /** The strategy of Secrets: stringData is written over data and not kept. */
  private static void stringData(Map<String, Object> secret) {
    Map<String, Object> texts = Trees.existing(secret, "stringData");
    if (!texts.isEmpty()) {
      Map<String, Object> data = Trees.child(secret, "data");
      texts.forEach((key, text) -> data.put(key, Base64Text.encode(text.toString())));
      secret.remove("stringData");
    }
  }

  /** SetDefaults_LimitRangeItem: default from max; defaultRequest from default, else from min. */
  private static void limitRange(Map<String, Object> item) {
    if (!Trees.text(item, "type").equals("Container")) {
      return;
    }
    Trees.existing(item, "max").forEach(Trees.child(item, "default")::putIfAbsent);
    Map<String, Object> requests = Trees.child(item, "defaultRequest");
    Trees.existing(item, "default").forEach(requests::putIfAbsent);
    Trees.existing(item, "min").forEach(requests::putIfAbsent);
  }

  private static void rolling(Map<String, Object> strategy, Object... fields) {
    if (!Trees.text(strategy, "type").equals("RollingUpdate")) {
      return;
    }
    Map<String, Object> rolling = Trees.child(strategy, "rollingUpdate");
    for (int i = 0; i < fields.length; i += 2) {
      rolling.putIfAbsent((String) fields[i], fields[i + 1]);
    }
  }

  /** SetDefaults_Job: without any number it is one Pod; parallelism alone is a work queue. */
  private static void job(Map<String, Object> spec) {
    if (!spec.containsKey("completions") && !spec.containsKey("parallelism")) {
      spec.put("completions", 1L);
    }
    spec.putIfAbsent("parallelism", 1L);
    spec.putIfAbsent("backoffLimit", spec.containsKey("backoffLimitPerIndex") ? 2147483647L : 6L);
    spec.putIfAbsent("completionMode", "NonIndexed");
    spec.putIfAbsent("suspend", false);
    spec.putIfAbsent(
        "podReplacementPolicy",
        spec.containsKey("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
  }

  /** SetDefaults_NetworkPolicy: Ingress always, Egress if there are rules for it. */
  private static void policyTypes(Map<String, Object> spec) {
    if (!spec.containsKey("policyTypes")) {
      List<Object> types = new ArrayList<>(List.of("Ingress"));
      if (!Trees.list(spec, "egress").isEmpty()) {
        types.add("Egress");
      }
      spec.put("policyTypes", types);
    }
  }
}
