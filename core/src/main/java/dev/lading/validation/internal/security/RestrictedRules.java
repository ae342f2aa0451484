package dev.lading.validation.internal.security;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.KubernetesVersion;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.Set;

/** Level restricted: what a careful Pod does without, beyond the baseline. */
public final class RestrictedRules implements Check {

  static final Rule VOLUMES =
      restricted("pss-volume-types", "Pods use volumes that do not touch their node")
          .fix("use a claim, or another kind of volume");

  static final Rule ESCALATION =
      restricted("pss-privilege-escalation", "Containers cannot gain privileges")
          .fix("set securityContext.allowPrivilegeEscalation: false");

  static final Rule NON_ROOT =
      restricted("pss-run-as-non-root", "Containers must not run as root")
          .fix("set securityContext.runAsNonRoot: true");

  static final Rule ROOT_USER =
      restricted("pss-run-as-user", "Containers do not ask for user 0")
          .fix("set runAsUser to another id, or remove it");

  static final Rule SECCOMP =
      restricted("pss-seccomp-required", "Containers have a seccomp profile")
          .fix("set securityContext.seccompProfile.type: RuntimeDefault");

  static final Rule CAPABILITIES =
      restricted("pss-capabilities-restricted", "Containers drop all capabilities")
          .fix("drop ALL, and add NET_BIND_SERVICE at most");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "Pod Security, restricted",
          new RestrictedRules(),
          VOLUMES,
          ESCALATION,
          NON_ROOT,
          ROOT_USER,
          SECCOMP,
          CAPABILITIES);

  private static final Set<String> VOLUME_TYPES =
      Set.of(
          "name",
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "image",
          "persistentVolumeClaim",
          "projected",
          "secret");

  private RestrictedRules() {}

  private static Rule restricted(String id, String title) {
    return Rule.of(id, Category.SECURITY_RESTRICTED, Severity.ERROR, title)
        .because("namespaces that enforce the restricted standard refuse the Pod")
        .after("pod-security-admission/policy");
  }

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    Field spec = pod.spec();
    for (Field volume : spec.get("volumes").items()) {
      for (Field source : volume.members()) {
        if (source.isPresent() && !VOLUME_TYPES.contains(source.name())) {
          report.add(
              VOLUMES,
              source,
              "The volume \"" + volume.get("name").text() + "\" is of the kind " + source.name());
        }
      }
    }
    KubernetesVersion version = subject.set().version();
    boolean windows = spec.at("os", "name").is("windows") && version.isAtLeast(25);
    boolean ownUsers = spec.get("hostUsers").isFalse() && version.isAtLeast(35);
    Field context = spec.get("securityContext");
    if (context.get("runAsUser").isPresent()
        && context.get("runAsUser").number(1) == 0
        && !ownUsers) {
      report.add(ROOT_USER, context.get("runAsUser"), "The Pod runs as user 0");
    }
    for (Field container : pod.allContainers()) {
      if (!windows) {
        linux(container, context, report);
      }
      if (!ownUsers) {
        root(container, context, report);
      }
    }
  }

  private static String the(Field container) {
    return "The container \"" + container.get("name").text() + "\"";
  }

  private static void linux(Field container, Field pod, Report report) {
    Field own = container.get("securityContext");
    if (!own.get("allowPrivilegeEscalation").isFalse()) {
      report.add(
          ESCALATION, own.get("allowPrivilegeEscalation"), the(container) + " can gain privileges");
    }
    Field seccomp =
        own.get("seccompProfile").isPresent()
            ? own.get("seccompProfile")
            : pod.get("seccompProfile");
    if (seccomp.isAbsent()) {
      report.add(SECCOMP, own.get("seccompProfile"), the(container) + " has no seccomp profile");
    }
    Field capabilities = own.get("capabilities");
    if (!capabilities.get("drop").texts().contains("ALL")) {
      report.add(CAPABILITIES, capabilities.get("drop"), the(container) + " keeps capabilities");
    }
    for (Field added : capabilities.get("add").items()) {
      if (added.isText() && !added.is("NET_BIND_SERVICE")) {
        report.add(CAPABILITIES, added, the(container) + " adds " + added.text());
      }
    }
  }

  private static void root(Field container, Field pod, Report report) {
    Field own = container.at("securityContext", "runAsNonRoot");
    if (!own.isTrue() && (own.isFalse() || !pod.get("runAsNonRoot").isTrue())) {
      report.add(NON_ROOT, own, the(container) + " may run as root");
    }
    Field user = container.at("securityContext", "runAsUser");
    if (user.isPresent() && user.number(1) == 0) {
      report.add(ROOT_USER, user, the(container) + " runs as user 0");
    }
  }
}
