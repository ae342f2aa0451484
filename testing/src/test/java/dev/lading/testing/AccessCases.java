package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.core.v1.ServiceAccount;
import java.util.Map;

/** Accounts, roles, autoscalers and budgets. */
final class AccessCases {

  private static final ServiceAccount BARE =
      ServiceAccount.fromTree(Map.of("metadata", Map.of("name", "bare")));

  private AccessCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(ServiceAccountAssert.class, () -> shop().serviceAccount("web"))
        .is(
            "doesNotMountToken",
            a -> a.doesNotMountToken(),
            a -> assertThat(BARE).doesNotMountToken())
        .is(
            "hasImagePullSecret",
            a -> a.hasImagePullSecret("registry"),
            a -> a.hasImagePullSecret("other"));
    cases
        .about(RoleAssert.class, () -> shop().role("reader"))
        .is("allows", a -> a.allows("get", "pods"), a -> a.allows("delete", "pods"))
        .is(
            "allows",
            a -> a.allows("get", "apps", "deployments"),
            a -> a.allows("list", "apps", "deployments"))
        .is(
            "doesNotAllow",
            a -> a.doesNotAllow("delete", "pods"),
            a -> a.doesNotAllow("get", "pods"))
        .is(
            "doesNotAllow",
            a -> a.doesNotAllow("list", "apps", "deployments"),
            a -> shop().clusterRole("admin").doesNotAllow("list", "apps", "deployments"))
        .is(
            "allowsUrl",
            a -> shop().clusterRole("admin").allowsUrl("get", "/healthz"),
            a -> a.allowsUrl("get", "/healthz"))
        .is(
            "hasNoWildcards",
            a -> a.hasNoWildcards(),
            a -> shop().clusterRole("admin").hasNoWildcards());
    cases
        .about(RoleBindingAssert.class, () -> shop().roleBinding("readers"))
        .is("grantsRole", a -> a.grantsRole("reader"), a -> a.grantsRole("writer"))
        .is(
            "grantsClusterRole",
            a -> shop().clusterRoleBinding("admins").grantsClusterRole("admin"),
            a -> a.grantsClusterRole("admin"))
        .is(
            "bindsServiceAccount",
            a -> a.bindsServiceAccount("shop", "web"),
            a -> a.bindsServiceAccount("shop", "db"))
        .is("bindsUser", a -> a.bindsUser("ann"), a -> a.bindsUser("bob"))
        .is("bindsGroup", a -> a.bindsGroup("devs"), a -> a.bindsGroup("ops"));
    cases
        .about(AutoscalerAssert.class, () -> shop().autoscaler("web"))
        .is("scales", a -> a.scales("Deployment", "web"), a -> a.scales("Deployment", "db"))
        .is("hasMinReplicas", a -> a.hasMinReplicas(2), a -> a.hasMinReplicas(3))
        .is("hasMaxReplicas", a -> a.hasMaxReplicas(10), a -> a.hasMaxReplicas(11))
        .is("targetsCpu", a -> a.targetsCpu(70), a -> a.targetsCpu(60))
        .is("targetsMemory", a -> a.targetsMemory(80), a -> a.targetsMemory(60));
    cases
        .about(DisruptionBudgetAssert.class, () -> shop().disruptionBudget("web"))
        .is("hasMinAvailable", a -> a.hasMinAvailable(1), a -> a.hasMinAvailable(2))
        .is("hasMaxUnavailable", a -> a.hasMaxUnavailable("50%"), a -> a.hasMaxUnavailable(1))
        .is("selects", a -> a.selects("app", "web"), a -> a.selects("app", "db"))
        .is(
            "hasUnhealthyPodEvictionPolicy",
            a -> a.hasUnhealthyPodEvictionPolicy("AlwaysAllow"),
            a -> a.hasUnhealthyPodEvictionPolicy("IfHealthyBudget"));
  }
}
