package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;
import java.util.Set;

/** Roles, bindings and service accounts. */
public final class AccessPracticeRules implements Check {

  static final Rule ADMIN =
      Practice.good("cluster-admin-binding", "Nobody is bound to cluster-admin")
          .because("whoever has it may do everything, everywhere")
          .fix("bind a role with what is needed")
          .like(
              "kube-linter:cluster-admin-role-binding",
              "polaris:clusterrolebindingClusterAdmin",
              "polaris:rolebindingClusterAdminClusterRole",
              "polaris:rolebindingClusterAdminRole");

  static final Rule WILDCARD =
      Practice.good("wildcard-in-rules", "Roles name what they grant")
          .because("a wildcard grants what nobody has thought of, now and in later versions")
          .fix("list the verbs and resources")
          .like("kube-linter:wildcard-in-rules");

  static final Rule CREATE_PODS =
      Practice.strict("access-to-create-pods", "Roles do not allow to create Pods")
          .because("who creates Pods can mount every Secret and use every service account around")
          .fix("remove create on pods, or suppress this where it is meant")
          .like("kube-linter:access-to-create-pods");

  static final Rule SECRETS =
      Practice.strict("access-to-secrets", "Roles do not allow to read all Secrets")
          .because("Secrets hold the keys to everything else")
          .fix("name the Secrets with resourceNames")
          .like("kube-linter:access-to-secrets");

  static final Rule EXEC =
      Practice.strict("pod-exec", "Roles do not allow to run commands in Pods")
          .because("a shell in a Pod has all its secrets and rights")
          .fix("remove pods/exec and pods/attach")
          .like(
              "polaris:clusterrolePodExecAttach",
              "polaris:rolePodExecAttach",
              "polaris:clusterrolebindingPodExecAttach",
              "polaris:rolebindingClusterRolePodExecAttach",
              "polaris:rolebindingRolePodExecAttach");

  static final Rule DEFAULT_ACCOUNT =
      Practice.strict("default-service-account", "Pods use a service account of their own")
          .because("what one Pod is granted, all Pods with the default account get")
          .fix("set serviceAccountName")
          .like("kube-linter:default-service-account");

  static final Rule TOKEN =
      Practice.strict("service-account-token", "Pods mount no token they do not need")
          .because("an intruder can use the token against the API server")
          .fix("set automountServiceAccountToken: false")
          .like("polaris:automountServiceAccountToken");

  static final Rule OLD_FIELD =
      Practice.good(
              "deprecated-service-account-field", "Pods name their account in serviceAccountName")
          .because("serviceAccount is an old name of the field")
          .fix("use serviceAccountName")
          .like("kube-linter:deprecated-service-account-field");

  static final Rule OPENSHIFT =
      Practice.good("scc-privileged", "Security context constraints allow no privileged containers")
          .because("a privileged container is root on its node")
          .fix("set allowPrivilegedContainer: false")
          .like("kube-linter:scc-deny-privileged-container");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "rights",
          new AccessPracticeRules(),
          ADMIN,
          WILDCARD,
          CREATE_PODS,
          SECRETS,
          EXEC,
          DEFAULT_ACCOUNT,
          TOKEN,
          OLD_FIELD,
          OPENSHIFT);

  private static final Set<String> READING = Set.of("get", "list", "watch", "*");

  private AccessPracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    switch (subject.kind()) {
      case "RoleBinding", "ClusterRoleBinding" -> {
        Field name = subject.root().at("roleRef", "name");
        if (name.is("cluster-admin") && subject.root().at("roleRef", "kind").is("ClusterRole")) {
          report.add(ADMIN, name, "The binding grants cluster-admin");
        }
      }
      case "Role", "ClusterRole" ->
          subject.root().get("rules").items().forEach(rule -> rule(rule, report));
      case "SecurityContextConstraints" -> {
        Field allow = subject.root().get("allowPrivilegedContainer");
        if (allow.isTrue()) {
          report.add(OPENSHIFT, allow, "The constraints allow privileged containers");
        }
      }
      default -> PodTemplates.of(subject).ifPresent(pod -> pod(pod.spec(), report));
    }
  }

  private static void rule(Field rule, Report report) {
    for (String name : List.of("verbs", "resources", "apiGroups")) {
      for (Field item : rule.get(name).items()) {
        if (item.is("*") && !name.equals("apiGroups")) {
          report.add(WILDCARD, item, "The rule grants all " + name);
        }
      }
    }
    List<String> verbs = rule.get("verbs").texts();
    boolean creates = verbs.contains("create") || verbs.contains("*");
    for (Field resource : rule.get("resources").items()) {
      String name = resource.text();
      if (name.equals("pods") && creates) {
        report.add(CREATE_PODS, resource, "The role allows to create Pods");
      }
      if (name.equals("secrets")
          && verbs.stream().anyMatch(READING::contains)
          && rule.get("resourceNames").size() == 0) {
        report.add(SECRETS, resource, "The role allows to read all Secrets");
      }
      if ((name.equals("pods/exec") || name.equals("pods/attach")) && !verbs.isEmpty()) {
        report.add(EXEC, resource, "The role allows to run commands in Pods");
      }
    }
  }

  private static void pod(Field spec, Report report) {
    Field name = spec.get("serviceAccountName");
    Field old = spec.get("serviceAccount");
    if (name.textOr(old.textOr("default")).equals("default")) {
      report.add(DEFAULT_ACCOUNT, name, "The Pod uses the default service account");
    }
    if (old.isPresent() && !old.is(name.text())) {
      report.add(OLD_FIELD, old, "The Pod names its account in serviceAccount");
    }
    Field token = spec.get("automountServiceAccountToken");
    if (!token.isFalse()) {
      report.add(TOKEN, token, "The Pod mounts a token for the API server");
    }
  }
}
