package dev.lading.validation.internal.pod;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** Probes and lifecycle hooks. */
public final class ProbeRules implements Check {

  private static final String UPSTREAM = "pkg/apis/core/validation/validation.go, validateProbe";

  static final Rule HANDLER =
      Rule.schema("probe-handler", "A probe asks in one way")
          .fix("keep one of exec, httpGet, tcpSocket and grpc")
          .after(UPSTREAM);

  static final Rule VALUE =
      Rule.schema("probe-value", "Probes have sensible numbers").after(UPSTREAM);

  static final Rule PORT =
      Rule.schema("probe-port", "Probes and hooks name a port")
          .fix("use a number between 1 and 65535 or the name of a port")
          .after(UPSTREAM);

  static final Rule HOOK =
      Rule.schema("lifecycle-handler", "A lifecycle hook does one thing")
          .fix("keep one of exec, httpGet, tcpSocket and sleep")
          .after("pkg/apis/core/validation/validation.go, validateLifecycle");

  /** The family. */
  public static final Family FAMILY =
      Family.of("probes", new ProbeRules(), HANDLER, VALUE, PORT, HOOK);

  private static final List<String> HANDLERS = List.of("exec", "httpGet", "tcpSocket", "grpc");
  private static final List<String> HOOKS = List.of("exec", "httpGet", "tcpSocket", "sleep");

  private static final List<String> NOT_NEGATIVE =
      List.of(
          "initialDelaySeconds",
          "timeoutSeconds",
          "periodSeconds",
          "successThreshold",
          "failureThreshold");

  private ProbeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject)
        .ifPresent(pod -> pod.allContainers().forEach(container -> container(container, report)));
  }

  private static void container(Field container, Report report) {
    for (String name : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
      container.get(name).ifPresent(probe -> probe(probe, report));
    }
    for (String name : List.of("postStart", "preStop")) {
      container.at("lifecycle", name).ifPresent(hook -> hook(hook, report));
    }
  }

  private static void probe(Field probe, Report report) {
    List<String> handlers = OneOf.of(probe, HANDLERS);
    if (handlers.size() != 1) {
      report.add(HANDLER, probe, "The " + probe.name() + " asks by " + found(handlers));
    }
    ports(probe, report);
    for (String name : NOT_NEGATIVE) {
      if (probe.get(name).number(0) < 0) {
        report.add(VALUE, probe.get(name), name + " must not be negative", "use 0 or more");
      }
    }
    Field threshold = probe.get("successThreshold");
    if (!probe.name().equals("readinessProbe") && threshold.number(1) > 1) {
      report.add(
          VALUE,
          threshold,
          "The successThreshold of a " + probe.name() + " must be 1",
          "remove it");
    }
    Field grace = probe.get("terminationGracePeriodSeconds");
    if (grace.isPresent() && probe.name().equals("readinessProbe")) {
      report.add(
          VALUE, grace, "A readinessProbe ends nothing, so it has no grace period", "remove it");
    } else if (grace.number(1) < 1) {
      report.add(VALUE, grace, "The grace period must be above 0", "use 1 or more");
    }
  }

  private static String found(List<String> handlers) {
    return handlers.isEmpty() ? "no means" : OneOf.and(handlers);
  }

  private static void hook(Field hook, Report report) {
    List<String> handlers = OneOf.of(hook, HOOKS);
    if (handlers.size() != 1) {
      report.add(HOOK, hook, "The " + hook.name() + " hook acts by " + found(handlers));
    }
    ports(hook, report);
  }

  private static void ports(Field handler, Report report) {
    for (String name : List.of("httpGet", "tcpSocket", "grpc")) {
      Field port = handler.get(name).get("port");
      Ports.numberOrName(port).ifPresent(wrong -> report.add(PORT, port, wrong));
    }
  }
}
