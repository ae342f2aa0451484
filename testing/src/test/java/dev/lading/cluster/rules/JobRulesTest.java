package dev.lading.cluster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.PodView;
import dev.lading.cluster.Yaml;
import dev.lading.cluster.assertion.ClusterAssertions;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.batch.v1.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of Jobs and CronJobs. */
class JobRulesTest {

  private static final ClusterModel EMPTY = ClusterModel.builder().nodes(2).build();

  private static String job(String spec) {
    return """
    apiVersion: batch/v1
    kind: Job
    metadata: {name: pi}
    spec:
    %s
      template:
        spec:
          restartPolicy: Never
          containers: [{name: pi, image: "pi:1"}]
    """
        .formatted(spec.isEmpty() ? "" : spec.indent(2).stripTrailing());
  }

  private static String cron(String schedule, String spec) {
    return """
    apiVersion: batch/v1
    kind: CronJob
    metadata: {name: nightly}
    spec:
      schedule: "%s"
    %s
      jobTemplate:
        spec:
          template:
            spec:
              restartPolicy: Never
              containers: [{name: pi, image: "pi:1"}]
    """
        .formatted(schedule, spec.isEmpty() ? "" : spec.indent(2).stripTrailing());
  }

  private static ClusterModel running(String spec) {
    return EMPTY.apply(Yaml.all(job(spec)));
  }

  private static JobStatus status(ClusterModel cluster) {
    return cluster.get(Job.class, "pi").status().orElseThrow();
  }

  private static String condition(ClusterModel cluster) {
    var conditions = status(cluster).conditions();
    return conditions.isEmpty()
        ? ""
        : conditions.get(0).type().orElseThrow() + " " + conditions.get(0).reason().orElse("");
  }

  // pkg/apis/batch/v1/defaults.go: without any number one Pod
  @Test
  void job_withoutNumbers_runsOnePod() {
    assertThat(running("").pods()).hasSize(1);
    assertThat(running("").get(Job.class, "pi").spec().backoffLimit()).contains(6);
  }

  // job_controller.go: Pods are called <job>-<five characters>
  @Test
  void podName_isJobAndFiveCharacters() {
    assertThat(running("").pods().get(0).name()).matches("pi-[bcdfghjklmnpqrstvwxz2456789]{5}");
  }

  // job_controller.go: at most parallelism, at most what is left of completions
  @Test
  void parallelism_limitsPods() {
    assertThat(running("parallelism: 3\ncompletions: 5").pods()).hasSize(3);
    assertThat(running("parallelism: 3\ncompletions: 2").pods()).hasSize(2);
  }

  // job_controller.go: what has succeeded is not run again
  @Test
  void succeed_lastOne_completes() {
    ClusterModel cluster = running("");
    ClusterModel after = cluster.succeed(cluster.pods().get(0).name());
    assertThat(condition(after)).isEqualTo("Complete CompletionsReached");
    assertThat(status(after).succeeded()).contains(1);
    assertThat(after.pods()).hasSize(1);
  }

  // job_controller.go: the next one starts when one has ended
  @Test
  void completions_runOneAfterTheOther() {
    ClusterModel cluster = running("completions: 2");
    ClusterModel after = cluster.succeed(cluster.pods().get(0).name());
    assertThat(after.pods()).hasSize(2);
    assertThat(status(after).active()).contains(1);
  }

  // the clock of the model: Pods of Jobs end well after a minute
  @Test
  void tick_podsSucceed() {
    ClusterModel after = running("completions: 3").tick(Duration.ofMinutes(5));
    assertThat(condition(after)).startsWith("Complete");
    assertThat(status(after).succeeded()).contains(3);
  }

  // api batch/v1: parallelism alone is a work queue; one success and no new Pods
  @Test
  void workQueue_oneSuccess_startsNoMore() {
    ClusterModel cluster = running("parallelism: 2");
    ClusterModel one = cluster.succeed(cluster.pods().get(0).name());
    assertThat(one.pods()).hasSize(2);
    assertThat(condition(one)).isEmpty();
    ClusterModel both = one.succeed(cluster.pods().get(1).name());
    assertThat(condition(both)).startsWith("Complete");
  }

