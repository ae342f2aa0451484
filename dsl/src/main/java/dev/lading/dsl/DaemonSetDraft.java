package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.ObjectMeta;
import dev.lading.model.apps.v1.DaemonSet;
import dev.lading.model.apps.v1.DaemonSetSpec;
import dev.lading.model.apps.v1.DaemonSetUpdateStrategyType;
import dev.lading.model.apps.v1.RollingUpdateDaemonSet;
import java.time.Duration;
import java.util.function.Consumer;

/** One Pod on every node: agents and drivers. */
public final class DaemonSetDraft extends WorkloadDraft<DaemonSet, DaemonSetDraft> {

  private DaemonSetDraft(State<DaemonSet> state, PodState pod) {
    super(state, pod);
  }

  static DaemonSetDraft of(String name) {
    DaemonSet empty =
        DaemonSet.builder().spec(spec -> spec.selector(s -> {}).template(t -> {})).build();
    return new DaemonSetDraft(State.of("daemonSet", DaemonSet.class, name, empty), PodState.EMPTY);
  }

  @Override
  DaemonSetDraft with(State<DaemonSet> newState, PodState newPod) {
    return new DaemonSetDraft(newState, newPod);
  }

  private DaemonSetDraft spec(Consumer<DaemonSetSpec.Builder> change) {
    return edit(DaemonSet::toBuilder, made -> made.spec(change));
  }

  /** Replaces Pods step by step. Default: one node at a time, the old Pod first. */
  public DaemonSetDraft rollingUpdate(IntOrString maxSurge, IntOrString maxUnavailable) {
    return spec(
        made ->
            made.updateStrategy(
                strategy ->
                    strategy
                        .type(DaemonSetUpdateStrategyType.ROLLING_UPDATE)
                        .rollingUpdate(
                            update -> update.maxSurge(maxSurge).maxUnavailable(maxUnavailable))));
  }

  /** Replaces a Pod only when somebody deletes it. Default: step by step. */
  public DaemonSetDraft updateOnDelete() {
    return spec(
        made ->
            made.updateStrategy(
                strategy ->
                    strategy
                        .type(DaemonSetUpdateStrategyType.ON_DELETE)
                        .rollingUpdate((RollingUpdateDaemonSet) null)));
  }

  /** How long a Pod must be ready to count. Default: not at all. */
  public DaemonSetDraft minReady(Duration time) {
    return spec(made -> made.minReadySeconds(Problems.seconds(time)))
        .noting(noted -> noted.duration("minReady", time));
  }

  /** How many old revisions are kept for going back. Default: 10. */
  public DaemonSetDraft revisionHistory(int limit) {
    return spec(made -> made.revisionHistoryLimit(limit));
  }

  @Override
  DaemonSet complete(ObjectMeta metadata, Notes notes) {
    PodRules rules = new PodRules("DaemonSet", 1, false, true);
    PodAssembly assembly = new PodAssembly(this, rules, notes);
    DaemonSetDraft filled =
        spec(
            made -> made.selector(Labels.selector(selectorLabels())).template(assembly.template()));
    return filled.state().resource().withMetadata(metadata);
  }
}
