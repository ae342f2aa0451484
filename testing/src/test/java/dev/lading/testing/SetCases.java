package dev.lading.testing;

import static dev.lading.testing.AssertionCases.SHOP;
import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.ResourceId;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.ServiceAccount;
import dev.lading.validation.Profile;
import dev.lading.validation.Validator;
import java.util.Map;

/** Sets of manifests. */
final class SetCases {

  private static final Pod POD =
      Pod.fromTree(Map.of("apiVersion", "v1", "kind", "Pod", "metadata", Map.of("name", "bare")));
  private static final ServiceAccount BARE =
      ServiceAccount.fromTree(Map.of("metadata", Map.of("name", "bare")));
  private static final ConfigMap INVALID =
      ConfigMap.fromTree(Map.of("metadata", Map.of("name", "No Name")));

  private SetCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(ManifestsAssert.class, () -> shop())
        .is(
            "inNamespace",
            a -> a.inNamespace("shop").hasSize(5),
            a -> a.inNamespace("shop").hasSize(4))
        .is("all", a -> a.all(Deployment.class).hasSize(1), a -> a.all(Deployment.class).hasSize(2))
        .is("hasSize", a -> a.inNamespace("shop").hasSize(5), a -> a.inNamespace("shop").hasSize(1))
        .is("isEmpty", a -> a.inNamespace("x").isEmpty(), a -> a.inNamespace("shop").isEmpty())
        .is("isNotEmpty", a -> a.isNotEmpty(), a -> a.inNamespace("x").isNotEmpty())
        .is(
            "containsResource",
            a -> a.containsResource("Widget", "blue"),
            a -> a.containsResource("Widget", "red"))
        .is(
            "containsResource",
            a -> a.containsResource(ResourceId.of("v1", "Pod", "", "debug")),
            a -> a.containsResource(ResourceId.of("v1", "Pod", "", "other")))
        .is(
            "doesNotContainResource",
            a -> a.doesNotContainResource("Widget", "red"),
            a -> a.doesNotContainResource("Widget", "blue"))
        .is("hasKind", a -> a.hasKind("Widget"), a -> a.hasKind("Gadget"))
        .is("hasKind", a -> a.hasKind("Service", 2), a -> a.hasKind("Service", 3))
        .is("doesNotHaveKind", a -> a.doesNotHaveKind("Gadget"), a -> a.doesNotHaveKind("Service"))
        .is(
            "containsExactly",
            a ->
                a.inNamespace("shop")
                    .containsExactly(
                        "Deployment/web",
                        "StatefulSet/db",
                        "DaemonSet/agent",
                        "Service/shop/web",
                        "Service/db"),
            a -> a.inNamespace("shop").containsExactly("Deployment/web", "Service/web"))
        .is(
            "containsOnly",
            a ->
                a.inNamespace("shop")
                    .containsOnly(
                        "Service/db",
                        "Service/web",
                        "DaemonSet/agent",
                        "StatefulSet/db",
                        "Deployment/web"),
            a -> a.inNamespace("shop").containsOnly("Deployment/web", "Service/web", "Job/x"))
        .is(
            "isEquivalentTo",
            a -> a.isEquivalentTo(SHOP),
            a ->
                a.isEquivalentTo(
                    SHOP.filter(r -> !r.kind().equals("Pod"))
                        .with(SHOP.get(Deployment.class, "web").withSpec(s -> s.replicas(5)))))
        .is(
            "isEquivalentToYaml",
            a -> a.isEquivalentToYaml(SHOP.toYaml()),
            a ->
                assertThat(POD)
                    .and()
                    .isEquivalentToYaml(
                        "{apiVersion: v1, kind: Pod, metadata: {name: bare, labels: {a: b}}}"))
        .is("hasYaml", a -> a.hasYaml(SHOP.toYaml()), a -> assertThat(POD).and().hasYaml("x"))
        .is(
            "isValid",
            a -> assertThat(BARE).and().isValid(),
            a -> assertThat(INVALID).and().isValid())
        .is(
            "isValid",
            a -> assertThat(BARE).and().isValid(Validator.standard()),
            a -> assertThat(INVALID).and().isValid(Validator.standard().kubernetesVersion("1.30")))
        .is(
            "hasNoFindings",
            a -> assertThat(BARE).and().hasNoFindings(Profile.SCHEMA),
            a -> assertThat(INVALID).and().hasNoFindings(Profile.SCHEMA))
        .is(
            "hasNoFindings",
            a -> assertThat(BARE).and().hasNoFindings(Validator.standard()),
            a -> assertThat(INVALID).and().hasNoFindings(Validator.standard()))
        .is(
            "resource",
            a -> a.resource(Deployment.class, "web"),
            a -> a.resource(Deployment.class, "app"))
        .is("resource", a -> a.resource("Widget", "blue"), a -> a.resource("Widget", "red"))
        .is(
            "allContainers",
            a -> a.inNamespace("none").allContainers(c -> c.hasLimits()),
            a -> a.inNamespace("shop").allContainers(c -> c.hasProbes()))
        .is(
            "allWorkloads",
            a -> a.allWorkloads(w -> w.doesNotHaveVolume("x")),
            a -> a.allWorkloads(w -> w.doesNotHaveContainer("backup")))
        .is(
            "allResources",
            a -> a.allResources(r -> r.doesNotHaveLabel("x")),
            a -> a.allResources(r -> r.doesNotHaveLabel("app")))
        .is("deployment", a -> a.deployment("web"), a -> a.deployment("nobody"))
        .is("statefulSet", a -> a.statefulSet("db"), a -> a.statefulSet("nobody"))
        .is("daemonSet", a -> a.daemonSet("agent"), a -> a.daemonSet("nobody"))
        .is("replicaSet", a -> a.replicaSet("old"), a -> a.replicaSet("nobody"))
        .is("job", a -> a.job("import"), a -> a.job("nobody"))
        .is("cronJob", a -> a.cronJob("backup"), a -> a.cronJob("nobody"))
        .is("pod", a -> a.pod("debug"), a -> a.pod("nobody"))
        .is("service", a -> a.service("web"), a -> a.service("nobody"))
        .is("ingress", a -> a.ingress("web"), a -> a.ingress("nobody"))
        .is("networkPolicy", a -> a.networkPolicy("web"), a -> a.networkPolicy("nobody"))
        .is("configMap", a -> a.configMap("game"), a -> a.configMap("nobody"))
        .is("secret", a -> a.secret("login"), a -> a.secret("nobody"))
        .is("claim", a -> a.claim("web-data"), a -> a.claim("nobody"))
        .is("persistentVolume", a -> a.persistentVolume("disk"), a -> a.persistentVolume("nobody"))
        .is("storageClass", a -> a.storageClass("fast"), a -> a.storageClass("nobody"))
        .is("serviceAccount", a -> a.serviceAccount("web"), a -> a.serviceAccount("nobody"))
        .is("role", a -> a.role("reader"), a -> a.role("nobody"))
        .is("clusterRole", a -> a.clusterRole("admin"), a -> a.clusterRole("nobody"))
        .is("roleBinding", a -> a.roleBinding("readers"), a -> a.roleBinding("nobody"))
        .is(
            "clusterRoleBinding",
            a -> a.clusterRoleBinding("admins"),
            a -> a.clusterRoleBinding("nobody"))
        .is("autoscaler", a -> a.autoscaler("web"), a -> a.autoscaler("nobody"))
        .is("disruptionBudget", a -> a.disruptionBudget("web"), a -> a.disruptionBudget("nobody"))
        .is(
            "allDeployments",
            a -> a.allDeployments(x -> x.doesNotHaveLabel("x")),
            a -> a.allDeployments(x -> x.hasLabel("x")))
        .is(
            "allStatefulSets",
            a -> a.allStatefulSets(x -> x.doesNotHaveLabel("x")),
            a -> a.allStatefulSets(x -> x.hasLabel("x")))
        .is(
            "allDaemonSets",
            a -> a.allDaemonSets(x -> x.doesNotHaveLabel("x")),
            a -> a.allDaemonSets(x -> x.hasLabel("x")))
        .is(
            "allReplicaSets",
            a -> a.allReplicaSets(x -> x.doesNotHaveLabel("x")),
            a -> a.allReplicaSets(x -> x.hasLabel("x")))
        .is(
            "allJobs",
            a -> a.allJobs(x -> x.doesNotHaveLabel("x")),
            a -> a.allJobs(x -> x.hasLabel("x")))
        .is(
            "allCronJobs",
            a -> a.allCronJobs(x -> x.doesNotHaveLabel("x")),
            a -> a.allCronJobs(x -> x.hasLabel("x")))
        .is(
            "allPods",
            a -> a.allPods(x -> x.doesNotHaveLabel("x")),
            a -> a.allPods(x -> x.hasLabel("x")))
        .is(
            "allServices",
            a -> a.allServices(x -> x.doesNotHaveLabel("x")),
            a -> a.allServices(x -> x.hasLabel("x")))
        .is(
            "allIngresses",
            a -> a.allIngresses(x -> x.doesNotHaveLabel("x")),
            a -> a.allIngresses(x -> x.hasLabel("x")))
        .is(
            "allNetworkPolicies",
            a -> a.allNetworkPolicies(x -> x.doesNotHaveLabel("x")),
            a -> a.allNetworkPolicies(x -> x.hasLabel("x")))
        .is(
            "allConfigMaps",
            a -> a.allConfigMaps(x -> x.doesNotHaveLabel("x")),
            a -> a.allConfigMaps(x -> x.hasLabel("x")))
        .is(
            "allSecrets",
            a -> a.allSecrets(x -> x.doesNotHaveLabel("x")),
            a -> a.allSecrets(x -> x.hasLabel("x")))
        .is(
            "allClaims",
            a -> a.allClaims(x -> x.doesNotHaveLabel("x")),
            a -> a.allClaims(x -> x.hasLabel("x")))
        .is(
            "allPersistentVolumes",
            a -> a.allPersistentVolumes(x -> x.doesNotHaveLabel("x")),
            a -> a.allPersistentVolumes(x -> x.hasLabel("x")))
        .is(
            "allStorageClasses",
            a -> a.allStorageClasses(x -> x.doesNotHaveLabel("x")),
            a -> a.allStorageClasses(x -> x.hasLabel("x")))
        .is(
            "allServiceAccounts",
            a -> a.allServiceAccounts(x -> x.doesNotHaveLabel("x")),
            a -> a.allServiceAccounts(x -> x.hasLabel("x")))
        .is(
            "allRoles",
            a -> a.allRoles(x -> x.doesNotHaveLabel("x")),
            a -> a.allRoles(x -> x.hasLabel("x")))
        .is(
            "allClusterRoles",
            a -> a.allClusterRoles(x -> x.doesNotHaveLabel("x")),
            a -> a.allClusterRoles(x -> x.hasLabel("x")))
        .is(
            "allRoleBindings",
            a -> a.allRoleBindings(x -> x.doesNotHaveLabel("x")),
            a -> a.allRoleBindings(x -> x.hasLabel("x")))
        .is(
            "allClusterRoleBindings",
            a -> a.allClusterRoleBindings(x -> x.doesNotHaveLabel("x")),
            a -> a.allClusterRoleBindings(x -> x.hasLabel("x")))
        .is(
            "allAutoscalers",
            a -> a.allAutoscalers(x -> x.doesNotHaveLabel("x")),
            a -> a.allAutoscalers(x -> x.hasLabel("x")))
        .is(
            "allDisruptionBudgets",
            a -> a.allDisruptionBudgets(x -> x.doesNotHaveLabel("x")),
            a -> a.allDisruptionBudgets(x -> x.hasLabel("x")));
  }
}
