package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodTemplateSpec;
import java.util.Map;

/** A bare Pod, which nobody restarts elsewhere. It carries only the labels it is given. */
public final class PodDraft extends WorkloadDraft<Pod, PodDraft> {

  private PodDraft(State<Pod> state, PodState pod) {
    super(state, pod);
  }

  static PodDraft of(String name) {
    return new PodDraft(State.of("pod", Pod.class, name, Pod.builder().build()), PodState.EMPTY);
  }

  @Override
  PodDraft with(State<Pod> newState, PodState newPod) {
    return new PodDraft(newState, newPod);
  }

  /** All labels of a bare Pod are its own. */
  @Override
  Map<String, String> defaultIdentity() {
    return state().metadata().labels();
  }

  @Override
  ObjectMeta metadataOfResource() {
    return state().metadata();
  }

  @Override
  Pod complete(ObjectMeta metadata, Notes notes) {
    PodTemplateSpec made = new PodAssembly(this, PodRules.of("Pod"), notes).template();
    ObjectMeta.Builder all = metadata.toBuilder();
    made.metadata().stream().forEach(meta -> meta.labels().forEach(all::putLabel));
    made.metadata().stream().forEach(meta -> meta.annotations().forEach(all::putAnnotation));
    return state().resource().withMetadata(all.build()).withSpec(made.spec().orElseThrow());
  }
}
