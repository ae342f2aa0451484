package dev.lading.cluster.internal.admission;

import dev.lading.cluster.internal.select.Taints;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Taint;
import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.Toleration;
import dev.lading.model.core.v1.TolerationOperator;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Plug-in DefaultTolerationSeconds: Pods stay 300 seconds on a node that is not ready or cannot be
 * reached, unless they say otherwise.
 */
final class DefaultTolerations implements PodMutation {

  private static final long SECONDS = 300;
  private static final List<String> KEYS =
      List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable");

  @Override
  public PodSpec apply(Pod pod, PodSpec spec, List<Problem> problems) {
    List<Toleration> tolerations = new ArrayList<>(spec.tolerations());
    for (String key : KEYS) {
      Taint taint = Taint.builder().key(key).effect(TaintEffect.NO_EXECUTE).build();
      if (!Taints.isTolerated(taint, spec.tolerations())) {
        tolerations.add(toleration(key));
      }
    }
    return spec.withTolerations(tolerations);
  }

  private static Toleration toleration(String key) {
    return Toleration.builder()
        .key(key)
        .operator(TolerationOperator.EXISTS)
        .effect(TaintEffect.NO_EXECUTE)
        .tolerationSeconds(SECONDS)
        .build();
  }
}
