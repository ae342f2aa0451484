package dev.lading.cluster.internal.run;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.node.PodLifecycle;
import dev.lading.cluster.internal.scheduling.Scheduler;
import dev.lading.cluster.internal.state.ClusterState;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.workload.DeploymentController;
import dev.lading.cluster.internal.workload.ReplicaSetController;
import dev.lading.cluster.setup.ClusterSetup;
import dev.lading.manifest.Manifests;
import dev.lading.problem.InternalErrorException;
import java.time.Instant;
import java.util.List;

/**
 * One run over a working state: the API server takes requests, then all control loops work in
 * rounds until nothing changes. In a round, kubelets come first, then controllers, then the
 * scheduler, so what happens in one round shows in the next.
 */
public final class ClusterRun {

  /** More rounds than any cluster needs; going on for ever would be a bug. */
  private static final int MOST_ROUNDS = 1_000_000;

  private final RunState state;
  private final ApiServer api;
  private final List<WorkQueue<?>> queues;
  private final Scheduler scheduler;
  private final PodLifecycle kubelets;

  /** Goes on from {@code before}. */
  public ClusterRun(ClusterSetup setup, ClusterState before) {
    state = new RunState(before);
    api = new ApiServer(setup, state);
    queues =
        List.of(
            new WorkQueue<>(new DeploymentController(api, state), "Deployment", state.objects()),
            new WorkQueue<>(new ReplicaSetController(api, state), "ReplicaSet", state.objects()));
    scheduler = new Scheduler(api, state);
    kubelets = new PodLifecycle(api, state, setup.becomesReady()::test);
  }

  /** A cluster to which nothing was applied. */
  public static ClusterState bootstrap(ClusterSetup setup) {
    RunState state = new RunState(ClusterState.empty(setup.start()));
    new ApiServer(setup, state).bootstrap();
    return state.freeze();
  }

  /** The API server takes manifests. */
  public void apply(Manifests manifests) {
    api.apply(manifests);
  }

  /** One round; false when there was nothing to do. */
  public boolean step() {
    long before = state.changes();
    kubelets.syncAll();
    queues.forEach(WorkQueue::work);
    scheduler.scheduleAll();
    return state.changes() != before || waitForSomething();
  }

  /** Nothing can be done now, but a Pod will have been ready long enough at some time. */
  private boolean waitForSomething() {
    Instant wakeUp = state.wakeUp();
    if (wakeUp == null) {
      return false;
    }
    state.advanceTo(wakeUp);
    queues.forEach(WorkQueue::addAll);
    return true;
  }

  /** Rounds until there is nothing to do. */
  public void settle() {
    for (int round = 0; step(); round++) {
      if (round == MOST_ROUNDS) {
        throw new InternalErrorException("the cluster does not settle");
      }
    }
  }

  /** What has become of the cluster. */
  public ClusterState close() {
    return state.freeze();
  }
}
