package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import java.util.OptionalInt;

/**
 * A workload that runs a number of equal Pods.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class ReplicatedDraft<R extends KubernetesResource, D extends ReplicatedDraft<R, D>>
    extends WorkloadDraft<R, D> {

  ReplicatedDraft(State<R> state, PodState pod) {
    super(state, pod);
  }

  /** How many Pods. Default: 1; leave it out when an autoscaler decides. */
  public abstract D replicas(int replicas);

  /** The number asked for. */
  abstract OptionalInt replicaCount();

  /** An autoscaler of the same name, which decides how many Pods there are. */
  public AutoscalerDraft autoscaler() {
    return AutoscalerDraft.of(name(), this);
  }

  final PodRules rules(String kind, boolean claimTemplates) {
    return new PodRules(kind, replicaCount().orElse(1), claimTemplates, false);
  }

  final void checkReplicas(Notes notes) {
    if (replicaCount().orElse(1) < 0) {
      notes
          .in("replicas")
          .error("dsl-replicas", "There cannot be a negative number of replicas", "give 0 or more");
    }
  }
}
