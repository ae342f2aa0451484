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
import java.util.Objects;

/** Probes and ports. */
public final class ProbePracticeRules implements Check {

  static final Rule READINESS =
      Practice.good("readiness-probe", "Containers that serve have a readiness probe")
          .because("without one, requests reach containers that cannot answer yet")
          .fix("add a readinessProbe")
          .like(
              "kube-linter:no-readiness-probe",
              "kube-score:pod-probes",
              "polaris:readinessProbeMissing");

  static final Rule LIVENESS =
      Practice.strict("liveness-probe", "Containers that serve have a liveness probe")
          .because("without one, a container that hangs is never restarted")
          .fix("add a livenessProbe")
          .like("kube-linter:no-liveness-probe", "polaris:livenessProbeMissing");

  static final Rule IDENTICAL =
      Practice.good("identical-probes", "Liveness and readiness probes differ")
          .because("a container that is only busy is restarted instead of spared")
          .fix("make the liveness probe slower or simpler")
          .like("kube-score:pod-probes-identical");

  static final Rule LIVENESS_PORT =
      Practice.good("liveness-port", "Liveness probes ask ports that the container lists")
          .because("a probe of the wrong port restarts the container for ever")
          .fix("list the port, or correct it")
          .like("kube-linter:liveness-port");

  static final Rule READINESS_PORT =
      Practice.good("readiness-port", "Readiness probes ask ports that the container lists")
          .because("a probe of the wrong port keeps all requests away")
          .fix("list the port, or correct it")
          .like("kube-linter:readiness-port");

  static final Rule STARTUP_PORT =
      Practice.good("startup-port", "Startup probes ask ports that the container lists")
          .because("a probe of the wrong port restarts the container for ever")
          .fix("list the port, or correct it")
          .like("kube-linter:startup-port");

  static final Rule SSH_PORT =
      Practice.good("ssh-port", "Containers do not serve SSH")
          .because("people who log in change what nobody can repeat")
          .fix("remove port 22, and use kubectl exec")
          .like("kube-linter:ssh-port");

  static final Rule PRIVILEGED_PORT =
      Practice.strict("privileged-ports", "Containers listen above port 1023")
          .because("lower ports need a capability or root")
          .fix("use a port above 1023")
          .like("kube-linter:privileged-ports");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "probes and ports",
          new ProbePracticeRules(),
          READINESS,
          LIVENESS,
          IDENTICAL,
          LIVENESS_PORT,
          READINESS_PORT,
          STARTUP_PORT,
          SSH_PORT,
          PRIVILEGED_PORT);

  private static final int SSH = 22;
  private static final int FIRST_FREE = 1_024;

  private ProbePracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    for (Field container : pod.containers()) {
      if (Practice.isLongRunning(subject)) {
        probes(container, report);
      }
      port(container, "livenessProbe", LIVENESS_PORT, report);
      port(container, "readinessProbe", READINESS_PORT, report);
      port(container, "startupProbe", STARTUP_PORT, report);
      for (Field port : container.get("ports").items()) {
        number(port, container, report);
      }
    }
  }

  private static void probes(Field container, Report report) {
    Field readiness = container.get("readinessProbe");
    Field liveness = container.get("livenessProbe");
    if (readiness.isAbsent()) {
      report.add(READINESS, readiness, Practice.the(container) + " has no readiness probe");
    }
    if (liveness.isAbsent()) {
      report.add(LIVENESS, liveness, Practice.the(container) + " has no liveness probe");
    }
    if (liveness.isPresent() && Objects.equals(liveness.value(), readiness.value())) {
      report.add(
          IDENTICAL,
          liveness,
          Practice.the(container) + " has the same probe for liveness and readiness");
    }
  }

  private static void port(Field container, String probe, Rule rule, Report report) {
    for (String handler : List.of("httpGet", "tcpSocket", "grpc")) {
      Field port = container.get(probe).get(handler).get("port");
      boolean elsewhere = !container.get(probe).get(handler).get("host").text().isEmpty();
      if (port.isPresent() && !elsewhere && !isListed(container, port)) {
        report.add(
            rule, port, Practice.the(container) + " does not list the port " + port.scalar());
      }
    }
  }

  private static boolean isListed(Field container, Field port) {
    for (Field listed : container.get("ports").items()) {
      boolean byNumber = listed.get("containerPort").scalar().equals(port.scalar());
      if (byNumber || port.isText() && listed.get("name").is(port.text())) {
        return true;
      }
    }
    return false;
  }

  private static void number(Field port, Field container, Report report) {
    Field number = port.get("containerPort");
    if (number.number(0) == SSH && port.get("protocol").textOr("TCP").equals("TCP")) {
      report.add(SSH_PORT, number, Practice.the(container) + " serves SSH on port 22");
    }
    if (number.number(FIRST_FREE) < FIRST_FREE) {
      report.add(
          PRIVILEGED_PORT, number, Practice.the(container) + " listens on port " + number.scalar());
    }
  }
}
