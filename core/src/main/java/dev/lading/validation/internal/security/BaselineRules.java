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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Level baseline: what is known to let a Pod take over its node. */
public final class BaselineRules implements Check {

  static final Rule HOST_NAMESPACES =
      baseline("pss-host-namespaces", "Pods share no namespaces of their node")
          .fix("remove hostNetwork, hostPID and hostIPC");

  static final Rule HOST_PROCESS =
      baseline("pss-host-process", "Pods are no processes of a Windows node")
          .fix("remove windowsOptions.hostProcess");

  static final Rule PRIVILEGED =
      baseline("pss-privileged", "Containers are not privileged").fix("remove privileged");

  static final Rule CAPABILITIES =
      baseline("pss-capabilities", "Containers add harmless capabilities only")
          .fix("remove the capability");

  static final Rule HOST_PATH =
      baseline("pss-host-path", "Pods mount no directories of their node").fix("remove the volume");

  static final Rule HOST_PORT =
      baseline("pss-host-port", "Containers take no ports of their node").fix("remove hostPort");

  static final Rule APP_ARMOR =
      baseline("pss-app-armor", "AppArmor is not switched off")
          .fix("use the type RuntimeDefault or Localhost");

  static final Rule SELINUX =
      baseline("pss-selinux", "SELinux options are harmless")
          .fix(
              "use the type container_t, container_init_t or container_kvm_t, and no user or role");

  static final Rule PROC_MOUNT =
      baseline("pss-proc-mount", "Containers see the usual /proc").fix("remove procMount");

  static final Rule SECCOMP =
      baseline("pss-seccomp", "Seccomp is not switched off")
          .fix("use the type RuntimeDefault or Localhost");

  static final Rule SYSCTLS =
      baseline("pss-sysctls", "Pods change safe kernel settings only").fix("remove the sysctl");

