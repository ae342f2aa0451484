package dev.lading.dsl;

/** A volume that has nothing more to say than its source. */
public final class PlainVolume extends VolumeDraft<PlainVolume> {

  PlainVolume(VolumeState state) {
    super(state);
  }

  @Override
  PlainVolume with(VolumeState newState) {
    return new PlainVolume(newState);
  }
}
