package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.DeploymentSpec;
import dev.lading.model.apps.v1.DeploymentStrategyType;
import dev.lading.model.apps.v1.RollingUpdateDeployment;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Equal Pods that can replace each other: stateless services. */
public final class DeploymentDraft extends ReplicatedDraft<Deployment, DeploymentDraft> {

  private DeploymentDraft(State<Deployment> state, PodState pod) {
    super(state, pod);
  }

  static DeploymentDraft of(String name) {
    Deployment empty =
        Deployment.builder().spec(spec -> spec.selector(s -> {}).template(t -> {})).build();
    return new DeploymentDraft(
        State.of("deployment", Deployment.class, name, empty), PodState.EMPTY);
  }

  @Override
  DeploymentDraft with(State<Deployment> newState, PodState newPod) {
    return new DeploymentDraft(newState, newPod);
  }

  private DeploymentDraft spec(Consumer<DeploymentSpec.Builder> change) {
    return edit(Deployment::toBuilder, made -> made.spec(change));
  }

  @Override
  public DeploymentDraft replicas(int replicas) {
    return spec(made -> made.replicas(replicas));
  }

  @Override
  OptionalInt replicaCount() {
    return state().resource().spec().replicas().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /**
   * Replaces Pods step by step: so many more, so many fewer at a time, as {@link Lading#count} or
   * {@link Lading#percent}. Default: 25 % each.
   */
  public DeploymentDraft rollingUpdate(IntOrString maxSurge, IntOrString maxUnavailable) {
    return spec(
        made ->
            made.strategy(
                strategy ->
                    strategy
                        .type(DeploymentStrategyType.ROLLING_UPDATE)
                        .rollingUpdate(
                            update -> update.maxSurge(maxSurge).maxUnavailable(maxUnavailable))));
  }

  /** Stops all Pods before starting new ones. Default: step by step. */
  public DeploymentDraft recreate() {
    return spec(
        made ->
            made.strategy(
                strategy ->
                    strategy
                        .type(DeploymentStrategyType.RECREATE)
                        .rollingUpdate((RollingUpdateDeployment) null)));
  }

  /** How long a Pod must be ready to count. Default: not at all. */
  public DeploymentDraft minReady(Duration time) {
    return spec(made -> made.minReadySeconds(Problems.seconds(time)))
        .noting(noted -> noted.duration("minReady", time));
  }

  /** How long a rollout may take to make progress. Default: 10 minutes. */
  public DeploymentDraft progressDeadline(Duration time) {
    return spec(made -> made.progressDeadlineSeconds(Problems.seconds(time)))
        .noting(noted -> noted.duration("progressDeadline", time));
  }

  /** How many old ReplicaSets are kept for going back. Default: 10. */
  public DeploymentDraft revisionHistory(int limit) {
    return spec(made -> made.revisionHistoryLimit(limit));
  }

  /** Holds back rollouts. Default: they start at once. */
  public DeploymentDraft paused() {
    return spec(made -> made.paused(true));
  }

  @Override
  Deployment complete(ObjectMeta metadata, Notes notes) {
    checkReplicas(notes);
    PodAssembly assembly = new PodAssembly(this, rules("Deployment", false), notes);
    DeploymentDraft filled =
        spec(
            made -> made.selector(Labels.selector(selectorLabels())).template(assembly.template()));
    return filled.state().resource().withMetadata(metadata);
  }
}
