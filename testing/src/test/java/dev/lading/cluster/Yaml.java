package dev.lading.cluster;

import dev.lading.manifest.Manifests;

/** Manifests of rule tests, short enough to be read beside the rule. */
public final class Yaml {

  private Yaml() {}

  /** Several documents. */
  public static Manifests all(String... documents) {
    return Manifests.parse(String.join("\n---\n", documents));
  }

  /** A workload of {@code apps/v1} with further lines in its spec, and the spec of its Pods. */
  public static String workload(String kind, String name, String spec, String podSpec) {
    return """
    apiVersion: apps/v1
    kind: %s
    metadata: {name: %s}
    spec:
    %s
      selector: {matchLabels: {app: %s}}
      template:
        metadata: {labels: {app: %s}}
        spec:
    %s
    """
        .formatted(kind, name, indent(spec, 2), name, name, indent(podSpec, 6));
  }

  public static String deployment(String name, int replicas) {
    return deployment(name, "replicas: " + replicas, container("app:1"));
  }

  public static String deployment(String name, String spec, String podSpec) {
    return workload("Deployment", name, spec, podSpec);
  }

  public static String statefulSet(String name, String spec, String podSpec) {
    return workload("StatefulSet", name, "serviceName: " + name + "\n" + spec, podSpec);
  }

  public static String statefulSet(String name, int replicas) {
    return statefulSet(name, "replicas: " + replicas, container("app:1"));
  }

  public static String daemonSet(String name, String spec, String podSpec) {
    return workload("DaemonSet", name, spec, podSpec);
  }

  public static String container(String image) {
    return "containers:\n- {name: app, image: \"" + image + "\"}";
  }

  /** A container with further fields in flow style. */
  public static String container(String image, String fields) {
    return "containers:\n- {name: app, image: \"" + image + "\", " + fields + "}";
  }

  public static String requests(String resources) {
    return container("app:1", "resources: {requests: {" + resources + "}}");
  }

  public static String pod(String name, String podSpec) {
    return """
    apiVersion: v1
    kind: Pod
    metadata: {name: %s, labels: {app: %s}}
    spec:
    %s
    """
        .formatted(name, name, indent(podSpec, 2));
  }

  /** A Pod with one claim as its volume. */
  public static String podWithClaim(String name, String claim) {
    return pod(
        name,
        container("app:1")
            + "\nvolumes:\n- {name: data, persistentVolumeClaim: {claimName: "
            + claim
            + "}}");
  }

  public static String claim(String name, String size, String mode, String more) {
    return """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: %s}
    spec:
      accessModes: [%s]
      resources: {requests: {storage: %s}}
    %s
    """
        .formatted(name, mode, size, indent(more, 2));
  }

  public static String volume(String name, String size, String modes, String more) {
    return """
    apiVersion: v1
    kind: PersistentVolume
    metadata: {name: %s, labels: {disk: %s}}
    spec:
      capacity: {storage: %s}
      accessModes: [%s]
      nfs: {server: files, path: /}
    %s
    """
        .formatted(name, name, size, modes, indent(more, 2));
  }

  public static String object(String apiVersion, String kind, String name, String more) {
    return "apiVersion: %s\nkind: %s\nmetadata: {name: %s}\n%s\n"
        .formatted(apiVersion, kind, name, more);
  }

  private static String indent(String text, int by) {
    return text.isBlank() ? "" : text.stripTrailing().indent(by).stripTrailing();
  }
}
