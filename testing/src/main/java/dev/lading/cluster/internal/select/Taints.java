package dev.lading.cluster.internal.select;

import dev.lading.model.core.v1.Taint;
import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.Toleration;
import dev.lading.model.core.v1.TolerationOperator;
import java.util.List;
import java.util.Optional;

/** Taints and tolerations, after {@code k8s.io/api/core/v1/toleration.go}. */
public final class Taints {

  private Taints() {}

  /** The first taint that keeps a Pod with such tolerations from being put on a node. */
  public static Optional<Taint> untolerated(List<Taint> taints, List<Toleration> tolerations) {
    for (Taint taint : taints) {
      if (!isEffect(taint, TaintEffect.PREFER_NO_SCHEDULE) && !isTolerated(taint, tolerations)) {
        return Optional.of(taint);
      }
    }
    return Optional.empty();
  }

  /** How many taints with the effect PreferNoSchedule are not tolerated. */
  public static int disliked(List<Taint> taints, List<Toleration> tolerations) {
    int disliked = 0;
    for (Taint taint : taints) {
      if (isEffect(taint, TaintEffect.PREFER_NO_SCHEDULE) && !isTolerated(taint, tolerations)) {
        disliked++;
      }
    }
    return disliked;
  }

  private static boolean isEffect(Taint taint, TaintEffect effect) {
    return taint.effect().filter(effect::equals).isPresent();
  }

  /** Whether any toleration tolerates a taint. */
  public static boolean isTolerated(Taint taint, List<Toleration> tolerations) {
    for (Toleration toleration : tolerations) {
      if (tolerates(toleration, taint)) {
        return true;
      }
    }
    return false;
  }

  /**
   * No effect means every effect, no key every key; Exists takes every value, Equal, the default,
   * the same one.
   */
  public static boolean tolerates(Toleration toleration, Taint taint) {
    String key = toleration.key().orElse("");
    if (toleration.effect().isPresent() && !toleration.effect().equals(taint.effect())
        || !key.isEmpty() && !key.equals(taint.key().orElse(""))) {
      return false;
    }
    String operator = toleration.operator().map(TolerationOperator::value).orElse("Equal");
    String value = toleration.value().orElse("");
    return operator.equals("Exists")
        || operator.equals("Equal") && !key.isEmpty() && value.equals(taint.value().orElse(""));
  }
}
