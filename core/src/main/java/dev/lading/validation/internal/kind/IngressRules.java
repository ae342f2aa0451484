package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.Addresses;
import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.internal.pod.Ports;
import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** Ingresses and their classes. */
public final class IngressRules implements Check {

  private static final String UPSTREAM = "pkg/apis/networking/validation/validation.go";

  static final Rule RULES =
      Rule.schema("ingress-rules", "An Ingress has a rule or a default backend")
          .fix("add one")
          .after(UPSTREAM);

  static final Rule HOST =
      Rule.schema("ingress-host", "Hosts of an Ingress are DNS names")
          .fix("write one like shop.example.com or *.example.com")
          .after(UPSTREAM);

  static final Rule PATH =
      Rule.schema("ingress-path", "Paths of an Ingress are absolute and clean")
          .fix("write one like /shop")
          .after(UPSTREAM);

  static final Rule BACKEND =
      Rule.schema("ingress-backend", "A backend is a Service with a port, or a resource")
          .after(UPSTREAM);

  static final Rule CLASS =
      Rule.schema("ingress-class", "An IngressClass names a controller").after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of("ingresses", new IngressRules(), RULES, HOST, PATH, BACKEND, CLASS);

  private static final String GROUP = "networking.k8s.io";
  private static final List<String> FORBIDDEN = List.of("//", "/./", "/../", "%2f", "%2F");

  private IngressRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.apiVersion().equals(GROUP + "/v1") && subject.kind().equals("Ingress")) {
      ingress(subject.spec(), report);
    } else if (subject.is(GROUP, "IngressClass")) {
      ingressClass(subject.spec(), report);
    }
  }

  private static void ingressClass(Field spec, Report report) {
    Field controller = spec.get("controller");
    if (controller.text().isEmpty()) {
      report.add(CLASS, controller, "The class names no controller", "add spec.controller");
    } else if (controller.text().indexOf('/') < 0) {
      report.add(
          CLASS,
          controller,
          "The controller \"" + controller.text() + "\" has no domain",
          "write one like example.com/ingress-controller");
    }
  }

  private static void ingress(Field spec, Report report) {
    if (spec.get("rules").size() == 0 && spec.get("defaultBackend").isAbsent()) {
      report.add(RULES, spec.get("rules"), "The Ingress has neither a rule nor a default backend");
    }
    spec.get("defaultBackend").ifPresent(backend -> backend(backend, report));
    for (Field rule : spec.get("rules").items()) {
      host(rule.get("host"), report);
      Field paths = rule.at("http", "paths");
      if (rule.get("http").isPresent() && paths.size() == 0 && paths.isPresent()) {
        report.add(RULES, paths, "The rule has no path");
      }
      for (Field path : paths.items()) {
        path(path, report);
        backend(path.get("backend"), report);
      }
    }
    for (Field tls : spec.get("tls").items()) {
      for (Field host : tls.get("hosts").items()) {
        host(host, report);
      }
    }
  }

  private static void host(Field host, Report report) {
    String text = host.text();
    if (text.isEmpty()) {
      return;
    }
    if (Addresses.isIp(text)) {
      report.add(HOST, host, "The host \"" + text + "\" is an IP address");
    } else {
      Grammar.check(report, HOST, host, "The host", Names::hostPattern);
    }
  }

  private static void path(Field path, Report report) {
    Field text = path.get("path");
    String type = path.get("pathType").text();
    boolean strict = type.equals("Exact") || type.equals("Prefix");
    if (strict && !text.text().startsWith("/")) {
      report.add(PATH, text, "The path \"" + text.text() + "\" does not start with '/'");
    } else if (strict) {
      FORBIDDEN.stream()
          .filter(part -> text.text().contains(part))
          .findFirst()
          .ifPresent(
              part ->
                  report.add(
                      PATH, text, "The path \"" + text.text() + "\" contains \"" + part + "\""));
    } else if (!text.text().isEmpty() && !text.text().startsWith("/")) {
      report.add(PATH, text, "The path \"" + text.text() + "\" does not start with '/'");
    }
  }

  private static void backend(Field backend, Report report) {
    List<String> kinds = OneOf.of(backend, List.of("service", "resource"));
    if (backend.isPresent() && kinds.size() != 1) {
      report.add(
          BACKEND,
          backend,
          kinds.isEmpty()
              ? "The backend is neither a service nor a resource"
              : "The backend is both a service and a resource",
          "give it one of service and resource");
    }
    Field service = backend.get("service");
    if (service.isAbsent()) {
      return;
    }
    if (!service.get("name").text().isEmpty()) {
      Grammar.check(report, BACKEND, service.get("name"), "The service", Names::dnsLabel1035);
    }
    Field port = service.get("port");
    List<String> set = OneOf.of(port, List.of("name", "number"));
    if (set.size() != 1) {
      report.add(
          BACKEND,
          port,
          set.isEmpty()
              ? "The backend names no port"
              : "The backend has both a number and a name of a port",
          "give it one of port.name and port.number");
    }
    for (String part : List.of("name", "number")) {
      Ports.numberOrName(port.get(part))
          .ifPresent(wrong -> report.add(BACKEND, port.get(part), wrong, "correct the port"));
    }
  }
}
