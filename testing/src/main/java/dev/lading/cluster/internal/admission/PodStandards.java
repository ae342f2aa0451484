package dev.lading.cluster.internal.admission;

import dev.lading.model.core.v1.Capabilities;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PodSecurityContext;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.ProcMountType;
import dev.lading.model.core.v1.SeccompProfile;
import dev.lading.model.core.v1.SeccompProfileType;
import dev.lading.model.core.v1.SecurityContext;
import dev.lading.model.core.v1.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The Pod Security Standards, each check in the words of its file in {@code
 * pod-security-admission/policy}.
 */
final class PodStandards {

  private static final SecurityContext NONE = SecurityContext.builder().build();
  private static final PodSecurityContext POD_NONE = PodSecurityContext.builder().build();
  private static final Set<String> BASELINE_CAPABILITIES =
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

  private final PodSpec spec;
  private final int minor;
  private final PodSecurityContext pod;
  private final List<Container> containers = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  private PodStandards(PodSpec spec, int minor) {
    this.spec = spec;
    this.minor = minor;
    this.pod = spec.securityContext().orElse(POD_NONE);
    containers.addAll(spec.initContainers());
    containers.addAll(spec.containers());
  }

  /** What a Pod does that the standard "baseline" forbids. */
  static List<String> baseline(PodSpec spec, int minor) {
    PodStandards standards = new PodStandards(spec, minor);
    standards.checkBaseline(false);
    return standards.violations;
  }

  /** What a Pod does, or leaves out, that the standard "restricted" forbids. */
  static List<String> restricted(PodSpec spec, int minor) {
    PodStandards standards = new PodStandards(spec, minor);
    standards.checkBaseline(true);
    standards.checkRestricted();
    return standards.violations;
  }

  private void checkBaseline(boolean restricted) {
    hostNamespaces();
    forbid(
        "privileged",
        c -> context(c).privileged().orElse(false),
        "securityContext.privileged=true");
    if (!restricted) {
      capabilitiesOfBaseline();
      hostPath();
      seccompUnconfined();
    }
    hostPorts();
    procMount();
    sysctls();
  }

  private void hostNamespaces() {
    List<String> shared = new ArrayList<>();
    addIf(shared, spec.hostNetwork(), "hostNetwork=true");
    addIf(shared, spec.hostPID(), "hostPID=true");
    addIf(shared, spec.hostIPC(), "hostIPC=true");
    if (!shared.isEmpty()) {
      violations.add("host namespaces (" + String.join(", ", shared) + ")");
    }
  }

  private static void addIf(List<String> list, Optional<Boolean> flag, String text) {
    if (flag.orElse(false)) {
      list.add(text);
    }
  }

  private static SecurityContext context(Container container) {
    return container.securityContext().orElse(NONE);
  }

  /** A violation by containers that do something. */
  private void forbid(String check, Predicate<Container> wrong, String what) {
    List<Container> bad = containers.stream().filter(wrong).toList();
    if (!bad.isEmpty()) {
      violations.add(check + " (" + named(bad) + " must not set " + what + ")");
    }
  }

  private static String named(List<Container> containers) {
    String names = String.join(", ", containers.stream().map(c -> '"' + c.name() + '"').toList());
    return (containers.size() == 1 ? "container " : "containers ") + names;
  }

  private static List<String> added(Container container) {
    return context(container).capabilities().map(Capabilities::add).orElse(List.of()).stream()
        .map(Object::toString)
        .toList();
  }

  private void capabilitiesOfBaseline() {
    List<Container> bad =
        containers.stream().filter(c -> !BASELINE_CAPABILITIES.containsAll(added(c))).toList();
    if (!bad.isEmpty()) {
      List<String> names =
          bad.stream()
              .flatMap(c -> added(c).stream())
              .filter(name -> !BASELINE_CAPABILITIES.contains(name))
              .map(name -> '"' + name + '"')
              .distinct()
              .sorted()
              .toList();
      violations.add(
          "non-default capabilities ("
              + named(bad)
              + " must not include "
              + String.join(", ", names)
              + " in securityContext.capabilities.add)");
    }
  }

  private void hostPath() {
    List<String> bad =
        spec.volumes().stream()
            .filter(volume -> volume.hostPath().isPresent())
            .map(volume -> '"' + volume.name() + '"')
            .toList();
    if (!bad.isEmpty()) {
      violations.add("hostPath volumes (" + volumes(bad) + ")");
    }
  }

  private static String volumes(List<String> names) {
    return (names.size() == 1 ? "volume " : "volumes ") + String.join(", ", names);
  }

  private void hostPorts() {
    List<Container> bad =
        containers.stream()
            .filter(c -> c.ports().stream().anyMatch(port -> port.hostPort().orElse(0) != 0))
            .toList();
    if (!bad.isEmpty()) {
      String ports =
          String.join(
              ", ",
              bad.stream()
                  .flatMap(c -> c.ports().stream())
                  .filter(port -> port.hostPort().orElse(0) != 0)
                  .map(port -> port.hostPort().orElse(0).toString())
                  .distinct()
                  .toList());
      String word = ports.indexOf(',') < 0 ? "hostPort " : "hostPorts ";
      violations.add(
          "hostPort (" + named(bad) + (bad.size() == 1 ? " uses " : " use ") + word + ports + ")");
    }
  }

