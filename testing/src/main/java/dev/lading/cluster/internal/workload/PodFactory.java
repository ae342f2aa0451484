package dev.lading.cluster.internal.workload;

import dev.lading.cluster.internal.apiserver.ApiServer;
import dev.lading.cluster.internal.apiserver.Rejection;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.state.PodFacts;
import dev.lading.cluster.internal.state.RunState;
import dev.lading.cluster.internal.state.SymbolicNames;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.Optional;

/** Creates and deletes Pods for controllers, with their events (pkg/controller RealPodControl). */
final class PodFactory {

  private final ApiServer api;
  private final RunState state;
  private final String source;

  PodFactory(ApiServer api, RunState state, String source) {
    this.api = api;
    this.state = state;
    this.source = source;
  }

  /** A Pod of a template with a generated name. */
  static Pod fromTemplate(KubernetesResource owner, PodTemplateSpec template, String name) {
    ObjectMeta wanted = template.metadata().orElse(ObjectMeta.EMPTY);
    return Pod.builder()
        .metadata(
            ObjectMeta.builder()
                .name(name)
                .namespace(Owners.namespace(owner))
                .labels(wanted.labels())
                .annotations(wanted.annotations().isEmpty() ? null : wanted.annotations())
                .finalizers(wanted.finalizers().isEmpty() ? null : wanted.finalizers())
                .addOwnerReference(Owners.controllerRef(owner))
                .build())
        .spec(template.spec().orElse(null))
        .build();
  }

  /** The next name {@code base} plus five characters, which no Pod of the owner had before. */
  String nextName(KubernetesResource owner, String base) {
    String uid = Owners.uid(owner);
    String name = SymbolicNames.generated(base, uid + "/" + state.count(counter(owner)));
    while (state.objects().find(Pod.class, Owners.namespace(owner), name).isPresent()) {
      state.next(counter(owner));
      name = SymbolicNames.generated(base, uid + "/" + state.count(counter(owner)));
    }
    return name;
  }

  private static String counter(KubernetesResource owner) {
    return "pods of " + Owners.uid(owner);
  }

  /** Creates a Pod; when it is refused, says so in an event of its owner. */
  Optional<Rejection> create(KubernetesResource owner, Pod pod) {
    try {
      api.create(pod);
      state.next(counter(owner));
      state.normal("SuccessfulCreate", source, owner, "Created pod: " + Owners.name(pod));
      return Optional.empty();
    } catch (Rejection refused) {
      String message = "Error creating: " + refused.reason();
      if (!state.said(owner, "FailedCreate", message)) {
        state.warning("FailedCreate", source, owner, message);
      }
      state.retry(owner);
      return Optional.of(refused);
    }
  }

  /** Deletes a Pod; one that runs is given the time to end. */
  void delete(KubernetesResource owner, Pod pod) {
    api.delete(pod);
    state.normal("SuccessfulDelete", source, owner, "Deleted pod: " + Owners.name(pod));
  }

  /** Whether a Pod counts for its controller. */
  static boolean counts(Pod pod) {
    return PodFacts.isActive(pod);
  }
}
