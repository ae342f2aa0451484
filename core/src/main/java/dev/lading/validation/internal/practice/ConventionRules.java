package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;

/** Namespaces, labels and order: conventions of teams. */
public final class ConventionRules implements Check {

  static final Rule NAMESPACE =
      Practice.strict("use-namespace", "Resources are in a namespace of their own")
          .because("the default namespace is where everything meets that nobody placed")
          .fix("set metadata.namespace")
          .like("kube-linter:use-namespace");

  static final Rule OWNER =
      Practice.optional("owner-label", "Workloads have the label owner")
          .because("nobody answers alerts of a workload without an owner")
          .fix("add the label owner")
          .like("kube-linter:required-label-owner");

  static final Rule EMAIL =
      Practice.optional("email-annotation", "Workloads have the annotation email")
          .because("nobody knows whom to write to")
          .fix("add the annotation email")
          .like("kube-linter:required-annotation-email");

  static final Rule INSTANCE =
      Practice.optional("instance-label", "The label app.kubernetes.io/instance is the name")
          .because("tools that group by the label show something else than what is applied")
          .fix("make them the same")
          .like("polaris:metadataAndInstanceMismatched");

  static final Rule SORTED =
      Practice.optional("sorted-keys", "Keys are in alphabetical order")
          .because("sorted files differ only where their content does")
          .fix("sort the keys")
          .like("kube-linter:sorted-keys");

  /** The family. */
  public static final Family FAMILY =
      Family.of("conventions", new ConventionRules(), NAMESPACE, OWNER, EMAIL, INSTANCE, SORTED);

  private static final int MOST_DEPTH = 100;

  private ConventionRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Field metadata = subject.metadata();
    Field namespace = metadata.get("namespace");
    boolean workload = PodTemplates.of(subject).isPresent();
    if ((workload || subject.is("", "Service")) && namespace.textOr("default").equals("default")) {
      report.add(NAMESPACE, namespace, "The " + subject.kind() + " is in the default namespace");
    }
    if (workload) {
      if (metadata.get("labels").get("owner").isAbsent()) {
        report.add(OWNER, metadata.get("labels").get("owner"), "The workload has no label owner");
      }
      if (!metadata.get("annotations").get("email").text().contains("@")) {
        report.add(
            EMAIL,
            metadata.get("annotations").get("email"),
            "The workload has no annotation email with an address");
      }
    }
    Field instance = metadata.get("labels").get("app.kubernetes.io/instance");
    if (instance.isPresent() && !instance.is(subject.name())) {
      report.add(
          INSTANCE,
          instance,
          "The label says \""
              + instance.scalar()
              + "\", and the name is \""
              + subject.name()
              + "\"");
    }
    if (report.wants(SORTED)) {
      sorted(subject.root(), report, 0);
    }
  }

  private static void sorted(Field field, Report report, int depth) {
    if (depth > MOST_DEPTH) {
      return;
    }
    String previous = "";
    for (Field member : field.members()) {
      if (member.name().compareTo(previous) < 0) {
        report.add(SORTED, member, "The key " + member.name() + " comes after " + previous);
        return;
      }
      previous = member.name();
      sorted(member, report, depth + 1);
    }
    for (Field item : field.items()) {
      sorted(item, report, depth + 1);
    }
  }
}