  private void procMount() {
    boolean free = minor >= 35 && !spec.hostUsers().orElse(true);
    if (!free) {
      forbid(
          "procMount",
          c -> context(c).procMount().filter(m -> !m.equals(ProcMountType.DEFAULT)).isPresent(),
          "securityContext.procMount to \"Unmasked\"");
    }
  }

  private void sysctls() {
    List<String> bad =
        pod.sysctls().stream()
            .map(sysctl -> sysctl.name().orElse(""))
            .filter(name -> !SafeSysctls.of(minor).contains(name))
            .sorted()
            .toList();
    if (!bad.isEmpty()) {
      violations.add("forbidden sysctls (" + String.join(", ", bad) + ")");
    }
  }

  private static boolean isType(Optional<SeccompProfile> profile, SeccompProfileType type) {
    return profile.flatMap(SeccompProfile::type).filter(type::equals).isPresent();
  }

  private void seccompUnconfined() {
    List<String> setters = new ArrayList<>();
    if (isType(pod.seccompProfile(), SeccompProfileType.UNCONFINED)) {
      setters.add("pod");
    }
    List<Container> bad =
        containers.stream()
            .filter(c -> isType(context(c).seccompProfile(), SeccompProfileType.UNCONFINED))
            .toList();
    if (!bad.isEmpty()) {
      setters.add(named(bad));
    }
    if (!setters.isEmpty()) {
      violations.add(
          "seccompProfile ("
              + String.join(" and ", setters)
              + " must not set securityContext.seccompProfile.type to \"Unconfined\")");
    }
  }

  private void checkRestricted() {
    require(
        "allowPrivilegeEscalation != false",
        c -> context(c).allowPrivilegeEscalation().orElse(true),
        "securityContext.allowPrivilegeEscalation=false");
    if (minor >= 22) {
      unrestrictedCapabilities();
    }
    volumeTypes();
    if (minor < 35 || spec.hostUsers().orElse(true)) {
      runAsNonRoot();
      runAsRoot();
    }
    seccompRequired();
  }

  private void require(String check, Predicate<Container> wrong, String what) {
    List<Container> bad = containers.stream().filter(wrong).toList();
    if (!bad.isEmpty()) {
      violations.add(check + " (" + named(bad) + " must set " + what + ")");
    }
  }

  private void unrestrictedCapabilities() {
    require(
        "unrestricted capabilities",
        c ->
            context(c).capabilities().map(Capabilities::drop).orElse(List.of()).stream()
                .noneMatch(capability -> capability.toString().equals("ALL")),
        "securityContext.capabilities.drop=[\"ALL\"]");
    forbid(
        "unrestricted capabilities",
        c -> added(c).stream().anyMatch(name -> !name.equals("NET_BIND_SERVICE")),
        "anything but \"NET_BIND_SERVICE\" in securityContext.capabilities.add");
  }

  private static boolean isRestrictedType(Volume volume) {
    return volume.configMap().isPresent()
        || volume.csi().isPresent()
        || volume.downwardAPI().isPresent()
        || volume.emptyDir().isPresent()
        || volume.ephemeral().isPresent()
        || volume.image().isPresent()
        || volume.persistentVolumeClaim().isPresent()
        || volume.projected().isPresent()
        || volume.secret().isPresent();
  }

  private void volumeTypes() {
    List<String> bad =
        spec.volumes().stream()
            .filter(volume -> !isRestrictedType(volume))
            .map(volume -> '"' + volume.name() + '"')
            .toList();
    if (!bad.isEmpty()) {
      violations.add("restricted volume types (" + volumes(bad) + " uses restricted volume type)");
    }
  }

  private void runAsNonRoot() {
    boolean podSays = pod.runAsNonRoot().orElse(false);
    List<Container> bad =
        containers.stream().filter(c -> !context(c).runAsNonRoot().orElse(podSays)).toList();
    if (!bad.isEmpty()) {
      violations.add(
          "runAsNonRoot != true (pod or "
              + named(bad)
              + " must set securityContext.runAsNonRoot=true)");
    }
  }

  private void runAsRoot() {
    if (pod.runAsUser().filter(user -> user == 0).isPresent()) {
      violations.add("runAsUser=0 (pod must not set runAsUser=0)");
    }
    forbid(
        "runAsUser=0",
        c -> context(c).runAsUser().filter(user -> user == 0).isPresent(),
        "runAsUser=0");
  }

  private static boolean isConfined(Optional<SeccompProfile> profile) {
    return isType(profile, SeccompProfileType.RUNTIME_DEFAULT)
        || isType(profile, SeccompProfileType.LOCALHOST);
  }

  private void seccompRequired() {
    boolean podSays = isConfined(pod.seccompProfile());
    List<Container> bad =
        containers.stream()
            .filter(
                c ->
                    context(c).seccompProfile().isPresent()
                        ? !isConfined(context(c).seccompProfile())
                        : !podSays)
            .toList();
    if (!bad.isEmpty()) {
      violations.add(
          "seccompProfile (pod or "
              + named(bad)
              + " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or"
              + " \"Localhost\")");
    }
  }
}
