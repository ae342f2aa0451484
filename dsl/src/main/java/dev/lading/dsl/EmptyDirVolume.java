package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.StorageMedium;

/** An empty folder that lives as long as the Pod. Default: on the disk of the node, no limit. */
public final class EmptyDirVolume extends VolumeDraft<EmptyDirVolume> {

  private EmptyDirVolume(VolumeState state) {
    super(state);
  }

  static EmptyDirVolume of(String name) {
    return new EmptyDirVolume(VolumeState.named(name, volume -> volume.emptyDir(folder -> {})));
  }

  @Override
  EmptyDirVolume with(VolumeState newState) {
    return new EmptyDirVolume(newState);
  }

  /** Keeps the files in memory, which counts as memory of the containers. */
  public EmptyDirVolume inMemory() {
    return medium(StorageMedium.MEMORY);
  }

  /** Where the files are. */
  public EmptyDirVolume medium(StorageMedium medium) {
    return with(state().edit(volume -> volume.emptyDir(folder -> folder.medium(medium))));
  }

  /** Evicts the Pod when there is more than this in it. */
  public EmptyDirVolume sizeLimit(Quantity size) {
    return with(state().edit(volume -> volume.emptyDir(folder -> folder.sizeLimit(size))));
  }

  /** Evicts the Pod when there is more than this in it, such as {@code 1Gi}. */
  public EmptyDirVolume sizeLimit(String size) {
    Problems problems = state().problems().quantity("sizeLimit", size);
    return with(sizeLimit(Problems.amount(size)).state().with(problems));
  }
}
