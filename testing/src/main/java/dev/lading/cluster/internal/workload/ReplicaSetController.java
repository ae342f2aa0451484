package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.ReplicaSetCondition;
import dev.lading.model.apps.v1.ReplicaSetConditionType;
import dev.lading.model.apps.v1.ReplicaSetSpec;
import dev.lading.model.apps.v1.ReplicaSetStatus;
import dev.lading.model.core.v1.ConditionStatus;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As many Pods of a template as asked for, after {@code pkg/controller/replicaset/replica_set.go}.
 */
public final class ReplicaSetController implements Controller<ReplicaSet> {

  private final ApiServer api;
  private final RunState state;
  private final PodFactory pods;

  /** Works on {@code state}. */
  public ReplicaSetController(ApiServer api, RunState state) {
    this.api = api;
    this.state = state;
    this.pods = new PodFactory(api, state, "replicaset-controller");
  }

  @Override
  public Class<ReplicaSet> type() {
    return ReplicaSet.class;
  }

  @Override
  public void reconcile(ReplicaSet set) {
    ReplicaSetSpec spec = set.spec();
    if (Owners.isTerminating(set)) {
      return;
    }
    List<Pod> active = active(set);
    int missing = spec.replicas().orElse(1) - active.size();
    Optional<Rejection> refused = Optional.empty();
    if (missing > 0) {
      refused = createMissing(set, spec.template().orElseThrow(), missing);
    } else if (missing < 0) {
      DeletionOrder.of(active).subList(0, -missing).forEach(pod -> pods.delete(set, pod));
    }
    report(set, spec, refused);
  }

  private List<Pod> active(ReplicaSet set) {
    List<Pod> active = new ArrayList<>();
    for (Pod pod : state.objects().ownedBy(Owners.uid(set), Pod.class)) {
      if (PodFactory.counts(pod)) {
        active.add(pod);
      }
    }
    return active;
  }

  /** Stops at the first refusal: the others would be refused for the same reason. */
  private Optional<Rejection> createMissing(ReplicaSet set, PodTemplateSpec template, int missing) {
    Optional<Rejection> refused = Optional.empty();
    for (int i = 0; i < missing && refused.isEmpty(); i++) {
      String name = pods.nextName(set, Owners.name(set) + "-");
      refused = pods.create(set, PodFactory.fromTemplate(set, template, name));
    }
    return refused;
  }

  private void report(ReplicaSet set, ReplicaSetSpec spec, Optional<Rejection> refused) {
    int minReady = spec.minReadySeconds().orElse(0);
    int ready = 0;
    int available = 0;
    List<Pod> active = active(set);
    for (Pod pod : active) {
      ready += PodFacts.isReady(pod) ? 1 : 0;
      available += PodFacts.isAvailable(pod, minReady, state) ? 1 : 0;
    }
    ReplicaSetStatus status =
        ReplicaSetStatus.builder()
            .replicas(active.size())
            .fullyLabeledReplicas(active.size())
            .readyReplicas(ready)
            .availableReplicas(available)
            .observedGeneration(set.metadata().generation().orElse(1L))
            .conditions(refused.map(this::failure).map(List::of).orElse(null))
            .build();
    if (!set.status().equals(Optional.of(status))) {
      api.write(set.withStatus(status));
    }
  }

  private ReplicaSetCondition failure(Rejection refused) {
    return ReplicaSetCondition.builder()
        .type(ReplicaSetConditionType.REPLICA_FAILURE)
        .status(ConditionStatus.TRUE)
        .reason("FailedCreate")
        .message(refused.reason())
        .build();
  }
}
