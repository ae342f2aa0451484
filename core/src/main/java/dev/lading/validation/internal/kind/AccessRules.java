package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** Roles and their bindings. */
public final class AccessRules implements Check {

  private static final String UPSTREAM = "pkg/apis/rbac/validation/validation.go";

  static final Rule RULE =
      Rule.schema("rbac-rule", "A rule names verbs and what they apply to").after(UPSTREAM);

  static final Rule ROLE_REF =
      Rule.schema("rbac-role-ref", "A binding refers to a role it may grant").after(UPSTREAM);

  static final Rule SUBJECT =
      Rule.schema("rbac-subject", "Subjects of a binding are complete").after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of("access", new AccessRules(), RULE, ROLE_REF, SUBJECT);

  private static final String GROUP = "rbac.authorization.k8s.io";

  private AccessRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (!subject.id().group().equals(GROUP)) {
      return;
    }
    switch (subject.kind()) {
      case "Role", "ClusterRole" -> {
        for (Field rule : subject.root().get("rules").items()) {
          rule(rule, subject.kind().equals("Role"), report);
        }
      }
      case "RoleBinding", "ClusterRoleBinding" -> binding(subject, report);
      default -> {}
    }
  }

  private static void rule(Field rule, boolean namespaced, Report report) {
    if (rule.get("verbs").isList() && rule.get("verbs").size() == 0) {
      report.add(RULE, rule.get("verbs"), "The rule has no verb", "add one, such as get");
    }
    Field urls = rule.get("nonResourceURLs");
    boolean resources = rule.get("resources").size() > 0 || rule.get("apiGroups").size() > 0;
    if (urls.size() > 0) {
      if (namespaced) {
        report.add(
            RULE,
            urls,
            "A Role cannot grant access to URLs that are no resources",
            "use a ClusterRole");
      }
      if (resources) {
        report.add(RULE, urls, "The rule is about resources and about URLs", "make it two rules");
      }
      return;
    }
    for (String name : List.of("apiGroups", "resources")) {
      if (rule.get(name).size() == 0) {
        report.add(
            RULE,
            rule.get(name),
            "The rule names no " + name,
            name.equals("apiGroups") ? "add it; the core group is \"\"" : "add it");
      }
    }
  }

  private static void binding(Subject subject, Report report) {
    Field ref = subject.root().get("roleRef");
    Field group = ref.get("apiGroup");
    if (group.isText() && !group.is(GROUP) && !group.is("")) {
      report.add(
          ROLE_REF, group, "\"" + group.text() + "\" is not the group of roles", "use " + GROUP);
    }
    String kind = ref.get("kind").text();
    boolean cluster = subject.kind().equals("ClusterRoleBinding");
    boolean right = kind.equals("ClusterRole") || kind.equals("Role") && !cluster;
    if (!kind.isEmpty() && !right) {
      report.add(
          ROLE_REF,
          ref.get("kind"),
          "A " + subject.kind() + " cannot grant a " + kind,
          cluster ? "refer to a ClusterRole" : "refer to a Role or ClusterRole");
    }
    if (!ref.get("name").text().isEmpty()) {
      Grammar.check(report, ROLE_REF, ref.get("name"), "The role", Names::pathSegment);
    }
    for (Field item : subject.root().get("subjects").items()) {
      subject(item, cluster, report);
    }
  }

  private static void subject(Field item, boolean cluster, Report report) {
    String kind = item.get("kind").text();
    Field group = item.get("apiGroup");
    switch (kind) {
      case "ServiceAccount" -> {
        if (!item.get("name").text().isEmpty()) {
          Grammar.check(
              report, SUBJECT, item.get("name"), "The service account", Names::dnsSubdomain);
        }
        if (!group.text().isEmpty()) {
          report.add(SUBJECT, group, "Service accounts are in the core group", "remove apiGroup");
        }
        if (item.get("namespace").text().isEmpty() && cluster) {
          report.add(
              SUBJECT,
              item.get("namespace"),
              "The service account \"" + item.get("name").text() + "\" has no namespace",
              "add it");
        }
      }
      case "User", "Group" -> {
        if (!group.text().isEmpty() && !group.is(GROUP)) {
          report.add(
              SUBJECT,
              group,
              "\"" + group.text() + "\" is not the group of a " + kind,
              "use " + GROUP);
        }
      }
      case "" -> {}
      default ->
          report.add(
              SUBJECT,
              item.get("kind"),
              "\"" + kind + "\" is no kind of subject",
              "use one of ServiceAccount, User, Group");
    }
  }
}
