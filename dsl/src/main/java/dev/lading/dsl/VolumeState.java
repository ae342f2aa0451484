package dev.lading.dsl;

import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every volume draft holds.
 *
 * @param name the name asked for, or the one to derive a unique name from
 * @param named whether the user chose the name, so that it must stay
 * @param source the volume under the name {@code ""}
 * @param mount how containers mount it, under the name and path {@code ""}
 * @param problems what calls noticed
 * @param claimModes the access modes of the claim behind it, as far as known
 * @param claimTemplate the claim that every replica gets, for a claim template
 */
record VolumeState(
    String name,
    boolean named,
    Volume source,
    VolumeMount mount,
    Problems problems,
    List<PersistentVolumeAccessMode> claimModes,
    @Nullable PersistentVolumeClaim claimTemplate) {

  private static final VolumeMount PLAIN = VolumeMount.builder().name("").mountPath("").build();
  private static final Volume EMPTY = Volume.builder().name("").build();

  /** A volume whose name the user chose. */
  static VolumeState named(String name, Consumer<Volume.Builder> source) {
    return of(name, true, source);
  }

  /** A volume whose name is derived. */
  static VolumeState derived(String from, Consumer<Volume.Builder> source) {
    return of(VolumeNames.derive(from), false, source);
  }

  private static VolumeState of(String name, boolean named, Consumer<Volume.Builder> source) {
    Volume volume = Edits.edit(EMPTY, Volume::toBuilder, source);
    return new VolumeState(name, named, volume, PLAIN, Problems.NONE, List.of(), null);
  }

  /** Whether this only names a volume that is declared somewhere else. */
  boolean isReference() {
    return claimTemplate == null && source.equals(EMPTY);
  }

  /** Whether two stand for the same volume of a Pod, however it is mounted. */
  boolean isSameVolume(VolumeState other) {
    return name.equals(other.name)
        && source.equals(other.source)
        && (claimTemplate == null
            ? other.claimTemplate == null
            : claimTemplate.equals(other.claimTemplate));
  }

  VolumeState withName(String newName) {
    return new VolumeState(newName, true, source, mount, problems, claimModes, claimTemplate);
  }

  VolumeState edit(Consumer<? super Volume.Builder> change) {
    Volume changed = Edits.edit(source, Volume::toBuilder, change);
    return new VolumeState(name, named, changed, mount, problems, claimModes, claimTemplate);
  }

  VolumeState mounted(Consumer<? super VolumeMount.Builder> change) {
    VolumeMount changed = Edits.edit(mount, VolumeMount::toBuilder, change);
    return new VolumeState(name, named, source, changed, problems, claimModes, claimTemplate);
  }

  VolumeState with(Problems newProblems) {
    return new VolumeState(name, named, source, mount, newProblems, claimModes, claimTemplate);
  }

  VolumeState onClaim(List<PersistentVolumeAccessMode> modes) {
    return new VolumeState(name, named, source, mount, problems, modes, claimTemplate);
  }

  VolumeState template(PersistentVolumeClaim claim) {
    return new VolumeState(name, named, source, mount, problems, claimModes, claim);
  }
}
