package dev.lading.dsl;

import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Volume;
import dev.lading.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a kind of workload can do with volumes, and what comes of it. */
final class VolumeChecks {

  private static final Set<PersistentVolumeAccessMode> ONE_NODE =
      Set.of(
          PersistentVolumeAccessMode.READ_WRITE_ONCE,
          PersistentVolumeAccessMode.READ_WRITE_ONCE_POD);

  private final PodRules rules;
  private final Notes notes;
  private final Set<String> reported = new HashSet<>();

  VolumeChecks(PodRules rules, Notes notes) {
    this.rules = rules;
    this.notes = notes;
  }

  void check(PodState pod, List<Volume> volumes, List<PersistentVolumeClaim> templates) {
    for (Volume volume : volumes) {
      if (volume.hostPath().isPresent() && !rules.everyNode()) {
        notes
            .in("volume", volume.name())
            .finding(
                "dsl-host-path",
                "A path of the node is mounted outside of a DaemonSet",
                "Pods see other files on another node; use a claim, or a DaemonSet");
      }
    }
    if (!templates.isEmpty() && !rules.claimTemplates()) {
      templates.forEach(this::refuse);
    }
    pod.volumes().forEach(volume -> volume(volume, notes));
    Copies.plusAll(pod.initContainers(), pod.containers()).forEach(this::mounts);
  }

  private void refuse(PersistentVolumeClaim template) {
    notes
        .in("claimTemplate", template.metadata().name().orElse(""))
        .error(
            "dsl-claim-template",
            "A " + rules.kind() + " has no claim templates; only a StatefulSet has",
            "use statefulSet(…), mount a persistentVolumeClaim(…), or call ephemeral()");
  }

  private void mounts(ContainerDraft container) {
    Notes here = notes.in("container", container.name());
    container.state().mounts().forEach(mount -> volume(mount.volume(), here.in(mount.call())));
  }

  private void volume(VolumeDraft<?> volume, Notes here) {
    VolumeState state = volume.state();
    List<Problem> problems = state.problems().list();
    if (!problems.isEmpty() && reported.add("problems of " + problems)) {
      here.errors(problems);
    }
    if (state.claimTemplate() == null && isForOneNode(state) && rules.replicas() > 1) {
      sharedDisk(state);
    }
  }

  private static boolean isForOneNode(VolumeState state) {
    return !state.claimModes().isEmpty() && ONE_NODE.containsAll(state.claimModes());
  }

  private void sharedDisk(VolumeState state) {
    if (reported.add("disk " + state.name())) {
      notes
          .in("volume", state.name())
          .finding(
              "dsl-shared-disk",
              rules.replicas()
                  + " replicas share one claim that is "
                  + state.claimModes().get(0)
                  + ": they all have to run on one node, and others stay pending",
              "use readWriteMany(), one replica, or a StatefulSet with claimTemplate(…)");
    }
  }
}