  // job_controller.go: a failed Pod is tried again
  @Test
  void fail_isTriedAgain() {
    ClusterModel cluster = running("");
    ClusterModel after = cluster.fail(cluster.pods().get(0).name());
    assertThat(after.pods()).hasSize(2);
    assertThat(status(after).failed()).contains(1);
  }

  // api batch/v1: backoffLimit
  @Test
  void backoffLimit_exceeded_fails() {
    ClusterModel cluster = running("backoffLimit: 1");
    for (int i = 0; i < 2; i++) {
      String active =
          cluster.pods().stream().filter(PodView::isReady).findFirst().orElseThrow().name();
      cluster = cluster.fail(active);
    }
    assertThat(condition(cluster)).isEqualTo("Failed BackoffLimitExceeded");
  }

  // indexed_job_utils.go: names, annotation, label and host name carry the index
  @Test
  void indexed_podsCarryIndexes() {
    ClusterModel cluster = running("completionMode: Indexed\ncompletions: 3\nparallelism: 3");
    assertThat(cluster.pods())
        .extracting(PodView::name)
        .allMatch(n -> n.matches("pi-[012]-\\w{5}"));
    PodView first = cluster.pods().get(0);
    assertThat(first.resource().metadata().annotations())
        .containsEntry("batch.kubernetes.io/job-completion-index", "0");
    assertThat(first.resource().spec().orElseThrow().hostname()).contains("pi-0");
    assertThat(first.resource().spec().orElseThrow().containers().get(0).env())
        .anyMatch(variable -> variable.name().equals("JOB_COMPLETION_INDEX"));
  }

  // indexed_job_utils.go: completedIndexes
  @Test
  void indexed_completedIndexesAreCompact() {
    ClusterModel cluster = running("completionMode: Indexed\ncompletions: 5\nparallelism: 5");
    for (int index : List.of(0, 1, 2, 4)) {
      String name =
          cluster.pods().stream()
              .map(PodView::name)
              .filter(n -> n.startsWith("pi-" + index + "-"))
              .findFirst()
              .orElseThrow();
      cluster = cluster.succeed(name);
    }
    assertThat(status(cluster).completedIndexes()).contains("0-2,4");
  }

  // api batch/v1: suspend
  @Test
  void suspend_runsNothing() {
    ClusterModel cluster = running("suspend: true");
    assertThat(cluster.pods()).isEmpty();
    assertThat(condition(cluster)).startsWith("Suspended");
  }

  // api batch/v1: activeDeadlineSeconds
  @Test
  void deadline_passes_fails() {
    ClusterModel cluster =
        ClusterModel.builder()
            .jobsRunFor(Duration.ofHours(1))
            .build()
            .apply(Yaml.all(job("activeDeadlineSeconds: 30")))
            .tick(Duration.ofSeconds(31));
    assertThat(condition(cluster)).isEqualTo("Failed DeadlineExceeded");
  }

  // pkg/controller/ttlafterfinished
  @Test
  void ttlAfterFinished_takesJobAndPods() {
    ClusterModel cluster = running("ttlSecondsAfterFinished: 10").tick(Duration.ofMinutes(2));
    assertThat(cluster.all(Job.class)).isEmpty();
    assertThat(cluster.pods()).isEmpty();
  }

  // pkg/registry/batch/job/strategy.go: a selector of its own
  @Test
  void job_hasSelectorOfItsOwn() {
    Job job = running("").get(Job.class, "pi");
    assertThat(job.spec().selector().orElseThrow().matchLabels())
        .containsOnlyKeys("batch.kubernetes.io/controller-uid");
    assertThat(job.spec().template().metadata().orElseThrow().labels())
        .containsEntry("batch.kubernetes.io/job-name", "pi");
  }

  // pkg/apis/batch/validation, ValidateJobUpdate
  @Test
  void template_changed_isRefused() {
    ClusterAssertions.assertThat(running(""))
        .rejects(Yaml.all(job("").replace("pi:1", "pi:2")), "spec.template: field is immutable");
  }

  // pkg/apis/batch/validation, ValidateJobUpdate
  @Test
  void completions_changed_areRefused() {
    ClusterAssertions.assertThat(running("completions: 2"))
        .rejects(Yaml.all(job("completions: 3")), "spec.completions: field is immutable");
  }

