package dev.lading.kustomize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random resources whose names are few, so that references between them meet. */
final class RandomResources {

  static final List<String> NAMES = List.of("web", "api", "db", "a-b.c", "x1");
  static final List<String> NAMESPACES = List.of("shop", "ops", "default");
  static final List<String> IMAGES =
      List.of(
          "nginx",
          "nginx:1.25",
          "registry.io:5000/team/app:v1",
          "redis@sha256:aa",
          "postgres:16@sha256:bb",
          "busybox");

  private static final List<String> SCALARS =
      List.of(
          "plain",
          "'quoted'",
          "\"double\"",
          "5",
          "'5'",
          "1.50",
          "true",
          "'true'",
          "yes",
          "null",
          "~",
          "2001-01-01",
          "0x1F",
          "1e3",
          "a: 1".replace(": ", ":"),
          "'a: b'",
          "\"tab\\tand \\u00e9\"",
          "'it''s'",
          "012",
          "9007199254740993",
          "$(VAR)",
          "a/b/c",
          "10Gi",
          "12:30:45",
          "on",
          "''",
          "some longer text with several words in it that goes on beyond the width of a line, surely");

  /** A resource that a tree has. */
  record Known(String kind, String name, String namespace) {}

  private final Random random;
  private final List<Known> known = new ArrayList<>();
  private int reach;

  RandomResources(Random random) {
    this.random = random;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  String scalar() {
    return pick(SCALARS);
  }

  String name() {
    return pick(NAMES);
  }

  /** A resource of a random kind. */
  String resource() {
    return resource(
        pick(
            List.of(
                "Deployment",
                "Deployment",
                "StatefulSet",
                "DaemonSet",
                "ReplicaSet",
                "Job",
                "CronJob",
                "Pod",
                "Service",
                "Service",
                "ConfigMap",
                "ConfigMap",
                "Secret",
                "Ingress",
                "HorizontalPodAutoscaler",
                "Role",
                "ClusterRole",
                "RoleBinding",
                "ClusterRoleBinding",
                "ServiceAccount",
                "PersistentVolumeClaim",
                "PersistentVolume",
                "StorageClass",
                "NetworkPolicy",
                "PodDisruptionBudget",
                "Namespace",
                "CustomResourceDefinition",
                "Widget",
                "Widget",
                "ValidatingWebhookConfiguration",
                "APIService",
                "PriorityClass")));
  }

  /** A resource of a kind, with a name that it has alone in the tree most of the time. */
  String resource(String kind) {
    String name = name();
    for (int i = 0; i < 5 && isKnown(kind, name); i++) {
      name = i < 4 ? name() : name + number(100);
    }
    String namespace = chance(35) ? pick(NAMESPACES) : "";
    known.add(new Known(kind, name, namespace));
    return "apiVersion: "
        + apiVersion(kind)
        + "\nkind: "
        + kind
        + "\nmetadata:\n"
        + indent(metadata(name, namespace), 2)
        + body(kind);
  }

  private boolean isKnown(String kind, String name) {
    return known.stream().anyMatch(other -> other.kind().equals(kind) && other.name().equals(name));
  }

  /** From here on only resources to come are known, until all are again. */
  void forget(boolean earlier) {
    reach = earlier ? known.size() : 0;
  }

  private List<Known> inReach(String... kinds) {
    return known.subList(reach, known.size()).stream()
        .filter(other -> List.of(kinds).contains(other.kind()))
        .toList();
  }

  /** A resource of the tree of one of these kinds, or one that may not be there. */
  Known known(String... kinds) {
    List<Known> fitting = inReach(kinds);
    return fitting.isEmpty() || chance(2) ? new Known(kinds[0], name(), "") : pick(fitting);
  }

  /** Whether the tree has one of these kinds. */
  boolean has(String... kinds) {
    return !inReach(kinds).isEmpty();
  }

  static String apiVersion(String kind) {
    return switch (kind) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" -> "apps/v1";
      case "Job", "CronJob" -> "batch/v1";
      case "Ingress", "NetworkPolicy" -> "networking.k8s.io/v1";
      case "HorizontalPodAutoscaler" -> "autoscaling/v1";
      case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" ->
          "rbac.authorization.k8s.io/v1";
      case "StorageClass" -> "storage.k8s.io/v1";
      case "PodDisruptionBudget" -> "policy/v1";
      case "CustomResourceDefinition" -> "apiextensions.k8s.io/v1";
      case "Widget" -> "example.com/v1";
      case "ValidatingWebhookConfiguration" -> "admissionregistration.k8s.io/v1";
      case "APIService" -> "apiregistration.k8s.io/v1";
      case "PriorityClass" -> "scheduling.k8s.io/v1";
      default -> "v1";
    };
  }

