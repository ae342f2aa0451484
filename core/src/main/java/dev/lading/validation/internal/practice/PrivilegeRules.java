package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What containers may do to their node. */
public final class PrivilegeRules implements Check {

  static final Rule PRIVILEGED =
      Practice.good("privileged-container", "Containers are not privileged")
          .because("a privileged container is root on its node")
          .fix("remove privileged, and add the capabilities it needs")
          .like(
              "kube-linter:privileged-container",
              "kube-score:container-security-context-privileged",
              "polaris:runAsPrivileged");

  static final Rule ESCALATION =
      Practice.good("privilege-escalation", "Containers cannot gain privileges")
          .because("a program with the setuid bit becomes root")
          .fix("set securityContext.allowPrivilegeEscalation: false")
          .like("kube-linter:privilege-escalation-container", "polaris:privilegeEscalationAllowed");

  static final Rule READ_ONLY =
      Practice.good("read-only-root", "Containers cannot write to their root file system")
          .because("an intruder cannot leave anything behind, and nothing is lost at a restart")
          .fix(
              "set securityContext.readOnlyRootFilesystem: true, and mount an emptyDir to write to")
          .like(
              "kube-linter:no-read-only-root-fs",
              "kube-score:container-security-context-readonlyrootfilesystem",
              "polaris:notReadOnlyRootFilesystem");

  static final Rule NON_ROOT =
      Practice.good("run-as-non-root", "Containers do not run as root")
          .because("root in a container is root on the node if it breaks out")
          .fix("set securityContext.runAsNonRoot: true, and a user if the image has none")
          .like("kube-linter:run-as-non-root", "polaris:runAsRootAllowed");

  static final Rule USER_ID =
      Practice.strict("user-group-id", "Containers run with user and group above 10000")
          .because("lower ids may be those of users of the node")
          .fix("set runAsUser and runAsGroup above 10000")
          .like("kube-score:container-security-context-user-group-id");

  static final Rule SECCOMP =
      Practice.strict("seccomp-profile", "Containers have a seccomp profile")
          .because("system calls nobody needs are a way into the kernel")
          .fix("set securityContext.seccompProfile.type: RuntimeDefault")
          .like("kube-score:container-seccomp-profile", "polaris:linuxHardening");

  static final Rule NET_RAW =
      Practice.good("drop-net-raw", "Containers drop NET_RAW")
          .because("raw sockets let a container spoof other Pods")
          .fix("drop NET_RAW or ALL in securityContext.capabilities")
          .like("kube-linter:drop-net-raw-capability");

  static final Rule DANGEROUS =
      Practice.good("dangerous-capability", "Containers add no capability that equals root")
          .because("the capability lets a container take over its node")
          .fix("remove it")
          .like("polaris:dangerousCapabilities");

  static final Rule CAPABILITIES =
      Practice.strict("insecure-capabilities", "Containers drop all capabilities")
          .because("each capability is something an intruder can use")
          .fix("drop ALL, and add back what is needed")
          .like("polaris:insecureCapabilities");

  static final Rule PROC_MOUNT =
      Practice.good("unsafe-proc-mount", "Containers see the usual /proc")
          .because("an unmasked /proc shows and changes the kernel's state")
          .fix("remove procMount")
          .like("kube-linter:unsafe-proc-mount", "polaris:procMount");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "privileges",
          new PrivilegeRules(),
          PRIVILEGED,
          ESCALATION,
          READ_ONLY,
          NON_ROOT,
          USER_ID,
          SECCOMP,
          NET_RAW,
          DANGEROUS,
          CAPABILITIES,
          PROC_MOUNT);

  private static final int LOWEST_ID = 10_000;
  private static final Set<String> LIKE_ROOT =
      Set.of("ALL", "SYS_ADMIN", "NET_ADMIN", "CAP_SYS_ADMIN");

  private PrivilegeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null || pod.spec().at("os", "name").is("windows")) {
      return;
    }
    for (Field container : pod.containersAndInit()) {
      privileges(container, report);
      identity(pod, container, report);
      capabilities(container, report);
    }
  }

  private static void privileges(Field container, Report report) {
    Field context = container.get("securityContext");
    if (context.get("privileged").isTrue()) {
      report.add(PRIVILEGED, context.get("privileged"), Practice.the(container) + " is privileged");
    }
    if (!context.get("allowPrivilegeEscalation").isFalse()) {
      report.add(
          ESCALATION,
          context.get("allowPrivilegeEscalation"),
          Practice.the(container) + " can gain privileges");
    }
    if (!context.get("readOnlyRootFilesystem").isTrue()) {
      report.add(
          READ_ONLY,
          context.get("readOnlyRootFilesystem"),
          Practice.the(container) + " can write to its root file system");
    }
    if (context.get("procMount").is("Unmasked")) {
      report.add(
          PROC_MOUNT, context.get("procMount"), Practice.the(container) + " has an unmasked /proc");
    }
  }

  private static void identity(PodTemplate pod, Field container, Report report) {
    Field user = Practice.effective(pod, container, "runAsUser");
    Field nonRoot = Practice.effective(pod, container, "runAsNonRoot");
    Field context = container.get("securityContext");
    if (user.isInteger() && user.number(1) == 0) {
      report.add(NON_ROOT, user, Practice.the(container) + " runs as root");
    } else if (!nonRoot.isTrue() && !user.isInteger()) {
      report.add(
          NON_ROOT, context.get("runAsNonRoot"), Practice.the(container) + " may run as root");
    }
    for (String name : List.of("runAsUser", "runAsGroup")) {
      Field id = Practice.effective(pod, container, name);
      if (id.number(0) < LOWEST_ID) {
        report.add(
            USER_ID,
            id.isPresent() ? id : context.get(name),
            Practice.the(container) + " has no " + name + " above 10000");
      }
    }
    Field seccomp = Practice.effective(pod, container, "seccompProfile");
    if (seccomp.isAbsent() || seccomp.get("type").is("Unconfined")) {
      report.add(
          SECCOMP,
          context.get("seccompProfile"),
          Practice.the(container) + " has no seccomp profile");
    }
  }

  private static void capabilities(Field container, Report report) {
    Field capabilities = container.at("securityContext", "capabilities");
    List<String> dropped = capabilities.get("drop").texts();
    boolean all = dropped.contains("ALL") || dropped.contains("all");
    if (!all && !dropped.contains("NET_RAW") && !dropped.contains("CAP_NET_RAW")) {
      report.add(NET_RAW, capabilities.get("drop"), Practice.the(container) + " keeps NET_RAW");
    }
    if (!all) {
      report.add(
          CAPABILITIES,
          capabilities.get("drop"),
          Practice.the(container) + " keeps capabilities it may not need");
    }
    for (Field added : capabilities.get("add").items()) {
      if (LIKE_ROOT.contains(added.text().toUpperCase(Locale.ROOT))) {
        report.add(
            DANGEROUS, added, Practice.the(container) + " adds the capability " + added.text());
      }
    }
  }
}