  // cronjob/utils.go, getJobName: minutes since the epoch
  @Test
  void cronJob_startsJobsAtItsTimes() {
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(cron("*/15 * * * *", ""))).tick(Duration.ofMinutes(16));
    long minutes = Instant.parse("2026-01-01T00:15:00Z").getEpochSecond() / 60;
    assertThat(cluster.all(Job.class))
        .extracting(job -> job.metadata().name().orElse(""))
        .containsExactly("nightly-" + minutes);
  }

  // api batch/v1: history limits are 3 and 1
  @Test
  void cronJob_keepsThreeEndedJobs() {
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(cron("*/5 * * * *", ""))).tick(Duration.ofMinutes(58));
    assertThat(cluster.all(Job.class)).hasSize(3);
  }

  // api batch/v1: suspend
  @Test
  void cronJob_suspended_startsNothing() {
    ClusterModel cluster =
        EMPTY.apply(Yaml.all(cron("* * * * *", "suspend: true"))).tick(Duration.ofMinutes(5));
    assertThat(cluster.all(Job.class)).isEmpty();
  }

  // cronjob_controllerv2.go: Forbid skips while one runs, Replace replaces it, Allow adds
  @ParameterizedTest
  @CsvSource({"Forbid, 1", "Replace, 1", "Allow, 3"})
  void concurrencyPolicy_decidesOnOverlap(String policy, int jobs) {
    ClusterModel cluster =
        ClusterModel.builder()
            .jobsRunFor(Duration.ofHours(5))
            .build()
            .apply(Yaml.all(cron("* * * * *", "concurrencyPolicy: " + policy)))
            .tick(Duration.ofSeconds(200));
    assertThat(cluster.all(Job.class)).hasSize(jobs);
  }

  // robfig/cron: fields, steps, names, either of two days
  @ParameterizedTest
  @CsvSource({
    "0 3 * * *, 2026-01-01T03:00:00Z, 2026-01-02T03:00:00Z",
    "@hourly, 2026-01-01T01:00:00Z, 2026-01-01T02:00:00Z",
    "30 8 * * mon-fri, 2026-01-01T08:30:00Z, 2026-01-02T08:30:00Z",
    "0 0 1 */3 *, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z",
    "0 0 13 * fri, 2026-01-02T00:00:00Z, 2026-01-09T00:00:00Z",
    "15 10 29 feb *, 2028-02-29T10:15:00Z,",
    "0 0 * * 0, 2026-01-04T00:00:00Z, 2026-01-11T00:00:00Z",
  })
  void nextRuns_followTheSchedule(String schedule, Instant first, Instant second) {
    List<Instant> runs = EMPTY.apply(Yaml.all(cron(schedule, ""))).nextRuns("nightly", 2);
    assertThat(runs.get(0)).isEqualTo(first);
    if (second != null) {
      assertThat(runs.get(1)).isEqualTo(second);
    }
  }

  // robfig/cron: hours that a change of clocks skips are skipped, those that come twice count twice
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 30 2 * * *, 2026-03-30T00:30:00Z, 2026-03-31T00:30:00Z",
    "2026-10-24T12:00:00Z, 30 2 * * *, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
  })
  void timeZone_changeOfClocks(Instant start, String schedule, Instant first, Instant second) {
    ClusterModel cluster =
        ClusterModel.builder()
            .clock(start)
            .build()
            .apply(Yaml.all(cron(schedule, "timeZone: Europe/Berlin")));
    assertThat(cluster.nextRuns("nightly", 2)).containsExactly(first, second);
  }

  // cronjob_controllerv2.go: an unknown zone is an event, and nothing starts
  @Test
  void timeZone_unknown_isAnEvent() {
    // an API server with another time zone database may have taken it
    ClusterModel cluster =
        ClusterModel.builder()
            .withoutValidation()
            .build()
            .apply(Yaml.all(cron("* * * * *", "timeZone: Mars/North")))
            .tick(Duration.ofMinutes(3));
    ClusterAssertions.assertThat(cluster).hasEvent("UnknownTimeZone", "Mars/North");
    assertThat(cluster.all(Job.class)).isEmpty();
  }
}
