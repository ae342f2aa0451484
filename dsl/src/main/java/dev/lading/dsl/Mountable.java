package dev.lading.dsl;

/**
 * Something a container can mount: a {@link VolumeDraft}, or a draft that stands for one, such as a
 * config map or a claim.
 */
public interface Mountable {

  /** The volume, with its mount options. */
  VolumeDraft<?> volume();
}
