package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import java.util.Map;

/** Assertions about a RoleBinding or a ClusterRoleBinding. */
public final class RoleBindingAssert
    extends AbstractResourceAssert<RoleBindingAssert, KubernetesResource> {

  RoleBindingAssert(KubernetesResource actual, Manifests set) {
    super(actual, set, RoleBindingAssert.class);
  }

  /** That what is granted is a Role. */
  public RoleBindingAssert grantsRole(String name) {
    return grants("Role", name);
  }

  /** That what is granted is a ClusterRole. */
  public RoleBindingAssert grantsClusterRole(String name) {
    return grants("ClusterRole", name);
  }

  private RoleBindingAssert grants(String kind, String name) {
    isValue("kind of role", kind, "roleRef", "kind");
    return isValue("role", name, "roleRef", "name");
  }

  /** That a service account gets it. */
  public RoleBindingAssert bindsServiceAccount(String namespace, String name) {
    return binds(Map.of("kind", "ServiceAccount", "namespace", namespace, "name", name));
  }

  /** That a user gets it. */
  public RoleBindingAssert bindsUser(String name) {
    return binds(Map.of("kind", "User", "name", name));
  }

  /** That a group gets it. */
  public RoleBindingAssert bindsGroup(String name) {
    return binds(Map.of("kind", "Group", "name", name));
  }

  private RoleBindingAssert binds(Map<String, String> subject) {
    return hasItem("subject", subject, "subjects");
  }
}
