package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.ObjectMeta;
import dev.lading.model.policy.v1.PodDisruptionBudget;
import dev.lading.model.policy.v1.PodDisruptionBudgetSpec;
import dev.lading.model.policy.v1.UnhealthyPodEvictionPolicyType;
import java.util.function.Consumer;

/** How many Pods may go away at once when nodes are emptied. Default: one. */
public final class DisruptionBudgetDraft extends Draft<PodDisruptionBudget, DisruptionBudgetDraft> {

  private DisruptionBudgetDraft(State<PodDisruptionBudget> state) {
    super(state);
  }

  static DisruptionBudgetDraft of(String name, WorkloadDraft<?, ?> workload) {
    PodDisruptionBudget empty =
        PodDisruptionBudget.builder()
            .spec(spec -> spec.selector(Labels.selector(workload.selectorLabels())))
            .build();
    return new DisruptionBudgetDraft(
        workload.related(State.of("disruptionBudget", PodDisruptionBudget.class, name, empty)));
  }

  @Override
  DisruptionBudgetDraft with(State<PodDisruptionBudget> newState) {
    return new DisruptionBudgetDraft(newState);
  }

  private PodDisruptionBudgetSpec spec() {
    return state().resource().spec().orElseThrow();
  }

  private DisruptionBudgetDraft spec(Consumer<PodDisruptionBudgetSpec.Builder> change) {
    return edit(PodDisruptionBudget::toBuilder, made -> made.spec(change));
  }

  /** So many must stay, as {@link Lading#percent} or {@link Lading#count}. */
  public DisruptionBudgetDraft minAvailable(IntOrString pods) {
    return spec(made -> made.minAvailable(pods).maxUnavailable((IntOrString) null));
  }

  /** So many must stay. */
  public DisruptionBudgetDraft minAvailable(int pods) {
    return minAvailable(IntOrString.of(pods));
  }

  /** So many may go, as {@link Lading#percent} or {@link Lading#count}. */
  public DisruptionBudgetDraft maxUnavailable(IntOrString pods) {
    return spec(made -> made.maxUnavailable(pods).minAvailable((IntOrString) null));
  }

  /** So many may go. */
  public DisruptionBudgetDraft maxUnavailable(int pods) {
    return maxUnavailable(IntOrString.of(pods));
  }

  /** Whether Pods that are not healthy may go. Default: if enough healthy ones stay. */
  public DisruptionBudgetDraft unhealthyPods(UnhealthyPodEvictionPolicyType policy) {
    return spec(made -> made.unhealthyPodEvictionPolicy(policy));
  }

  @Override
  PodDisruptionBudget complete(ObjectMeta metadata, Notes notes) {
    boolean said = spec().minAvailable().isPresent() || spec().maxUnavailable().isPresent();
    DisruptionBudgetDraft filled = said ? this : maxUnavailable(1);
    return filled.state().resource().withMetadata(metadata);
  }
}
