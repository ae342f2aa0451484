package dev.lading.dsl;

import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import dev.lading.validation.name.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One run of putting Pods together from a draft: volumes get names, mounts find them. */
final class PodAssembly {

  private final PodState pod;
  private final Map<String, String> labels;
  private final Map<String, String> selector;
  private final PodRules rules;
  private final Notes notes;
  private final VolumeTable volumes;

  PodAssembly(WorkloadDraft<?, ?> draft, PodRules rules, Notes notes) {
    this.pod = draft.pod();
    this.labels = draft.podLabels();
    this.selector = draft.selectorLabels();
    this.rules = rules;
    this.notes = notes;
    this.volumes = new VolumeTable(notes);
  }

  /** The Pods' template. */
  PodTemplateSpec template() {
    PodTemplateSpec.Builder template = PodTemplateSpec.builder();
    if (!labels.isEmpty() || !pod.labels().annotations().isEmpty()) {
      template.metadata(
          meta -> {
            labels.forEach(meta::putLabel);
            pod.labels().annotations().forEach(meta::putAnnotation);
          });
    }
    PodTemplateSpec made = template.spec(spec()).build();
    for (UnaryOperator<PodTemplateSpec> tweak : pod.tweaks()) {
      made = tweak.apply(made);
    }
    return made;
  }

  private PodSpec spec() {
    notes.errors(pod.problems().list());
    Labels.check(pod.labels().labels(), "podLabel", notes);
    Labels.check(pod.labels().identity(), "selectorLabel", notes);
    volumes.collect(pod.contents());
    checkContainers();
    PodSpec.Builder spec = new OwnPods(Labels.selector(selector)).complete(pod.spec()).toBuilder();
    containers(pod.contents().initContainers(), "initContainer").forEach(spec::addInitContainer);
    containers(pod.contents().containers(), "container").forEach(spec::addContainer);
    List<Volume> made = volumes.volumes();
    made.forEach(spec::addVolume);
    made.forEach(volume -> DeprecatedVolumes.check(volume, notes.in("volume", volume.name())));
    new VolumeChecks(rules, notes).check(pod.contents(), made, volumes.claimTemplates());
    return spec.build();
  }

  List<PersistentVolumeClaim> claimTemplates() {
    return volumes.claimTemplates();
  }

  private void checkContainers() {
    if (pod.contents().containers().isEmpty()) {
      notes.error("dsl-no-container", "There is no container", "call container(…)");
    }
    Set<String> names = new HashSet<>();
    for (ContainerDraft each : pod.contents().all()) {
      Notes here = notes.in("container", each.name());
      here.check("dsl-name", "The name", each.name(), Names.dnsLabel(each.name()));
      if (!names.add(each.name())) {
        here.error(
            "dsl-duplicate-container",
            "There are two containers of this name",
            "name one differently, or call editContainer(…) to change the one that is there");
      }
    }
  }

  private List<Container> containers(List<ContainerDraft> drafts, String call) {
    List<Container> containers = new ArrayList<>();
    for (ContainerDraft draft : drafts) {
      Notes here = notes.in(call, draft.name());
      new ContainerCheck(draft.state(), here).check();
      containers.add(container(draft.state(), here));
    }
    return containers;
  }

  private Container container(ContainerState state, Notes here) {
    Container.Builder container = state.container().toBuilder();
    state.variables().forEach(container::addEnv);
    for (Mount mount : state.mounts()) {
      String volume = volumes.nameOf(mount, here);
      if (mount.device()) {
        container.addVolumeDevice(device -> device.name(volume).devicePath(mount.path()));
      } else {
        container.addVolumeMount(mount(mount, volume));
      }
    }
    Container made = container.build();
    for (UnaryOperator<Container> tweak : state.tweaks()) {
      made = tweak.apply(made);
    }
    return made;
  }

  private static VolumeMount mount(Mount mount, String volume) {
    return mount.volume().state().mount().toBuilder().name(volume).mountPath(mount.path()).build();
  }
}
