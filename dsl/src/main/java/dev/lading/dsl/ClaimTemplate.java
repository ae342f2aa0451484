package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import java.util.function.UnaryOperator;

/**
 * A claim that every replica of a {@link StatefulSetDraft} gets for itself; or, by {@link
 * #ephemeral}, one that lives as long as its Pod, in any workload.
 */
public final class ClaimTemplate extends VolumeDraft<ClaimTemplate> {

  private final PersistentVolumeClaimDraft claim;

  private ClaimTemplate(VolumeState state, PersistentVolumeClaimDraft claim) {
    super(state);
    this.claim = claim;
  }

  static ClaimTemplate of(String name) {
    PersistentVolumeClaimDraft claim = PersistentVolumeClaimDraft.of("claimTemplate", name);
    return new ClaimTemplate(VolumeState.named(name, volume -> {}), claim).claim(same -> same);
  }

  @Override
  ClaimTemplate with(VolumeState newState) {
    return new ClaimTemplate(newState, claim);
  }

  /** The same claim under another name. */
  @Override
  public ClaimTemplate named(String name) {
    return new ClaimTemplate(state().withName(name), claim.metadata(meta -> meta.name(name)))
        .claim(same -> same);
  }

  /** Says anything that can be said of a claim. */
  public ClaimTemplate claim(UnaryOperator<PersistentVolumeClaimDraft> change) {
    PersistentVolumeClaimDraft changed = change.apply(claim);
    Notes notes = new Notes();
    PersistentVolumeClaim template = changed.assemble(notes).toBuilder().withoutTypeMeta().build();
    VolumeState state = state().onClaim(changed.spec().accessModes()).template(template);
    return new ClaimTemplate(state.with(new Problems(notes.errors())), changed);
  }

  /** How much; required. */
  public ClaimTemplate storage(Quantity size) {
    return claim(draft -> draft.storage(size));
  }

  /** How much, such as {@code 10Gi}; required. */
  public ClaimTemplate storage(String size) {
    return claim(draft -> draft.storage(size));
  }

  /** One node at a time may write. */
  public ClaimTemplate readWriteOnce() {
    return claim(PersistentVolumeClaimDraft::readWriteOnce);
  }

  /** One Pod at a time may write. */
  public ClaimTemplate readWriteOncePod() {
    return claim(PersistentVolumeClaimDraft::readWriteOncePod);
  }

  /** Many nodes may write. */
  public ClaimTemplate readWriteMany() {
    return claim(PersistentVolumeClaimDraft::readWriteMany);
  }

  /** Storage of this class. Default: that of the cluster. */
  public ClaimTemplate storageClass(String name) {
    return claim(draft -> draft.storageClass(name));
  }

  /** Storage of this class. Default: that of the cluster. */
  public ClaimTemplate storageClass(StorageClassDraft storageClass) {
    return claim(draft -> draft.storageClass(storageClass));
  }

  /** A volume that is made with each Pod and deleted with it. */
  public PlainVolume ephemeral() {
    PersistentVolumeClaim template = claim.assemble(new Notes());
    VolumeState state =
        VolumeState.named(
            claim.name(),
            volume ->
                volume.ephemeral(
                    source ->
                        source.volumeClaimTemplate(
                            made -> {
                              made.spec(template.spec().orElse(null));
                              if (!claim.state().metadata().labels().isEmpty()) {
                                made.metadata(
                                    meta -> meta.labels(claim.state().metadata().labels()));
                              }
                            })));
    return new PlainVolume(state.with(state().problems()));
  }
}
