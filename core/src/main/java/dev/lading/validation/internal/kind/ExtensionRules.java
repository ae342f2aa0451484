package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Custom resource definitions and webhooks. */
public final class ExtensionRules implements Check {

  static final Rule DEFINITION =
      Rule.schema("custom-resource-definition", "A definition of custom resources is complete")
          .after("apiextensions-apiserver/pkg/apis/apiextensions/validation/validation.go");

  static final Rule WEBHOOK =
      Rule.schema("webhook", "A webhook can be called")
          .after("pkg/apis/admissionregistration/validation/validation.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of("extensions", new ExtensionRules(), DEFINITION, WEBHOOK);

  private static final long MOST_TIMEOUT = 30;

  private ExtensionRules() {}

  @Override
  public void check(Subject subject, Report report) {
    switch (subject.kind()) {
      case "CustomResourceDefinition" -> {
        if (subject.apiVersion().equals("apiextensions.k8s.io/v1")) {
          definition(subject.spec(), report);
        }
      }
      case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" -> {
        for (Field webhook : subject.root().get("webhooks").items()) {
          webhook(webhook, report);
        }
      }
      default -> {}
    }
  }

  private static void definition(Field spec, Report report) {
    Field versions = spec.get("versions");
    int stored = 0;
    Set<String> names = new HashSet<>();
    for (Field version : versions.items()) {
      stored += version.get("storage").isTrue() ? 1 : 0;
      Field name = version.get("name");
      if (name.isText() && !names.add(name.text())) {
        report.add(DEFINITION, name, "There is a version " + name.text() + " already", "rename it");
      }
      if (version.at("schema", "openAPIV3Schema").isAbsent()) {
        report.add(
            DEFINITION,
            version.get("schema"),
            "The version " + name.text() + " has no schema",
            "add schema.openAPIV3Schema");
      }
    }
    if (versions.isList() && stored != 1) {
      report.add(
          DEFINITION,
          versions,
          stored == 0 ? "No version is the one that is stored" : "Several versions are stored",
          "set storage: true for one version");
    }
    Field group = spec.get("group");
    if (group.isText() && group.text().indexOf('.') < 0) {
      report.add(
          DEFINITION,
          group,
          "The group \"" + group.text() + "\" has no dot",
          "use a domain of yours");
    }
  }

  private static void webhook(Field webhook, Report report) {
    Field name = webhook.get("name");
    if (name.isText() && name.text().split("\\.", -1).length < 3) {
      report.add(
          WEBHOOK,
          name,
          "The name \"" + name.text() + "\" has fewer than three parts",
          "write one like policy.example.com");
    }
    Field config = webhook.get("clientConfig");
    List<String> ways = OneOf.of(config, List.of("service", "url"));
    if (config.isPresent() && ways.size() != 1) {
      report.add(
          WEBHOOK,
          config,
          ways.isEmpty()
              ? "The webhook has no address"
              : "The webhook has both a service and a url",
          "give it one of service and url");
    }
    Field effects = webhook.get("sideEffects");
    if (effects.is("Unknown") || effects.is("Some")) {
      report.add(
          WEBHOOK, effects, "A webhook must not have side effects", "use None or NoneOnDryRun");
    }
    Field timeout = webhook.get("timeoutSeconds");
    if (timeout.number(1) < 1 || timeout.number(1) > MOST_TIMEOUT) {
      report.add(
          WEBHOOK, timeout, "timeoutSeconds is not between 1 and 30", "use a number in between");
    }
  }
}
