package dev.lading.validation;

import java.util.HashSet;
import java.util.Set;

/** What exists outside of a set: what every cluster has, and what the user declared. */
final class Externals {

  private static final Set<String> EVERYWHERE =
      Set.of(
          "ServiceAccount/default",
          "ConfigMap/kube-root-ca.crt",
          "Namespace/default",
          "Namespace/kube-system",
          "Namespace/kube-public",
          "Namespace/kube-node-lease",
          "PriorityClass/system-cluster-critical",
          "PriorityClass/system-node-critical",
          "ClusterRole/cluster-admin",
          "ClusterRole/admin",
          "ClusterRole/edit",
          "ClusterRole/view");

  private final Set<String> declared;

  private Externals(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  static Externals none() {
    return new Externals(Set.of());
  }

  /** With all resources of a kind. */
  Externals withKind(String kind) {
    return with(kind);
  }

  /** With a resource, in whatever namespace when that is empty. */
  Externals with(String kind, String namespace, String name) {
    return with(namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name);
  }

  private Externals with(String key) {
    Set<String> more = new HashSet<>(declared);
    more.add(key);
    return new Externals(more);
  }

  boolean contains(String kind, String namespace, String name) {
    return declared.contains(kind)
        || declared.contains(kind + "/" + name)
        || declared.contains(kind + "/" + namespace + "/" + name)
        || EVERYWHERE.contains(kind + "/" + name)
        || kind.equals("ClusterRole") && name.startsWith("system:");
  }
}
