package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Time;
import dev.lading.model.batch.v1.ConcurrencyPolicy;
import dev.lading.model.batch.v1.CronJob;
import dev.lading.model.batch.v1.CronJobSpec;
import dev.lading.model.batch.v1.CronJobStatus;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.ObjectReference;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Jobs at times, after {@code pkg/controller/cronjob/cronjob_controllerv2.go}. Of several times
 * that were missed only the last is made up for.
 */
public final class CronJobController implements Controller<CronJob> {

  private static final String SOURCE = "cronjob-controller";
  private static final long MINUTE = 60;

  private final ApiServer api;
  private final RunState state;

  /** Works on {@code state}. */
  public CronJobController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
  }

  @Override
  public Class<CronJob> type() {
    return CronJob.class;
  }

  @Override
  public void reconcile(CronJob cron) {
    if (Owners.isTerminating(cron)) {
      return;
    }
    Optional<CronSchedule> schedule = schedule(cron);
    if (schedule.isPresent() && !cron.spec().suspend().orElse(false)) {
      latestDue(cron, schedule.get()).ifPresent(time -> start(cron, time));
      schedule.get().next(state.now()).ifPresent(state::alarmAt);
    }
    forget(cron, false, cron.spec().successfulJobsHistoryLimit().orElse(3));
    forget(cron, true, cron.spec().failedJobsHistoryLimit().orElse(1));
    report(cron);
  }

  /** The schedule; the controllers' own time zone is UTC here. */
  public static CronSchedule scheduleOf(CronJob cron) {
    ZoneId zone = cron.spec().timeZone().map(ZoneId::of).orElse(ZoneOffset.UTC);
    return CronSchedule.parse(cron.spec().schedule(), zone);
  }

  private Optional<CronSchedule> schedule(CronJob cron) {
    try {
      return Optional.of(scheduleOf(cron));
    } catch (DateTimeException unknownZone) {
      say(cron, "UnknownTimeZone", "invalid timeZone: " + cron.spec().timeZone().orElse(""));
    } catch (IllegalArgumentException unparseable) {
      say(cron, "UnparseableSchedule", "unparseable schedule: " + cron.spec().schedule());
    }
    return Optional.empty();
  }

  private void say(CronJob cron, String reason, String message) {
    if (state.next(reason + " " + Owners.uid(cron)) == 0) {
      state.warning(reason, SOURCE, cron, message);
    }
  }

  private Optional<Instant> latestDue(CronJob cron, CronSchedule schedule) {
    Instant from = earliest(cron);
    Instant due = null;
    Optional<Instant> next = schedule.next(from);
    while (next.isPresent() && !next.get().isAfter(state.now())) {
      due = next.get();
      next = schedule.next(due);
    }
    return Optional.ofNullable(due);
  }

  private Instant earliest(CronJob cron) {
    Instant from =
        cron.status()
            .flatMap(CronJobStatus::lastScheduleTime)
            .or(() -> cron.metadata().creationTimestamp())
            .map(Time::toInstant)
            .orElse(state.now());
    Optional<Instant> deadline =
        cron.spec().startingDeadlineSeconds().map(state.now()::minusSeconds);
    return deadline.filter(from::isBefore).orElse(from);
  }

  private List<Job> jobs(CronJob cron) {
    return state.objects().ownedBy(Owners.uid(cron), Job.class);
  }

  private void start(CronJob cron, Instant time) {
    List<Job> active = jobs(cron).stream().filter(job -> !JobFacts.isFinished(job)).toList();
    Optional<ConcurrencyPolicy> policy = cron.spec().concurrencyPolicy();
    if (policy.equals(Optional.of(ConcurrencyPolicy.FORBID)) && !active.isEmpty()) {
      if (state.next("forbidden " + Owners.uid(cron) + " " + time) == 0) {
        state.normal(
            "JobAlreadyActive",
            SOURCE,
            cron,
            "Not starting job because prior execution is running and concurrency policy is Forbid");
      }
      return;
    }
    if (policy.equals(Optional.of(ConcurrencyPolicy.REPLACE))) {
      active.forEach(job -> delete(cron, job));
    }
    create(cron, time);
  }

  private void delete(CronJob cron, Job job) {
    api.delete(job);
    state.normal("SuccessfulDelete", SOURCE, cron, "Deleted job " + Owners.name(job));
  }

  private void create(CronJob cron, Instant time) {
    CronJobSpec spec = cron.spec();
    String name = Owners.name(cron) + "-" + time.getEpochSecond() / MINUTE;
    if (state.objects().find(Job.class, Owners.namespace(cron), name).isPresent()) {
      return;
    }
    ObjectMeta wanted = spec.jobTemplate().metadata().orElse(ObjectMeta.EMPTY);
    Job job =
        Job.builder()
            .metadata(
                wanted.toBuilder()
                    .name(name)
                    .namespace(Owners.namespace(cron))
                    .putAnnotation(
                        "batch.kubernetes.io/cronjob-scheduled-timestamp", Time.of(time).text())
                    .addOwnerReference(Owners.controllerRef(cron))
                    .build())
            .spec(spec.jobTemplate().spec().orElseThrow())
            .build();
    try {
      api.create(job);
      state.normal("SuccessfulCreate", SOURCE, cron, "Created job " + name);
    } catch (Rejection refused) {
      state.warning("FailedCreate", SOURCE, cron, "Error creating job: " + refused.reason());
    }
    CronJob current = (CronJob) state.objects().current(cron).orElse(cron);
    api.write(current.withStatus(s -> s.lastScheduleTime(Time.of(time))));
  }

  /** Ended Jobs beyond the history limit go, oldest first. */
  private void forget(CronJob cron, boolean failed, int limit) {
    List<Job> ended =
        jobs(cron).stream()
            .filter(job -> JobFacts.isFinished(job) && JobFacts.isFailed(job) == failed)
            .sorted(
                Comparator.comparing((Job job) -> job.metadata().creationTimestamp().orElseThrow()))
            .toList();
    ended.subList(0, Math.max(0, ended.size() - limit)).forEach(job -> delete(cron, job));
  }

  private void report(CronJob cron) {
    CronJob current = (CronJob) state.objects().current(cron).orElse(cron);
    List<ObjectReference> active =
        jobs(cron).stream()
            .filter(job -> !JobFacts.isFinished(job))
            .map(CronJobController::reference)
            .toList();
    CronJob reported = current.withStatus(s -> s.active(active.isEmpty() ? null : active));
    if (!reported.status().equals(current.status())
        && !(active.isEmpty() && current.status().isEmpty())) {
      api.write(reported);
    }
  }

  private static ObjectReference reference(Job job) {
    return ObjectReference.builder()
        .apiVersion(job.apiVersion())
        .kind(job.kind())
        .namespace(Owners.namespace(job))
        .name(Owners.name(job))
        .uid(Owners.uid(job))
        .build();
  }
}
