package dev.lading.validation.internal.reference;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.Optional;

/** The service accounts and classes that Pods name. */
public final class PodReferenceRules implements Check {

  static final Rule ACCOUNT =
      References.missing("missing-service-account", "Service accounts that Pods use exist")
          .because("Pods cannot be created without their service account")
          .like("kube-linter:non-existent-service-account")
          .after("plugin/pkg/admission/serviceaccount");

  static final Rule PRIORITY =
      References.missing("missing-priority-class", "Priority classes that Pods name exist")
          .because("Pods cannot be created without their priority class")
          .like("kube-linter:priority-class-name")
          .after("plugin/pkg/admission/priority");

  static final Rule RUNTIME =
      References.missing("missing-runtime-class", "Runtime classes that Pods name exist")
          .because("Pods cannot be created without their runtime class")
          .after("plugin/pkg/admission/runtimeclass");

  /** The family. */
  public static final Family FAMILY =
      Family.of("what Pods name", new PodReferenceRules(), ACCOUNT, PRIORITY, RUNTIME);

  private PodReferenceRules() {}

  @Override
  public void check(Subject subject, Report report) {
    Optional<PodTemplate> pod = PodTemplates.of(subject);
    if (pod.isPresent()) {
      Field spec = pod.get().spec();
      Field account =
          spec.get("serviceAccountName").isPresent()
              ? spec.get("serviceAccountName")
              : spec.get("serviceAccount");
      References.check(subject, report, ACCOUNT, account, "", "ServiceAccount", true);
      References.check(
          subject,
          report,
          PRIORITY,
          spec.get("priorityClassName"),
          "scheduling.k8s.io",
          "PriorityClass",
          false);
      References.check(
          subject,
          report,
          RUNTIME,
          spec.get("runtimeClassName"),
          "node.k8s.io",
          "RuntimeClass",
          false);
    }
  }
}
