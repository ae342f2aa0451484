package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.schema.Values;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.LabelSelectors;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deployments, StatefulSets, DaemonSets, ReplicaSets. */
public final class WorkloadRules implements Check {

  private static final String UPSTREAM = "pkg/apis/apps/validation/validation.go";

  static final Rule SELECTOR =
      Rule.schema("selector-mismatch", "A workload's selector matches the labels of its Pods")
          .fix("give the template the labels of the selector")
          .after(UPSTREAM)
          .like(
              "kube-linter:mismatching-selector",
              "kube-score:deployment-pod-selector-labels-match",
              "kube-score:statefulset-pod-selector-labels-match");

  static final Rule EMPTY_SELECTOR =
      Rule.schema("selector-empty", "A workload's selector has a term")
          .fix("name a label of the template")
          .after(UPSTREAM);

  static final Rule REPLICAS =
      Rule.schema("replicas", "Numbers of replicas and seconds are not negative")
          .fix("use 0 or more")
          .after(UPSTREAM);

  static final Rule RESTART =
      Rule.schema("template-restart-policy", "Pods of a workload restart always")
          .fix("remove restartPolicy, or use a Job")
          .after(UPSTREAM);

  static final Rule DEADLINE =
      Rule.schema("template-deadline", "Pods of a workload have no deadline")
          .fix("remove activeDeadlineSeconds, or use a Job")
          .after(UPSTREAM);

  static final Rule ROLLING =
      Rule.schema("rolling-update", "A rolling update can make progress").after(UPSTREAM);

  static final Rule STRATEGY =
      Rule.schema("update-strategy", "Settings of rolling updates belong to rolling updates")
          .fix("remove rollingUpdate, or use the type RollingUpdate")
          .after(UPSTREAM);

  static final Rule PROGRESS =
      Rule.schema("progress-deadline", "The deadline of a rollout is later than readiness")
          .fix("raise progressDeadlineSeconds or lower minReadySeconds")
          .after(UPSTREAM);

  static final Rule CLAIM_TEMPLATE =
      Rule.schema("claim-template", "Claim templates have different names and ask for storage")
          .after("pkg/apis/apps/validation/validation.go, ValidateStatefulSetSpec");

  static final Rule STATEFUL_NAME =
      Rule.of(
              "statefulset-name",
              Category.SCHEMA,
              Severity.WARNING,
              "A StatefulSet's name leaves room for the names of its Pods")
          .because("its Pods get the name as a host name and in a label, and cannot be created")
          .fix("use a DNS label of at most 52 characters")
          .after("pkg/controller/statefulset/stateful_set_utils.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "workloads",
          new WorkloadRules(),
          SELECTOR,
          EMPTY_SELECTOR,
          REPLICAS,
          RESTART,
          DEADLINE,
          ROLLING,
          STRATEGY,
          PROGRESS,
          CLAIM_TEMPLATE,
          STATEFUL_NAME);

  private static final int LONGEST_STATEFUL_NAME = 52;
  private static final int DEFAULT_PROGRESS_SECONDS = 600;

  private WorkloadRules() {}

  @Override
  public void check(Subject subject, Report report) {
    boolean controller = subject.is("", "ReplicationController");
    if (!subject.id().group().equals("apps") && !controller) {
      return;
    }
    Optional<PodTemplate> pod = PodTemplates.of(subject);
    if (pod.isEmpty()) {
      return;
    }
    selector(subject, pod.get(), report, controller);
    for (String field : List.of("replicas", "minReadySeconds", "revisionHistoryLimit")) {
      notNegative(subject.spec().get(field), report);
    }
    template(pod.get(), report);
    switch (subject.kind()) {
      case "Deployment" -> deployment(subject.spec(), report);
      case "DaemonSet" -> daemonSet(subject.spec(), report);
      case "StatefulSet" -> statefulSet(subject, report);
      default -> {}
    }
  }

  private static void notNegative(Field field, Report report) {
    if (field.number(0) < 0) {
      report.add(REPLICAS, field, field.name() + " must not be negative");
    }
  }

  private static void selector(
      Subject subject, PodTemplate pod, Report report, boolean controller) {
    Field selector = subject.spec().get("selector");
    Field labels = pod.metadata().get("labels");
    if (controller) {
      if (selector.isPresent() && !pod.hasLabels(LabelSelectors.texts(selector))) {
        report.add(SELECTOR, selector, mismatch(labels));
      }
      return;
    }
    if (selector.isObject() && LabelSelectors.isEmpty(selector)) {
      report.add(EMPTY_SELECTOR, selector, "The selector has no terms");
    } else if (selector.isObject() && !LabelSelectors.matches(selector, labels)) {
      report.add(SELECTOR, selector, mismatch(labels));
    }
  }

  private static String mismatch(Field labels) {
    return labels.size() == 0
        ? "The selector matches no Pod, as the template has no labels"
        : "The selector does not match the template's labels " + text(labels);
  }