  static final Rule PROBE_HOST =
      baseline("pss-probe-host", "Probes and hooks ask their own Pod").fix("remove host");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "Pod Security, baseline",
          new BaselineRules(),
          HOST_NAMESPACES,
          HOST_PROCESS,
          PRIVILEGED,
          CAPABILITIES,
          HOST_PATH,
          HOST_PORT,
          APP_ARMOR,
          SELINUX,
          PROC_MOUNT,
          SECCOMP,
          SYSCTLS,
          PROBE_HOST);

  private static final Set<String> HARMLESS_CAPABILITIES =
      Set.of(
          "AUDIT_WRITE",
          "CHOWN",
          "DAC_OVERRIDE",
          "FOWNER",
          "FSETID",
          "KILL",
          "MKNOD",
          "NET_BIND_SERVICE",
          "SETFCAP",
          "SETGID",
          "SETPCAP",
          "SETUID",
          "SYS_CHROOT");

  private static final Set<String> SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t");

  /** Safe sysctls and the minor version from which the standard has them. */
  private static final Map<String, Integer> SAFE_SYSCTLS =
      Map.ofEntries(
          Map.entry("kernel.shm_rmid_forced", 0),
          Map.entry("net.ipv4.ip_local_port_range", 0),
          Map.entry("net.ipv4.tcp_syncookies", 0),
          Map.entry("net.ipv4.ping_group_range", 0),
          Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
          Map.entry("net.ipv4.ip_local_reserved_ports", 27),
          Map.entry("net.ipv4.tcp_keepalive_time", 29),
          Map.entry("net.ipv4.tcp_fin_timeout", 29),
          Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
          Map.entry("net.ipv4.tcp_keepalive_probes", 29),
          Map.entry("net.ipv4.tcp_rmem", 32),
          Map.entry("net.ipv4.tcp_wmem", 32),
          Map.entry("net.ipv4.tcp_slow_start_after_idle", 37),
          Map.entry("net.ipv4.tcp_notsent_lowat", 37));

  private static final String APP_ARMOR_ANNOTATION =
      "container.apparmor.security.beta.kubernetes.io/";

  private BaselineRules() {}

  private static Rule baseline(String id, String title) {
    return Rule.of(id, Category.SECURITY_BASELINE, Severity.ERROR, title)
        .because("namespaces that enforce the baseline standard refuse the Pod")
        .after("pod-security-admission/policy");
  }

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    KubernetesVersion version = subject.set().version();
    pod(pod, report, version);
    boolean ownUsers = pod.spec().get("hostUsers").isFalse() && version.isAtLeast(35);
    for (Field container : pod.allContainers()) {
      container(container, report, ownUsers);
      security(container.get("securityContext"), report, version);
      if (version.isAtLeast(34)) {
        hosts(container, report);
      }
    }
  }

  private static void pod(PodTemplate pod, Report report, KubernetesVersion version) {
    Field spec = pod.spec();
    for (String name : List.of("hostNetwork", "hostPID", "hostIPC")) {
      if (spec.get(name).isTrue()) {
        report.add(HOST_NAMESPACES, spec.get(name), "The Pod has " + name);
      }
    }
    for (Field volume : spec.get("volumes").items()) {
      volume
          .get("hostPath")
          .ifPresent(
              path ->
                  report.add(
                      HOST_PATH,
                      path,
                      "The volume \"" + volume.get("name").text() + "\" is a host path"));
    }
    for (Field annotation : pod.metadata().get("annotations").members()) {
      String value = annotation.text();
      if (annotation.name().startsWith(APP_ARMOR_ANNOTATION)
          && !value.isEmpty()
          && !value.equals("runtime/default")
          && !value.startsWith("localhost/")) {
        report.add(APP_ARMOR, annotation, "The profile \"" + value + "\" is not allowed");
      }
    }
    for (Field sysctl : spec.at("securityContext", "sysctls").items()) {
      String name = sysctl.get("name").text();
      Integer since = SAFE_SYSCTLS.get(name.replace('/', '.'));
      if (since == null || !version.isAtLeast(since)) {
        report.add(SYSCTLS, sysctl.get("name"), "The Pod changes the sysctl " + name);
      }
    }
    security(spec.get("securityContext"), report, version);
  }

  private static void container(Field container, Report report, boolean ownUsers) {
    Field context = container.get("securityContext");
    String name = container.get("name").text();
    if (context.get("privileged").isTrue()) {
      report.add(
          PRIVILEGED, context.get("privileged"), "The container \"" + name + "\" is privileged");
    }
    for (Field capability : context.at("capabilities", "add").items()) {
      if (capability.isText() && !HARMLESS_CAPABILITIES.contains(capability.text())) {
        report.add(
            CAPABILITIES, capability, "The container \"" + name + "\" adds " + capability.text());
      }
    }
    for (Field port : container.get("ports").items()) {
      if (port.get("hostPort").number(0) != 0) {
        report.add(
            HOST_PORT,
            port.get("hostPort"),
            "The container \"" + name + "\" takes the host port " + port.get("hostPort").scalar());
      }
    }
    Field proc = context.get("procMount");
    if (proc.isText() && !proc.is("Default") && !ownUsers) {
      report.add(PROC_MOUNT, proc, "The container \"" + name + "\" has the /proc " + proc.text());
    }
  }

  /** What containers and Pods can say alike. */
  private static void security(Field context, Report report, KubernetesVersion version) {
    Field process = context.at("windowsOptions", "hostProcess");
    if (process.isTrue()) {
      report.add(HOST_PROCESS, process, "A process of the node is asked for");
    }
    Field armor = context.at("appArmorProfile", "type");
    if (armor.is("Unconfined")) {
      report.add(APP_ARMOR, armor, "AppArmor is switched off");
    }
    Field seccomp = context.at("seccompProfile", "type");
    if (seccomp.is("Unconfined")) {
      report.add(SECCOMP, seccomp, "Seccomp is switched off");
    }
    Field options = context.get("seLinuxOptions");
    Field type = options.get("type");
    boolean engine = type.is("container_engine_t") && version.isAtLeast(31);
    if (!SELINUX_TYPES.contains(type.text()) && !engine) {
      report.add(SELINUX, type, "The SELinux type " + type.text() + " is not allowed");
    }
    for (String name : List.of("user", "role")) {
      if (!options.get(name).text().isEmpty()) {
        report.add(SELINUX, options.get(name), "An SELinux " + name + " is set");
      }
    }
  }

  private static void hosts(Field container, Report report) {
    List<Field> handlers = new ArrayList<>();
    for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
      handlers.add(container.get(probe));
    }
    handlers.add(container.at("lifecycle", "postStart"));
    handlers.add(container.at("lifecycle", "preStop"));
    for (Field handler : handlers) {
      for (String kind : List.of("httpGet", "tcpSocket")) {
        Field host = handler.get(kind).get("host");
        if (!host.text().isEmpty()) {
          report.add(PROBE_HOST, host, "The " + handler.name() + " asks another host");
        }
      }
    }
  }
}
