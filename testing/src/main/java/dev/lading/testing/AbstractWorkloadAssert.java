package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.List;

/**
 * Assertions about a workload: something that keeps Pods of a template running.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractWorkloadAssert<
        S extends AbstractWorkloadAssert<S, R>, R extends KubernetesResource>
    extends AbstractPodAssert<S, R> {

  private static final List<Object> TEMPLATE = List.of("spec", "template");
  private static final List<Object> SELECTOR = List.of("spec", "selector", "matchLabels");

  AbstractWorkloadAssert(R actual, Manifests set, Class<?> selfType) {
    super(actual, set, TEMPLATE, selfType);
  }

  /** That the workload takes Pods with a label of a value for its own. */
  public S selects(String label, String value) {
    return hasMember("selector", label, value, SELECTOR);
  }

  /** That Pods of the template have the labels the workload selects. */
  public S selectsItsOwnPods() {
    Spot selector = spot().at(SELECTOR.toArray());
    Spot labels = spot().at("spec", "template", "metadata", "labels");
    return claim(
        PlainValue.includes(labels.members(), selector.members()),
        labels,
        "expected labels that include the selector "
            + labels.shown(selector.members())
            + ", but they are "
            + labels.shown(labels.members()));
  }

  /** That Pods must be ready for so long before they count. */
  public S hasMinReadySeconds(int seconds) {
    return isValue("minReadySeconds", seconds, "spec", "minReadySeconds");
  }

  /** That so many old revisions are kept. */
  public S hasRevisionHistoryLimit(int revisions) {
    return isValue("revision history limit", revisions, "spec", "revisionHistoryLimit");
  }
}