  private String metadata(String name, String namespace) {
    StringBuilder out = new StringBuilder("name: " + name + "\n");
    if (!namespace.isEmpty()) {
      out.append("namespace: ").append(namespace).append('\n');
    }
    if (chance(50)) {
      out.append("labels:\n").append(indent(labels(), 2));
    }
    if (chance(30)) {
      out.append("annotations:\n").append(indent(annotations(), 2));
    }
    return out.toString();
  }

  private String labels() {
    return "app: " + name() + "\n" + (chance(30) ? "tier: " + scalar() + "\n" : "");
  }

  private String annotations() {
    return "note: "
        + scalar()
        + "\n"
        + (chance(5) ? "config.kubernetes.io/local-config: 'true'\n" : "")
        + (chance(20) ? "nginx.ingress.kubernetes.io/auth-secret: " + name() + "\n" : "");
  }

  private String body(String kind) {
    return switch (kind) {
      case "Deployment", "ReplicaSet", "DaemonSet" -> "spec:\n" + indent(workload(), 2);
      case "StatefulSet" ->
          "spec:\n" + indent("serviceName: " + name() + "\n" + workload() + claims(), 2);
      case "Job" -> "spec:\n  template:\n" + indent(template(), 4);
      case "CronJob" ->
          "spec:\n  schedule: '* * * * *'\n  jobTemplate:\n    spec:\n      template:\n"
              + indent(template(), 8);
      case "Pod" -> "spec:\n" + indent(podSpec(), 2);
      case "Service" -> "spec:\n" + indent(service(), 2);
      case "ConfigMap" -> data();
      case "Secret" -> "type: Opaque\nstringData:\n  k: " + scalar() + "\n";
      case "Ingress" -> "spec:\n" + indent(ingress(), 2);
      case "HorizontalPodAutoscaler" ->
          "spec:\n  maxReplicas: 3\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n"
              + "    name: "
              + name()
              + "\n";
      case "Role", "ClusterRole" ->
          "rules:\n- apiGroups: ['']\n  resources: [configmaps]\n  resourceNames: ["
              + name()
              + ", "
              + name()
              + "]\n  verbs: [get]\n";
      case "RoleBinding", "ClusterRoleBinding" -> binding();
      case "ServiceAccount" -> "imagePullSecrets:\n- name: " + name() + "\n";
      case "PersistentVolumeClaim" ->
          "spec:\n  storageClassName: " + name() + "\n  volumeName: " + name() + "\n";
      case "PersistentVolume" -> "spec:\n  storageClassName: " + name() + "\n";
      case "StorageClass" -> "provisioner: x\nparameters:\n  secretName: " + name() + "\n";
      case "NetworkPolicy" ->
          "spec:\n  podSelector:\n    matchLabels: {app: web}\n  ingress:\n  - from:\n"
              + "    - podSelector:\n        matchLabels: {app: api}\n";
      case "PodDisruptionBudget" -> "spec:\n  selector:\n    matchLabels: {app: web}\n";
      case "CustomResourceDefinition" ->
          "spec:\n  group: example.com\n  names: {kind: Widget, plural: widgets}\n"
              + (chance(50)
                  ? "  conversion:\n    webhook:\n      clientConfig:\n        service: {name: web, namespace: old}\n"
                  : "");
      case "Widget" -> widget();
      case "ValidatingWebhookConfiguration" ->
          "webhooks:\n- name: a.b.c\n  clientConfig:\n    service:\n      name: "
              + name()
              + "\n      namespace: "
              + pick(NAMESPACES)
              + "\n";
      case "APIService" -> "spec:\n  group: g\n  service: {name: " + name() + ", namespace: old}\n";
      case "PriorityClass" -> "value: 1000\n";
      default -> "";
    };
  }

  private String workload() {
    return (chance(50) ? "replicas: " + number(4) + "\n" : "")
        + (chance(60) ? "selector:\n  matchLabels:\n    app: " + name() + "\n" : "")
        + "template:\n"
        + indent(template(), 2);
  }

  private String claims() {
    return chance(40)
        ? "volumeClaimTemplates:\n- metadata:\n    name: data\n  spec:\n    storageClassName: "
            + name()
            + "\n"
        : "";
  }

  private String template() {
    return (chance(60) ? "metadata:\n  labels:\n    app: " + name() + "\n" : "")
        + "spec:\n"
        + indent(podSpec(), 2);
  }

