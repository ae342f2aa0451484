package dev.lading.validation.internal.custom;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;

/**
 * Custom resources against the structural schema of their CustomResourceDefinition: types, required
 * and unknown fields, enums, bounds, patterns, lists that are sets or maps. CEL rules are reported
 * as not evaluated.
 */
public final class CustomResourceRules implements Check {

  private static final String UPSTREAM =
      "apiextensions-apiserver/pkg/apiserver/validation/validation.go";

  static final Rule VERSION =
      Rule.schema("custom-version", "The version of a custom resource is served")
          .after("apiextensions-apiserver/pkg/apiserver/customresource_handler.go");

  static final Rule UNKNOWN_FIELD =
      Rule.schema("custom-unknown-field", "Every field is one the definition has")
          .because("strict validation refuses it, and without that the field is silently dropped")
          .after("apiextensions-apiserver/pkg/apiserver/schema/pruning");

  static final Rule TYPE =
      Rule.schema("custom-type", "Every value has the type of its field").after(UPSTREAM);

  static final Rule REQUIRED =
      Rule.schema("custom-required-field", "Required fields are there")
          .fix("add the field")
          .after(UPSTREAM);

  static final Rule VALUE =
      Rule.schema("custom-value", "Values are in the bounds of the definition").after(UPSTREAM);

  static final Rule DUPLICATE =
      Rule.schema("custom-duplicate-item", "Elements of sets and keyed lists differ")
          .fix("remove one of them")
          .after("apiextensions-apiserver/pkg/apiserver/schema/listtype");

  static final Rule NOT_EVALUATED =
      Rule.of(
              "custom-not-evaluated",
              Category.STRICT,
              Severity.INFO,
              "Everything a definition demands is checked")
          .because("the API server may still refuse the resource")
          .fix("try it on a cluster with --dry-run=server");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "custom resources",
          new CustomResourceRules(),
          VERSION,
          UNKNOWN_FIELD,
          TYPE,
          REQUIRED,
          VALUE,
          DUPLICATE,
          NOT_EVALUATED);

  private CustomResourceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Field definition = subject.set().definition(subject.id().group(), subject.kind()).orElse(null);
    if (definition == null || subject.kind().equals("CustomResourceDefinition")) {
      return;
    }
    for (Field version : definition.at("spec", "versions").items()) {
      if (version.get("name").is(subject.id().version())) {
        version(subject, version, report);
        return;
      }
    }
    if (definition.at("spec", "versions").size() == 0) {
      return; // a definition of before v1, which is reported itself
    }
    report.add(
        VERSION,
        subject.root().get("apiVersion"),
        "The definition of " + subject.kind() + " has no version " + subject.id().version(),
        "use one of " + versions(definition));
  }

  private static void version(Subject subject, Field version, Report report) {
    if (version.get("served").isFalse()) {
      report.add(
          VERSION,
          subject.root().get("apiVersion"),
          "The version " + subject.id().version() + " of " + subject.kind() + " is not served",
          "use another version");
    }
    Field schema = version.at("schema", "openAPIV3Schema");
    if (schema.isPresent()) {
      new SchemaWalk(report).resource(subject.root(), schema);
    }
  }

  private static String versions(Field definition) {
    StringBuilder names = new StringBuilder();
    for (Field version : definition.at("spec", "versions").items()) {
      names.append(names.length() == 0 ? "" : ", ").append(version.get("name").text());
    }
    return names.toString();
  }
}
