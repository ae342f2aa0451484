package dev.lading.cluster.internal.run;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.node.PodExit;
import dev.lading.cluster.internal.node.PodLifecycle;
import dev.lading.cluster.internal.scheduling.Scheduler;
import dev.lading.cluster.internal.state.ClusterState;
import dev.lading.cluster.internal.state.ObjectKey;
import dev.lading.cluster.internal.state.PodOrders;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.storage.ClaimUsers;
import dev.lading.cluster.internal.storage.Provisioning;
import dev.lading.cluster.internal.storage.StorageController;
import dev.lading.cluster.internal.workload.CronJobController;
import dev.lading.cluster.internal.workload.DaemonSetController;
import dev.lading.cluster.internal.workload.DeploymentController;
import dev.lading.cluster.internal.workload.JobController;
import dev.lading.cluster.internal.workload.ReplicaSetController;
import dev.lading.cluster.internal.workload.StatefulSetController;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.Pod;
import dev.lading.problem.InternalErrorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run over a working state: the API server takes requests, then all control loops work in
 * rounds until nothing changes. In a round, kubelets come first, then controllers, storage and the
 * scheduler, so what happens in one round shows in the next.
 */
public final class ClusterRun {

  /** More rounds than any cluster needs; going on for ever would be a bug. */
  private static final int MOST_ROUNDS = 200_000;

  private final RunState state;
  private final ApiServer api;
  private final List<WorkQueue<?>> queues;
  private final StorageController storage;
  private final Scheduler scheduler;
  private final PodLifecycle kubelets;
  private final PodExit exits;

  /** Goes on from {@code before}. */
  public ClusterRun(ClusterSetup setup, ClusterState before) {
    state = new RunState(before);
    api = new ApiServer(setup, state);
    ClaimUsers users = new ClaimUsers(state.objects());
    Provisioning provisioning = new Provisioning(setup, state.objects());
    queues =
        List.of(
            new WorkQueue<>(new CronJobController(api, state), "CronJob", state),
            new WorkQueue<>(new JobController(api, state), "Job", state),
            new WorkQueue<>(new DeploymentController(api, state), "Deployment", state),
            new WorkQueue<>(new ReplicaSetController(api, state), "ReplicaSet", state),
            new WorkQueue<>(new StatefulSetController(api, state), "StatefulSet", state),
            new WorkQueue<>(new DaemonSetController(api, state), "DaemonSet", state));
    storage = new StorageController(api, state, provisioning, users);
    scheduler = new Scheduler(api, state, setup.minor(), storage, provisioning, users);
    PodOrders orders = before.orders();
    kubelets =
        new PodLifecycle(
            api,
            state,
            users,
            pod ->
                orders
                    .readiness(ObjectKey.of(pod))
                    .orElseGet(() -> setup.becomesReady().test(pod)));
    exits = new PodExit(api, state, setup.jobRunTime());
  }

  /** A cluster to which nothing was applied. */
  public static ClusterState bootstrap(ClusterSetup setup) {
    RunState state = new RunState(ClusterState.empty(setup.start()));
    new ApiServer(setup, state).bootstrap();
    ClusterRun run = new ClusterRun(setup, state.freeze());
    run.settle();
    return run.close();
  }

  /** The API server takes manifests. */
  public void apply(Manifests manifests) {
    api.apply(manifests);
  }

  /** Deletes an object. */
  public void delete(KubernetesResource resource) {
    state.objects().current(resource).ifPresent(api::delete);
  }

  /** Puts a changed object in its place, as {@code kubectl scale} and such do. */
  public void patch(KubernetesResource before, KubernetesResource after) {
    api.update(before, after);
  }

  /** The containers of a Pod end. */
  public void exit(Pod pod, int exitCode) {
    exits.exit(pod, exitCode);
  }

  /** One round; false when there was nothing to do. */
  public boolean step() {
    return round() || waitForSomething();
  }

  private boolean round() {
    long before = state.changes();
    kubelets.syncAll();
    queues.forEach(WorkQueue::work);
    storage.syncAll();
    scheduler.scheduleAll();
    return state.changes() != before;
  }

  /** Nothing can be done now, but a Pod will have been ready long enough at some time. */
  private boolean waitForSomething() {
    Instant wakeUp = state.wakeUp();
    if (wakeUp == null) {
      return false;
    }
    advanceTo(wakeUp);
    return true;
  }

  private void advanceTo(Instant time) {
    state.advanceTo(time);
    queues.forEach(WorkQueue::addAll);
  }

  /** Rounds until there is nothing to do. */
  public void settle() {
    int round = 0;
    while (step()) {
      if (++round == MOST_ROUNDS) {
        throw new InternalErrorException("the cluster does not settle");
      }
    }
  }

  /** Lets time pass, and everything happen that happens meanwhile. */
  public void tick(Duration duration) {
    Instant end = state.now().plus(duration);
    settleUntil(end);
    for (Optional<Instant> next = next(end); next.isPresent(); next = next(end)) {
      advanceTo(next.get());
      settleUntil(end);
    }
    if (end.isAfter(state.now())) {
      advanceTo(end);
      settleUntil(end);
    }
  }

  private void settleUntil(Instant end) {
    exits.finishJobs();
    while (round() || wakesBefore(end)) {
      exits.finishJobs();
    }
  }

  private boolean wakesBefore(Instant end) {
    Instant wakeUp = state.wakeUp();
    return wakeUp != null && !wakeUp.isAfter(end) && waitForSomething();
  }

  private Optional<Instant> next(Instant end) {
    return Optional.ofNullable(state.alarm()).filter(alarm -> !alarm.isAfter(end));
  }

  /** What has become of the cluster. */
  public ClusterState close() {
    return state.freeze();
  }
}
