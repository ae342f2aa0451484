package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.core.v1.Pod;
import java.util.Map;

/** A bare Pod, which nobody restarts elsewhere. It carries only the labels it is given. */
public final class PodDraft extends WorkloadDraft<Pod, PodDraft> {

  private PodDraft(State<Pod> state, PodState pod) {
    super(state, pod);
  }

  static PodDraft of(String name) {
    return new PodDraft(
        State.of("pod", Pod.class, name, Pod.builder().build()), PodState.EMPTY);
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
    ObjectMeta.Builder metadata = state().metadata().toBuilder();
    podLabels().forEach(metadata::putLabel);
    pod().annotations().forEach(metadata::putAnnotation);
    return metadata.build();
  }

  @Override
  Pod complete(ObjectMeta metadata, Notes notes) {
    PodAssembly assembly = new PodAssembly(this, PodRules.of("Pod"), notes);
    return state().resource().withMetadata(metadata).withSpec(assembly.spec());
  }
}