  private String podSpec() {
    StringBuilder out = new StringBuilder("containers:\n");
    for (String container : List.of("main", "side").subList(0, 1 + number(2))) {
      out.append(container(container));
    }
    if (chance(20)) {
      out.append("initContainers:\n").append(container("init"));
    }
    if (chance(50)) {
      out.append("volumes:\n").append(volumes());
    }
    if (chance(30)) {
      out.append("serviceAccountName: ").append(name()).append('\n');
    }
    if (chance(10)) {
      out.append("priorityClassName: ").append(name()).append('\n');
    }
    if (chance(15)) {
      out.append("imagePullSecrets:\n- name: ").append(name()).append('\n');
    }
    return out.toString();
  }

  String container(String name) {
    StringBuilder out = new StringBuilder("- name: " + name + "\n  image: " + pick(IMAGES) + "\n");
    if (chance(50)) {
      out.append("  env:\n").append(indent(env(), 2));
    }
    if (chance(20)) {
      out.append("  envFrom:\n  - configMapRef:\n      name: ").append(name()).append('\n');
    }
    if (chance(30)) {
      out.append("  ports:\n  - containerPort: 80\n  - containerPort: 443\n    protocol: TCP\n");
    }
    if (chance(20)) {
      out.append("  args: [--a, '").append(number(9)).append("', $(VAR)]\n");
    }
    if (chance(20)) {
      out.append("  volumeMounts:\n  - name: v0\n    mountPath: /data\n");
    }
    return out.toString();
  }

  private String env() {
    StringBuilder out = new StringBuilder();
    for (String variable : List.of("A", "B", "C").subList(0, 1 + number(3))) {
      out.append("- name: ").append(variable).append('\n');
      if (chance(40)) {
        String source = chance(50) ? "configMapKeyRef" : "secretKeyRef";
        out.append("  valueFrom:\n    ")
            .append(source)
            .append(":\n      name: ")
            .append(name())
            .append("\n      key: k\n");
      } else {
        out.append("  value: ").append(scalar()).append('\n');
      }
    }
    return out.toString();
  }

  private String volumes() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= number(3); i++) {
      out.append("- name: v").append(i).append('\n');
      switch (number(4)) {
        case 0 -> out.append("  configMap:\n    name: ").append(name()).append('\n');
        case 1 -> out.append("  secret:\n    secretName: ").append(name()).append('\n');
        case 2 ->
            out.append("  persistentVolumeClaim:\n    claimName: ").append(name()).append('\n');
        default -> out.append("  emptyDir: {}\n");
      }
    }
    return out.toString();
  }

  private String service() {
    return (chance(70) ? "selector:\n  app: " + name() + "\n" : "")
        + "ports:\n- port: 80\n  targetPort: "
        + pick(List.of("80", "http", "'8080'"))
        + "\n"
        + (chance(40) ? "- port: 53\n  protocol: UDP\n- port: 53\n  protocol: TCP\n" : "");
  }

  private String data() {
    return chance(10)
        ? ""
        : "data:\n  k: "
            + pick(List.of("v", "'5'", "|\n    lines\n    of text", "\"q\""))
            + "\n"
            + (chance(30) ? "  host: " + name() + ".example.com\n" : "");
  }

  private String ingress() {
    return "rules:\n- host: a.example.com\n  http:\n    paths:\n    - path: /\n      backend:\n"
        + "        service: {name: "
        + name()
        + ", port: {number: 80}}\n"
        + (chance(40) ? "tls:\n- secretName: " + name() + "\n" : "");
  }

  private String binding() {
    StringBuilder out =
        new StringBuilder("roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ")
            .append(pick(List.of("Role", "ClusterRole")))
            .append("\n  name: ")
            .append(name())
            .append("\nsubjects:\n");
    for (int i = 0; i <= number(2); i++) {
      out.append("- kind: ServiceAccount\n  name: ")
          .append(chance(30) ? "default" : name())
          .append('\n');
      if (chance(50)) {
        out.append("  namespace: ").append(pick(NAMESPACES)).append('\n');
      }
    }
    return out.toString();
  }

  private String widget() {
    StringBuilder out = new StringBuilder("spec:\n");
    out.append("  size: ").append(scalar()).append('\n');
    out.append("  items:\n  - name: one\n    value: ").append(scalar()).append('\n');
    out.append("  - name: two\n    value: ").append(scalar()).append('\n');
    out.append("  deep: {list: [a, ").append(number(9)).append("], empty: {}, none: null}\n");
    if (chance(30)) {
      out.append("  containers:\n").append(indent(container("main"), 2));
    }
    return out.toString();
  }

  static String indent(String text, int spaces) {
    return text.lines().map(line -> " ".repeat(spaces) + line + "\n").reduce("", String::concat);
  }
}
