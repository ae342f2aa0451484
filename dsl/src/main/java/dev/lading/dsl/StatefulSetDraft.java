package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.PersistentVolumeClaimRetentionPolicyType;
import dev.lading.model.apps.v1.PodManagementPolicyType;
import dev.lading.model.apps.v1.RollingUpdateStatefulSetStrategy;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.apps.v1.StatefulSetSpec;
import dev.lading.model.apps.v1.StatefulSetUpdateStrategyType;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Pods with a name and disks of their own: databases and the like.
 *
 * <p>Mount a {@link Volumes#claimTemplate} for a disk per replica. The service that gives the Pods
 * their names is the one said by {@link #governedBy}; among the drafts given to {@link
 * Lading#manifests} it is the headless service made from this draft.
 */
public final class StatefulSetDraft extends ReplicatedDraft<StatefulSet, StatefulSetDraft> {

  private StatefulSetDraft(State<StatefulSet> state, PodState pod) {
    super(state, pod);
  }

  static StatefulSetDraft of(String name) {
    StatefulSet empty =
        StatefulSet.builder().spec(spec -> spec.selector(s -> {}).template(t -> {})).build();
    return new StatefulSetDraft(
        State.of("statefulSet", StatefulSet.class, name, empty), PodState.EMPTY);
  }

  @Override
  StatefulSetDraft with(State<StatefulSet> newState, PodState newPod) {
    return new StatefulSetDraft(newState, newPod);
  }

  private StatefulSetDraft spec(Consumer<StatefulSetSpec.Builder> change) {
    return edit(StatefulSet::toBuilder, made -> made.spec(change));
  }

  @Override
  public StatefulSetDraft replicas(int replicas) {
    return spec(made -> made.replicas(replicas));
  }

  @Override
  OptionalInt replicaCount() {
    return state().resource().spec().replicas().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The headless service that gives the Pods their names in DNS. */
  public StatefulSetDraft governedBy(ServiceDraft service) {
    return governedBy(service.name());
  }

  /** The headless service that gives the Pods their names in DNS. */
  public StatefulSetDraft governedBy(String serviceName) {
    return spec(made -> made.serviceName(serviceName));
  }

  boolean isGoverned() {
    return state().resource().spec().serviceName().isPresent();
  }

  /** Starts and stops Pods all at once. Default: one after the other. */
  public StatefulSetDraft parallel() {
    return spec(made -> made.podManagementPolicy(PodManagementPolicyType.PARALLEL));
  }

  /** Replaces only Pods from this number on, to try out a change. Default: all. */
  public StatefulSetDraft updateFrom(int partition) {
    return spec(
        made ->
            made.updateStrategy(
                strategy ->
                    strategy
                        .type(StatefulSetUpdateStrategyType.ROLLING_UPDATE)
                        .rollingUpdate(update -> update.partition(partition))));
  }

  /** Replaces so many Pods at a time. Default: one. */
  public StatefulSetDraft rollingUpdate(IntOrString maxUnavailable) {
    return spec(
        made ->
            made.updateStrategy(
                strategy ->
                    strategy
                        .type(StatefulSetUpdateStrategyType.ROLLING_UPDATE)
                        .rollingUpdate(update -> update.maxUnavailable(maxUnavailable))));
  }

  /** Replaces a Pod only when somebody deletes it. Default: one after the other. */
  public StatefulSetDraft updateOnDelete() {
    return spec(
        made ->
            made.updateStrategy(
                strategy ->
                    strategy
                        .type(StatefulSetUpdateStrategyType.ON_DELETE)
                        .rollingUpdate((RollingUpdateStatefulSetStrategy) null)));
  }

  /** What becomes of the claims when the set is deleted or scaled down. Default: they stay. */
  public StatefulSetDraft claimRetention(
      PersistentVolumeClaimRetentionPolicyType whenDeleted,
      PersistentVolumeClaimRetentionPolicyType whenScaled) {
    return spec(
        made ->
            made.persistentVolumeClaimRetentionPolicy(
                policy -> policy.whenDeleted(whenDeleted).whenScaled(whenScaled)));
  }

  /** The number of the first Pod. Default: 0. */
  public StatefulSetDraft firstOrdinal(int start) {
    return spec(made -> made.ordinals(ordinals -> ordinals.start(start)));
  }

  /** How long a Pod must be ready to count. Default: not at all. */
  public StatefulSetDraft minReady(Duration time) {
    return spec(made -> made.minReadySeconds(Problems.seconds(time)))
        .noting(noted -> noted.duration("minReady", time));
  }

  /** How many old revisions are kept for going back. Default: 10. */
  public StatefulSetDraft revisionHistory(int limit) {
    return spec(made -> made.revisionHistoryLimit(limit));
  }

  @Override
  StatefulSet complete(ObjectMeta metadata, Notes notes) {
    checkReplicas(notes);
    PodAssembly assembly = new PodAssembly(this, rules("StatefulSet", true), notes);
    StatefulSetDraft filled =
        spec(
            made -> {
              made.selector(Labels.selector(selectorLabels())).template(assembly.template());
              assembly.claimTemplates().forEach(made::addVolumeClaimTemplate);
            });
    return filled.state().resource().withMetadata(metadata);
  }
}
