package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.ReplicaSet;
import dev.lading.model.apps.v1.ReplicaSetSpec;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Equal Pods without rollouts; a {@link DeploymentDraft} is nearly always what you want. */
public final class ReplicaSetDraft extends ReplicatedDraft<ReplicaSet, ReplicaSetDraft> {

  private ReplicaSetDraft(State<ReplicaSet> state, PodState pod) {
    super(state, pod);
  }

  static ReplicaSetDraft of(String name) {
    ReplicaSet empty = ReplicaSet.builder().spec(spec -> spec.selector(s -> {})).build();
    return new ReplicaSetDraft(
        State.of("replicaSet", ReplicaSet.class, name, empty), PodState.EMPTY);
  }

  @Override
  ReplicaSetDraft with(State<ReplicaSet> newState, PodState newPod) {
    return new ReplicaSetDraft(newState, newPod);
  }

  private ReplicaSetDraft spec(Consumer<ReplicaSetSpec.Builder> change) {
    return edit(ReplicaSet::toBuilder, made -> made.spec(change));
  }

  @Override
  public ReplicaSetDraft replicas(int replicas) {
    return spec(made -> made.replicas(replicas));
  }

  @Override
  OptionalInt replicaCount() {
    return state().resource().spec().replicas().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** How long a Pod must be ready to count. Default: not at all. */
  public ReplicaSetDraft minReady(Duration time) {
    return spec(made -> made.minReadySeconds(Problems.seconds(time)))
        .noting(noted -> noted.duration("minReady", time));
  }

  @Override
  ReplicaSet complete(ObjectMeta metadata, Notes notes) {
    checkReplicas(notes);
    PodAssembly assembly = new PodAssembly(this, rules("ReplicaSet", false), notes);
    ReplicaSetDraft filled =
        spec(
            made -> made.selector(Labels.selector(selectorLabels())).template(assembly.template()));
    return filled.state().resource().withMetadata(metadata);
  }
}
