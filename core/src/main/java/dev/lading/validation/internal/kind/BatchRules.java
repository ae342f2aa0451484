package dev.lading.validation.internal.kind;

import dev.lading.validation.internal.pod.OneOf;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import java.util.List;

/** Jobs and CronJobs. */
public final class BatchRules implements Check {

  private static final String UPSTREAM = "pkg/apis/batch/validation/validation.go";

  static final Rule SCHEDULE =
      Rule.schema("cron-schedule", "A CronJob has a schedule that is one")
          .fix("write five fields, such as 30 2 * * 1-5, or @daily")
          .after("pkg/apis/batch/validation/validation.go, validateScheduleFormat");

  static final Rule TIME_ZONE =
      Rule.schema("cron-time-zone", "A CronJob's time zone is a known one")
          .fix("use a name of the time zone database, such as Etc/UTC or Europe/Berlin")
          .after("pkg/apis/batch/validation/validation.go, validateTimeZone");

  static final Rule NUMBER =
      Rule.schema("job-number", "Numbers of a Job are not negative")
          .fix("use 0 or more")
          .after(UPSTREAM);

  static final Rule RESTART =
      Rule.schema("job-restart-policy", "Pods of a Job do not restart always")
          .fix("set restartPolicy to OnFailure or Never")
          .after(UPSTREAM)
          .like("kube-score:cronjob-restartpolicy");

  static final Rule INDEXED =
      Rule.schema("job-completion-mode", "An indexed Job says how many completions it needs")
          .after(UPSTREAM);

  static final Rule SELECTOR =
      Rule.schema("job-selector", "A Job leaves its selector to the cluster")
          .fix("remove it, or set manualSelector: true")
          .after(UPSTREAM);

  static final Rule FAILURE_POLICY =
      Rule.schema("pod-failure-policy", "A Pod failure policy can work").after(UPSTREAM);

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "jobs",
          new BatchRules(),
          SCHEDULE,
          TIME_ZONE,
          NUMBER,
          RESTART,
          INDEXED,
          SELECTOR,
          FAILURE_POLICY);

  private BatchRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("batch", "Job")) {
      job(subject.spec(), report, true);
    } else if (subject.is("batch", "CronJob")) {
      cron(subject.spec(), report);
      job(subject.spec().at("jobTemplate", "spec"), report, false);
    }
  }

  private static void cron(Field spec, Report report) {
    Field schedule = spec.get("schedule");
    if (schedule.isText()) {
      CronSchedule.problem(schedule.text())
          .ifPresent(wrong -> report.add(SCHEDULE, schedule, wrong));
    }
    Field zone = spec.get("timeZone");
    if (zone.isText()) {
      TimeZones.problem(zone.text()).ifPresent(wrong -> report.add(TIME_ZONE, zone, wrong));
    }
    for (String name :
        List.of(
            "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit")) {
      notNegative(spec.get(name), report);
    }
  }

  private static void job(Field spec, Report report, boolean alone) {
    for (String name :
        List.of(
            "parallelism",
            "completions",
            "backoffLimit",
            "backoffLimitPerIndex",
            "maxFailedIndexes",
            "activeDeadlineSeconds",
            "ttlSecondsAfterFinished")) {
      notNegative(spec.get(name), report);
    }
    Field policy = spec.at("template", "spec", "restartPolicy");
    if (spec.at("template", "spec").isObject() && !policy.is("OnFailure") && !policy.is("Never")) {
      report.add(
          RESTART,
          policy,
          policy.text().isEmpty()
              ? "The Pods of a Job need a restart policy; the default, Always, is not allowed"
              : "The Pods of a Job must not restart " + policy.text());
    }
    boolean indexed = spec.get("completionMode").is("Indexed");
    if (indexed && spec.get("completions").isAbsent()) {
      report.add(
          INDEXED,
          spec.get("completionMode"),
          "An indexed Job has no completions",
          "add completions");
    }
    if (!indexed && spec.get("backoffLimitPerIndex").isPresent()) {
      report.add(
          INDEXED,
          spec.get("backoffLimitPerIndex"),
          "backoffLimitPerIndex is for indexed Jobs",
          "add completionMode: Indexed or remove it");
    }
    if (spec.get("selector").isPresent() && !spec.get("manualSelector").isTrue() && alone) {
      report.add(SELECTOR, spec.get("selector"), "The Job has a selector");
    }
    failurePolicy(spec, report);
  }

  private static void failurePolicy(Field spec, Report report) {
    Field policy = spec.get("podFailurePolicy");
    if (policy.isPresent() && !spec.at("template", "spec", "restartPolicy").is("Never")) {
      report.add(
          FAILURE_POLICY,
          policy,
          "A Pod failure policy needs Pods that never restart",
          "set restartPolicy: Never");
    }
    for (Field rule : policy.get("rules").items()) {
      List<String> on = OneOf.of(rule, List.of("onExitCodes", "onPodConditions"));
      if (on.size() != 1) {
        report.add(
            FAILURE_POLICY,
            rule,
            on.isEmpty() ? "The rule has no condition" : "The rule has " + OneOf.and(on),
            "give it one of onExitCodes and onPodConditions");
      }
    }
  }

  private static void notNegative(Field field, Report report) {
    if (field.number(0) < 0) {
      report.add(NUMBER, field, field.name() + " must not be negative");
    }
  }
}
