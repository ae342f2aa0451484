package dev.lading.dsl;

import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Volume;
import dev.lading.validation.name.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of one Pod under their final names: those declared first, then init containers', then
 * containers', in the order of mounting, devices last. Chosen names are taken first; derived ones
 * give way.
 */
final class VolumeTable {

  private final Notes notes;
  private final VolumeNames names = new VolumeNames();
  private final List<Entry> entries = new ArrayList<>();

  VolumeTable(Notes notes) {
    this.notes = notes;
  }

  void collect(PodContents pod) {
    List<Mount> mounts = new ArrayList<>();
    pod.volumes().forEach(volume -> mounts.add(new Mount("", volume, false)));
    List<ContainerDraft> containers = pod.all();
    containers.forEach(each -> mounts.addAll(each.state().mounts(false)));
    containers.forEach(each -> mounts.addAll(each.state().mounts(true)));
    for (Mount mount : mounts) {
      VolumeState state = mount.volume().state();
      if (!state.isReference() && find(state) == null) {
        entries.add(new Entry(state));
      }
    }
    entries.stream().filter(entry -> entry.state.named()).forEach(this::takeChosen);
    entries.stream().filter(entry -> !entry.state.named()).forEach(this::takeDerived);
  }

  private void takeChosen(Entry entry) {
    entry.name = entry.state.name();
    Notes here = notes.in("volume", entry.name);
    here.check("dsl-name", "The name", entry.name, Names.dnsLabel(entry.name));
    if (!names.take(entry.name)) {
      here.error(
          "dsl-duplicate-volume",
          "Two different volumes have this name",
          "give one another name by named(…)");
    }
  }

  private void takeDerived(Entry entry) {
    entry.name = names.takeLike(entry.state.name());
  }

  private @Nullable Entry find(VolumeState state) {
    for (Entry entry : entries) {
      if (entry.state.isSameVolume(state)) {
        return entry;
      }
    }
    return null;
  }

  /** The name of the volume that a container mounts. */
  String nameOf(Mount mount, Notes container) {
    VolumeState state = mount.volume().state();
    Entry entry = state.isReference() ? named(state.name()) : find(state);
    if (entry != null) {
      return entry.name;
    }
    container
        .in(mount.call())
        .error(
            "dsl-undeclared-volume",
            "There is no volume \"" + state.name() + "\"",
            entries.isEmpty()
                ? "declare it by volume(…), or mount the thing itself"
                : "there are "
                    + allNames()
                    + "; declare it by volume(…), or mount the thing itself");
    return state.name();
  }

  private @Nullable Entry named(String name) {
    for (Entry entry : entries) {
      if (entry.name.equals(name)) {
        return entry;
      }
    }
    return null;
  }

  private String allNames() {
    return String.join(", ", entries.stream().map(entry -> entry.name).toList());
  }

  List<Volume> volumes() {
    return entries.stream()
        .filter(entry -> entry.state.claimTemplate() == null)
        .map(entry -> entry.state.source().withName(entry.name))
        .toList();
  }

  List<PersistentVolumeClaim> claimTemplates() {
    List<PersistentVolumeClaim> templates = new ArrayList<>();
    for (Entry entry : entries) {
      PersistentVolumeClaim template = entry.state.claimTemplate();
      if (template != null) {
        templates.add(template);
      }
    }
    return templates;
  }

  /** A volume and, once they are given out, its name. */
  private static final class Entry {

    private final VolumeState state;
    private String name = "";

    Entry(VolumeState state) {
      this.state = state;
    }
  }
}