  private static String text(Field labels) {
    StringBuilder text = new StringBuilder();
    for (Field label : labels.members()) {
      text.append(text.length() == 0 ? "" : ", ")
          .append(label.name())
          .append('=')
          .append(label.scalar());
    }
    return Values.brief(text.toString());
  }

  private static void template(PodTemplate pod, Report report) {
    Field policy = pod.spec().get("restartPolicy");
    if (!policy.text().isEmpty() && !policy.is("Always")) {
      report.add(
          RESTART,
          policy,
          "A " + pod.owner().kind() + " cannot have Pods that restart " + policy.text());
    }
    Field deadline = pod.spec().get("activeDeadlineSeconds");
    if (deadline.isPresent()) {
      report.add(
          DEADLINE, deadline, "A " + pod.owner().kind() + " cannot have Pods with a deadline");
    }
  }

  private static void deployment(Field spec, Report report) {
    Field strategy = spec.get("strategy");
    Field rolling = strategy.get("rollingUpdate");
    if (strategy.get("type").is("Recreate") && rolling.isPresent()) {
      report.add(STRATEGY, rolling, "The strategy Recreate takes no rollingUpdate");
    }
    rolling(rolling, report, true);
    long progress = spec.get("progressDeadlineSeconds").number(DEFAULT_PROGRESS_SECONDS);
    if (progress <= spec.get("minReadySeconds").number(0)) {
      report.add(
          PROGRESS,
          spec.get("progressDeadlineSeconds"),
          "progressDeadlineSeconds, " + progress + ", is not above minReadySeconds");
    }
  }

  private static void rolling(Field rolling, Report report, boolean percentages) {
    Field surge = rolling.get("maxSurge");
    Field unavailable = rolling.get("maxUnavailable");
    for (Field amount : List.of(surge, unavailable)) {
      Amounts.problem(amount)
          .ifPresent(wrong -> report.add(ROLLING, amount, wrong, "write one like 1 or 25%"));
      if (Amounts.percentage(amount) > 100 && (percentages || amount == surge) && amount != surge) {
        report.add(ROLLING, amount, amount.text() + " is above 100%", "use at most 100%");
      }
    }
    if (Amounts.isZero(surge) && Amounts.isZero(unavailable)) {
      report.add(
          ROLLING,
          unavailable,
          "With maxSurge 0 and maxUnavailable 0 no Pod can ever be replaced",
          "raise one of them");
    }
  }

  private static void daemonSet(Field spec, Report report) {
    Field strategy = spec.get("updateStrategy");
    Field rolling = strategy.get("rollingUpdate");
    if (strategy.get("type").is("OnDelete") && rolling.isPresent()) {
      report.add(STRATEGY, rolling, "The strategy OnDelete takes no rollingUpdate");
    }
    Field surge = rolling.get("maxSurge");
    Field unavailable = rolling.get("maxUnavailable");
    boolean both = isSome(surge) && isSome(unavailable);
    if (both) {
      report.add(
          ROLLING,
          surge,
          "A DaemonSet cannot have both maxSurge and maxUnavailable",
          "set one of them to 0");
    }
    rolling(rolling, report, true);
    if (Amounts.isZero(unavailable) && surge.isAbsent()) {
      report.add(
          ROLLING, unavailable, "With maxUnavailable 0 no Pod can ever be replaced", "raise it");
    }
  }

  private static boolean isSome(Field amount) {
    return amount.isPresent() && !Amounts.isZero(amount);
  }

  private static void statefulSet(Subject subject, Report report) {
    Field spec = subject.spec();
    Field strategy = spec.get("updateStrategy");
    Field rolling = strategy.get("rollingUpdate");
    if (strategy.get("type").is("OnDelete") && rolling.isPresent()) {
      report.add(STRATEGY, rolling, "The strategy OnDelete takes no rollingUpdate");
    }
    notNegative(rolling.get("partition"), report);
    notNegative(spec.at("ordinals", "start"), report);
    Amounts.problem(rolling.get("maxUnavailable"))
        .ifPresent(
            wrong ->
                report.add(
                    ROLLING, rolling.get("maxUnavailable"), wrong, "write one like 1 or 25%"));
    String name = subject.name();
    if (name.length() > LONGEST_STATEFUL_NAME || name.indexOf('.') >= 0) {
      report.add(
          STATEFUL_NAME,
          subject.metadata().get("name"),
          "The name \"" + name + "\" does not fit into the names of Pods");
    }
    Set<String> names = new HashSet<>();
    for (Field claim : spec.get("volumeClaimTemplates").items()) {
      claim(claim, names, report);
    }
  }

  private static void claim(Field claim, Set<String> names, Report report) {
    Field name = claim.at("metadata", "name");
    if (name.text().isEmpty()) {
      report.add(CLAIM_TEMPLATE, name, "A claim template has no name", "add metadata.name");
    } else if (!names.add(name.text())) {
      report.add(
          CLAIM_TEMPLATE,
          name,
          "There is a claim template \"" + name.text() + "\" already",
          "rename it");
    }
    ClaimChecks.check(claim.get("spec"), CLAIM_TEMPLATE, report);
  }
}
