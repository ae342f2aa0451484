package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Pods share with their node. */
public final class HostRules implements Check {

  static final Rule NETWORK =
      Practice.good("host-network", "Pods have a network of their own")
          .because("the Pod reaches everything the node does, past all network policies")
          .fix("remove hostNetwork")
          .like("kube-linter:host-network", "polaris:hostNetworkSet");

  static final Rule PID =
      Practice.good("host-pid", "Pods see their own processes only")
          .because("the Pod sees, and can signal, all processes of the node")
          .fix("remove hostPID")
          .like("kube-linter:host-pid", "polaris:hostPIDSet");

  static final Rule IPC =
      Practice.good("host-ipc", "Pods do not share memory with their node")
          .because("the Pod reads shared memory of all processes of the node")
          .fix("remove hostIPC")
          .like("kube-linter:host-ipc", "polaris:hostIPCSet");

  static final Rule PORT =
      Practice.good("host-port", "Containers take no ports of their node")
          .because("only one such Pod fits on a node, and the port is open to the world around it")
          .fix("remove hostPort, and use a Service")
          .like("polaris:hostPortSet");

  static final Rule PROCESS =
      Practice.good("host-process", "Containers are no processes of a Windows node")
          .because("the container has the rights of the node")
          .fix("remove windowsOptions.hostProcess")
          .like("polaris:hostProcess");

  static final Rule DOCKER =
      Practice.good("docker-sock", "Containers do not mount the socket of the container runtime")
          .because("whoever talks to the runtime is root on the node")
          .fix("remove the volume")
          .like("kube-linter:docker-sock");

  static final Rule SENSITIVE =
      Practice.good("sensitive-host-mounts", "Pods do not mount directories of the system")
          .because("the Pod reads and changes what runs the node")
          .fix("mount another directory, or none")
          .like("kube-linter:sensitive-host-mounts");

  static final Rule HOST_PATH =
      Practice.good("host-path", "Only DaemonSets mount directories of their node")
          .because("a Pod that moves to another node finds other files there, or none")
          .fix("use a claim, or a DaemonSet")
          .like("polaris:hostPathSet");

  static final Rule WRITABLE =
      Practice.strict("writable-host-mount", "Directories of the node are mounted read-only")
          .because("a container that writes to its node can change it")
          .fix("set readOnly: true on the mount")
          .like("kube-linter:writable-host-mount");

  static final Rule SYSCTLS =
      Practice.good("unsafe-sysctls", "Pods change no unsafe kernel settings")
          .because("the node refuses the Pod, or others suffer from the setting")
          .fix("remove the sysctl")
          .like("kube-linter:unsafe-sysctls");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "the node",
          new HostRules(),
          NETWORK,
          PID,
          IPC,
          PORT,
          PROCESS,
          DOCKER,
          SENSITIVE,
          HOST_PATH,
          WRITABLE,
          SYSCTLS);

  private static final Set<String> SYSTEM =
      Set.of("/", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys", "/usr");

  private static final List<String> UNSAFE_SYSCTLS =
      List.of("kernel.msg", "kernel.sem", "kernel.shm", "fs.mqueue.", "net.");

  private static final Set<String> SAFE_SYSCTLS =
      Set.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.ip_local_reserved_ports",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.ping_group_range",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes",
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_rmem",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.tcp_wmem");

  private HostRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    namespaces(pod.spec(), report);
    Map<String, String> paths = new HashMap<>();
    for (Field volume : pod.spec().get("volumes").items()) {
      Field path = volume.at("hostPath", "path");
      if (path.isText()) {
        paths.put(volume.get("name").text(), path.text());
        path(subject, path, report);
      }
    }
    for (Field container : pod.containersAndInit()) {
      container(container, paths, report);
    }
    for (Field sysctl : pod.spec().at("securityContext", "sysctls").items()) {
      String name = sysctl.get("name").text().replace('/', '.');
      if (!SAFE_SYSCTLS.contains(name) && UNSAFE_SYSCTLS.stream().anyMatch(name::startsWith)) {
        report.add(SYSCTLS, sysctl.get("name"), "The Pod changes the unsafe sysctl " + name);
      }
    }
  }

  private static void namespaces(Field spec, Report report) {
    shared(spec.get("hostNetwork"), NETWORK, "The Pod uses the node's network", report);
    shared(spec.get("hostPID"), PID, "The Pod sees the node's processes", report);
    shared(spec.get("hostIPC"), IPC, "The Pod shares memory with the node", report);
    shared(
        spec.at("securityContext", "windowsOptions", "hostProcess"),
        PROCESS,
        "The Pod's containers are processes of the node",
        report);
  }

  private static void shared(Field field, Rule rule, String message, Report report) {
    if (field.isTrue()) {
      report.add(rule, field, message);
    }
  }

  private static void path(Subject subject, Field path, Report report) {
    String text = path.text();
    if (text.endsWith("docker.sock")
        || text.endsWith("containerd.sock")
        || text.endsWith("crio.sock")) {
      report.add(DOCKER, path, "The Pod mounts the runtime's socket " + text);
    } else if (SYSTEM.contains(trimmed(text))) {
      report.add(SENSITIVE, path, "The Pod mounts the node's " + text);
    }
    if (!subject.kind().equals("DaemonSet")) {
      report.add(HOST_PATH, path, "A " + subject.kind() + " mounts the node's " + text);
    }
  }

  private static String trimmed(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void container(Field container, Map<String, String> paths, Report report) {
    for (Field mount : container.get("volumeMounts").items()) {
      String path = paths.get(mount.get("name").text());
      if (path != null && !mount.get("readOnly").isTrue()) {
        report.add(WRITABLE, mount, Practice.the(container) + " can write to the node's " + path);
      }
    }
    for (Field port : container.get("ports").items()) {
      if (port.get("hostPort").number(0) != 0) {
        report.add(
            PORT,
            port.get("hostPort"),
            Practice.the(container)
                + " takes port "
                + port.get("hostPort").scalar()
                + " of the node");
      }
    }
    shared(
        container.at("securityContext", "windowsOptions", "hostProcess"),
        PROCESS,
        Practice.the(container) + " is a process of the node",
        report);
  }
}
