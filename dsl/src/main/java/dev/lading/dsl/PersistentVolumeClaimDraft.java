package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.PersistentVolumeClaimSpec;
import dev.lading.model.core.v1.PersistentVolumeMode;
import java.util.function.Consumer;

/**
 * A claim on storage. Mounting it adds the volume to the Pod.
 *
 * <p>Default: the storage class of the cluster; {@code storageClass("")} wants a volume that
 * exists.
 */
public final class PersistentVolumeClaimDraft
    extends Draft<PersistentVolumeClaim, PersistentVolumeClaimDraft> implements Mountable {

  PersistentVolumeClaimDraft(State<PersistentVolumeClaim> state) {
    super(state);
  }

  static PersistentVolumeClaimDraft of(String call, String name) {
    PersistentVolumeClaim empty = PersistentVolumeClaim.builder().spec(spec -> {}).build();
    return new PersistentVolumeClaimDraft(State.of(call, PersistentVolumeClaim.class, name, empty));
  }

  @Override
  PersistentVolumeClaimDraft with(State<PersistentVolumeClaim> newState) {
    return new PersistentVolumeClaimDraft(newState);
  }

  PersistentVolumeClaimSpec spec() {
    return state().resource().spec().orElseThrow();
  }

  /** Changes the claim in words of the API: data sources, attributes classes and the like. */
  public PersistentVolumeClaimDraft spec(Consumer<PersistentVolumeClaimSpec.Builder> change) {
    return edit(PersistentVolumeClaim::toBuilder, made -> made.spec(change));
  }

  /** How much; required. */
  public PersistentVolumeClaimDraft storage(Quantity size) {
    return spec(claim -> claim.resources(resources -> resources.putRequest("storage", size)));
  }

  /** How much, such as {@code 10Gi}; required. */
  public PersistentVolumeClaimDraft storage(String size) {
    return storage(Problems.amount(size)).noting(noted -> noted.quantity("storage", size));
  }

  /** Adds a way to mount it; at least one is required. */
  public PersistentVolumeClaimDraft accessMode(PersistentVolumeAccessMode mode) {
    return spec().accessModes().contains(mode) ? this : spec(claim -> claim.addAccessMode(mode));
  }

  /** One node at a time may write. */
  public PersistentVolumeClaimDraft readWriteOnce() {
    return accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE);
  }

  /** One Pod at a time may write. */
  public PersistentVolumeClaimDraft readWriteOncePod() {
    return accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE_POD);
  }

  /** Many nodes may write. */
  public PersistentVolumeClaimDraft readWriteMany() {
    return accessMode(PersistentVolumeAccessMode.READ_WRITE_MANY);
  }

  /** Many nodes may read. */
  public PersistentVolumeClaimDraft readOnlyMany() {
    return accessMode(PersistentVolumeAccessMode.READ_ONLY_MANY);
  }

  /** Storage of this class; {@code ""} for none. Default: that of the cluster. */
  public PersistentVolumeClaimDraft storageClass(String name) {
    return spec(claim -> claim.storageClassName(name));
  }

  /** Storage of this class. Default: that of the cluster. */
  public PersistentVolumeClaimDraft storageClass(StorageClassDraft storageClass) {
    return storageClass(storageClass.name());
  }

  /** The volume to bind to. Default: any that fits. */
  public PersistentVolumeClaimDraft volumeName(String name) {
    return spec(claim -> claim.volumeName(name));
  }

  /** The volume to bind to. Default: any that fits. */
  public PersistentVolumeClaimDraft bindTo(PersistentVolumeDraft volume) {
    return volumeName(volume.name()).storageClass(volume.storageClassName());
  }

  /** Only volumes with this label. Default: any. */
  public PersistentVolumeClaimDraft selectVolumes(String key, String value) {
    return spec(claim -> claim.selector(labels -> labels.putMatchLabel(key, value)));
  }

  /** A raw device instead of a file system; attach it with {@link ContainerDraft#device}. */
  public PersistentVolumeClaimDraft block() {
    return volumeMode(PersistentVolumeMode.BLOCK);
  }

  /** A file system or a raw device. Default: a file system. */
  public PersistentVolumeClaimDraft volumeMode(PersistentVolumeMode mode) {
    return spec(claim -> claim.volumeMode(mode));
  }

  @Override
  public PlainVolume volume() {
    return new PlainVolume(
        VolumeState.derived(
                name(), volume -> volume.persistentVolumeClaim(claim -> claim.claimName(name())))
            .onClaim(spec().accessModes()));
  }

  /** The volume under a name of its own. */
  public PlainVolume named(String volumeName) {
    return volume().named(volumeName);
  }

  /** The volume, mounted without the right to write. */
  public PlainVolume readOnly() {
    return volume().readOnly();
  }

  /** The volume, of which a file or folder is mounted. */
  public PlainVolume subPath(String path) {
    return volume().subPath(path);
  }

  @Override
  PersistentVolumeClaim complete(ObjectMeta metadata, Notes notes) {
    check(notes);
    return super.complete(metadata, notes);
  }

  void check(Notes notes) {
    if (spec().resources().isEmpty()) {
      notes.error("dsl-claim-size", "The claim does not say how much", "call storage(…)");
    }
    if (spec().accessModes().isEmpty()) {
      notes.error(
          "dsl-access-mode",
          "The claim has no access mode",
          "call readWriteOnce(), readWriteMany() or the like");
    }
  }
}
